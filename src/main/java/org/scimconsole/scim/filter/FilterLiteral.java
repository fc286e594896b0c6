package org.scimconsole.scim.filter;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scimconsole.scim.message.ScimException;

/** The value of a comparison, as it stands in a filter's text, and where it ends. */
record FilterLiteral(Object value, int end) {
    private static final int MOST_PLACES = 400;

    /** JSON's numbers, with an exponent that cannot blow up when written out. */
    private static final Pattern NUMBER =
            Pattern.compile("-?(0|[1-9][0-9]{0,30})(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,2})?");

    /** Reads a JSON string whose opening quote is at {@code start}. */
    static FilterLiteral quoted(String text, int start) {
        int close = start + 1;
        while (close < text.length() && text.charAt(close) != '"' && text.charAt(close) != '\\') {
            close++;
        }
        if (close < text.length() && text.charAt(close) == '"') {
            return new FilterLiteral(text.substring(start + 1, close), close + 1);
        }
        return escaped(text, start);
    }

    private static FilterLiteral escaped(String text, int start) {
        StringBuilder value = new StringBuilder();
        int i = start + 1;
        while (i < text.length()) {
            char c = text.charAt(i);
            i++;
            if (c == '"') {
                return new FilterLiteral(value.toString(), i);
            }
            if (c != '\\') {
                value.append(c);
                continue;
            }
            char escape = i < text.length() ? text.charAt(i) : 0;
            i++;
            switch (escape) {
                case '"', '\\', '/' -> value.append(escape);
                case 'b' -> value.append('\b');
                case 'f' -> value.append('\f');
                case 'n' -> value.append('\n');
                case 'r' -> value.append('\r');
                case 't' -> value.append('\t');
                case 'u' -> {
                    value.append(hex(text, i));
                    i += 4;
                }
                default -> throw bad(text, i - 1, "after the backslash there must be one of \" \\ / b f n r t u");
            }
        }
        throw bad(text, start, "the value that begins here has no closing quote");
    }

    private static char hex(String text, int start) {
        int value = 0;
        for (int i = start; i < start + 4; i++) {
            int digit = i < text.length() ? Character.digit(text.charAt(i), 16) : -1;
            if (digit < 0) {
                throw bad(text, i, "after \\u there must be four hexadecimal digits");
            }
            value = value * 16 + digit;
        }
        return (char) value;
    }

    /** Reads a word without quotes: true, false, null, a number, or else the text itself, as Entra sends ids. */
    static @Nullable Object unquoted(String word) {
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            case "null" -> null;
            default -> NUMBER.matcher(word).matches() ? new BigDecimal(word) : word;
        };
    }

    /** @return the number without an exponent, unless the exponent is past any that is read */
    static String written(BigDecimal number) {
        return Math.abs((long) number.scale()) <= MOST_PLACES ? number.toPlainString() : number.toString();
    }

    static ScimException bad(String text, int at, String why) {
        String shown = text.length() <= 200 ? text : text.substring(0, 200) + "…";
        return ScimException.invalidFilter("The filter cannot be read at character " + (at + 1) + ": " + why
                + ". The filter was '" + shown + "'.");
    }
}
