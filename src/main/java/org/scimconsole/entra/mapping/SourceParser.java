package org.scimconsole.entra.mapping;

import java.util.ArrayList;
import java.util.List;

/** Reads a source in the notation of Entra's mapping page. */
final class SourceParser {
    private static final int DEEPEST = 10;

    private final String text;
    private int at;

    SourceParser(String text) {
        this.text = text.strip();
    }

    Source parse() {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("The source is empty; write an attribute such as userPrincipalName.");
        }
        if (text.matches("[A-Za-z][\\w.-]*")) {
            return new Source.Direct(text);
        }
        Source source = value(0);
        blanks();
        if (at < text.length()) {
            throw wrong("there is something after the end");
        }
        return source;
    }

    private Source value(int depth) {
        blanks();
        if (depth > DEEPEST) {
            throw wrong("functions are nested more than " + DEEPEST + " deep");
        }
        char c = at < text.length() ? text.charAt(at) : ')';
        if (c == ',' || c == ')') {
            return new Source.Constant("");
        }
        if (c == '"') {
            return new Source.Constant(quoted());
        }
        if (c == '[') {
            return new Source.Direct(bracketed());
        }
        String word = word();
        if (word.matches("\\d+")) {
            return new Source.Constant(word);
        }
        return call(word, depth);
    }

    private Source call(String name, int depth) {
        if (name.isEmpty()) {
            throw wrong("a value, an [attribute] or a function is expected");
        }
        blanks();
        if (at >= text.length() || text.charAt(at) != '(') {
            throw wrong("within a function an attribute is written [" + name + "], a fixed text \"" + name + "\"");
        }
        Function function = Function.named(name);
        if (function == null) {
            throw new IllegalArgumentException(
                    name + " is no function that is understood here; there are " + Function.names() + ".");
        }
        at++;
        List<Source> arguments = new ArrayList<>();
        do {
            arguments.add(value(depth + 1));
            blanks();
        } while (taken(','));
        if (!taken(')')) {
            throw wrong("a closing parenthesis is missing");
        }
        function.check(arguments);
        return new Source.Call(function, List.copyOf(arguments));
    }

    private String quoted() {
        StringBuilder content = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return content.toString();
            }
            if (c == '\\' && at + 1 < text.length()) {
                at++;
                c = text.charAt(at);
            }
            content.append(c);
        }
        throw wrong("a quotation mark is missing");
    }

    private String bracketed() {
        int end = text.indexOf(']', at);
        String name = end < 0 ? "" : text.substring(at + 1, end).strip();
        if (name.isEmpty()) {
            throw wrong(end < 0 ? "a closing bracket is missing" : "the brackets hold no attribute");
        }
        at = end + 1;
        return name;
    }

    private String word() {
        int from = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        return text.substring(from, at);
    }

    private boolean taken(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private void blanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(
                "'" + text + "' cannot be read: at character " + (at + 1) + " " + what + ".");
    }
}
