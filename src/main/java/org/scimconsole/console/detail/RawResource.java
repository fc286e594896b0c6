package org.scimconsole.console.detail;

import java.util.ArrayList;
import java.util.List;

/**
 * A SCIM resource as the service rendered it. The console shows it and never changes it, so it only needs to be read
 * from front to back: indented for the raw view, flattened for the friendly one. What is not JSON is shown as it came.
 */
public final class RawResource {
    private static final int DEEPEST = 64;

    private final String text;
    private final StringBuilder indented = new StringBuilder();
    private final List<Attribute> attributes = new ArrayList<>();
    private int at;

    /** @param text JSON, or anything else */
    public RawResource(String text) {
        this.text = text;
        try {
            skipBlanks();
            require(peek() == '{');
            value("", 0);
            skipBlanks();
            require(at == text.length());
        } catch (IllegalArgumentException e) {
            attributes.clear();
            indented.setLength(0);
            indented.append(text);
        }
    }

    /** @return the resource with one value a line */
    public String indented() {
        return indented.toString();
    }

    /** @return every value with its path, in the order sent; without {@code schemas} and {@code meta} */
    public List<Attribute> attributes() {
        return attributes.stream()
                .filter(attribute -> !attribute.path().startsWith("schemas")
                        && !attribute.path().startsWith("meta."))
                .toList();
    }

    private void value(String path, int depth) {
        require(depth < DEEPEST);
        skipBlanks();
        switch (peek()) {
            case '{' -> object(path, depth);
            case '[' -> array(path, depth);
            case '"' -> {
                int from = at;
                String value = string();
                indented.append(text, from, at);
                attributes.add(new Attribute(path, value));
            }
            default -> {
                int from = at;
                while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) {
                    at++;
                }
                require(at > from);
                indented.append(text, from, at);
                attributes.add(new Attribute(path, text.substring(from, at)));
            }
        }
    }

    private void object(String path, int depth) {
        at++;
        indented.append('{');
        boolean first = true;
        while (true) {
            skipBlanks();
            if (peek() == '}') {
                at++;
                break;
            }
            if (!first) {
                take(',');
                skipBlanks();
                indented.append(',');
            }
            first = false;
            newLine(depth + 1);
            int from = at;
            String name = string();
            indented.append(text, from, at).append(": ");
            skipBlanks();
            take(':');
            value(path.isEmpty() ? name : path + (path.startsWith("urn:") ? ":" : ".") + name, depth + 1);
        }
        close(first, depth, '}');
    }

    private void array(String path, int depth) {
        at++;
        indented.append('[');
        int index = 0;
        while (true) {
            skipBlanks();
            if (peek() == ']') {
                at++;
                break;
            }
            if (index > 0) {
                take(',');
                indented.append(',');
            }
            newLine(depth + 1);
            value(path + "[" + index + "]", depth + 1);
            index++;
        }
        close(index == 0, depth, ']');
    }

    private void close(boolean empty, int depth, char bracket) {
        if (!empty) {
            newLine(depth);
        }
        indented.append(bracket);
    }

    private String string() {
        take('"');
        StringBuilder value = new StringBuilder();
        while (peek() != '"') {
            char c = text.charAt(at++);
            value.append(c == '\\' ? escaped() : c);
        }
        at++;
        return value.toString();
    }

    private char escaped() {
        char c = peek();
        at++;
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                require(at + 4 <= text.length());
                at += 4;
                yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            default -> c;
        };
    }

    private void newLine(int depth) {
        indented.append('\n').append("  ".repeat(depth));
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private char peek() {
        require(at < text.length());
        return text.charAt(at);
    }

    private void take(char expected) {
        require(peek() == expected);
        at++;
    }

    private static void require(boolean readable) {
        if (!readable) {
            throw new IllegalArgumentException("not JSON");
        }
    }
}
