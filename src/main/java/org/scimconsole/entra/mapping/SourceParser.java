package org.scimconsole.entra.mapping;

import java.util.ArrayList;
import java.util.List;
import org.scimconsole.entra.wording.Wording;

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
            throw new UnreadableMappingException(MappingPhrase.SOURCE_IS_EMPTY.with());
        }
        if (text.matches("[A-Za-z][\\w.-]*")) {
            return new Source.Direct(text);
        }
        Source source = value(0);
        blanks();
        if (at < text.length()) {
            throw wrong(MappingPhrase.AFTER_THE_END.with());
        }
        return source;
    }

    private Source value(int depth) {
        blanks();
        if (depth > DEEPEST) {
            throw wrong(MappingPhrase.TOO_DEEP.with(DEEPEST));
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
            throw wrong(MappingPhrase.VALUE_EXPECTED.with());
        }
        blanks();
        if (at >= text.length() || text.charAt(at) != '(') {
            throw wrong(MappingPhrase.ATTRIBUTE_IN_BRACKETS.with(name, name));
        }
        Function function = Function.named(name);
        if (function == null) {
            throw new UnreadableMappingException(MappingPhrase.NO_FUNCTION.with(name, Function.names()));
        }
        at++;
        List<Source> arguments = new ArrayList<>();
        do {
            arguments.add(value(depth + 1));
            blanks();
        } while (taken(','));
        if (!taken(')')) {
            throw wrong(MappingPhrase.PARENTHESIS_MISSING.with());
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
        throw wrong(MappingPhrase.QUOTATION_MARK_MISSING.with());
    }

    private String bracketed() {
        int end = text.indexOf(']', at);
        String name = end < 0 ? "" : text.substring(at + 1, end).strip();
        if (name.isEmpty()) {
            throw wrong((end < 0 ? MappingPhrase.BRACKET_MISSING : MappingPhrase.BRACKETS_EMPTY).with());
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

    private UnreadableMappingException wrong(Wording what) {
        return new UnreadableMappingException(MappingPhrase.SOURCE_UNREADABLE.with(text, at + 1, what));
    }
}
