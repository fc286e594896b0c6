package org.scimconsole.server.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scimconsole.scim.message.ScimException;

/**
 * The query of a request, read as forms are: {@code +} is a space, {@code %40} an at sign. Names are compared ignoring
 * case, and names that nobody asks for ({@code aadOptscim062020}, Airbyte's {@code offset}) are passed over.
 */
public final class QueryParameters {
    private final List<String> names = new ArrayList<>(4);
    private final List<String> values = new ArrayList<>(4);

    /**
     * @param query the part of the request line behind {@code ?}, as it came; null when there is none
     * @throws ScimException {@code invalidSyntax} for a percent sign that introduces no byte, or bytes that are no UTF-8
     */
    public static QueryParameters parse(@Nullable String query) {
        QueryParameters parameters = new QueryParameters();
        if (query == null || query.isEmpty()) {
            return parameters;
        }
        int start = 0;
        while (start <= query.length()) {
            int end = query.indexOf('&', start);
            if (end < 0) {
                end = query.length();
            }
            if (end > start) {
                parameters.add(query.substring(start, end));
            }
            start = end + 1;
        }
        return parameters;
    }

    /** @return the first value of that name */
    public Optional<String> first(String name) {
        int index = indexOf(name);
        return index < 0 ? Optional.empty() : Optional.of(values.get(index));
    }

    /** @return the first value of that name, or null */
    public @Nullable String get(String name) {
        int index = indexOf(name);
        return index < 0 ? null : values.get(index);
    }

    /** @return all values of that name, split at commas, without the empty ones */
    public List<String> list(String name) {
        List<String> found = new ArrayList<>();
        for (int index = 0; index < names.size(); index++) {
            if (names.get(index).equalsIgnoreCase(name)) {
                for (String part : values.get(index).split(",", -1)) {
                    if (!part.isBlank()) {
                        found.add(part.strip());
                    }
                }
            }
        }
        return found;
    }

    /** @return whether a parameter of that name was sent, with or without a value */
    public boolean has(String name) {
        return indexOf(name) >= 0;
    }

    /**
     * @return the number sent under that name, or the default when none was sent
     * @throws ScimException {@code invalidValue} when something else than a whole number was sent
     */
    public int integer(String name, int otherwise) {
        String text = get(name);
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, Long.parseLong(text.strip())));
        } catch (NumberFormatException notANumber) {
            throw ScimException.invalidValue(
                    "The query parameter " + name + " must be a whole number, but is '" + shortened(text) + "'.");
        }
    }

    /**
     * @return the truth sent under that name, or the default when none was sent
     * @throws ScimException {@code invalidValue} for anything but {@code true} and {@code false}
     */
    public boolean truth(String name, boolean otherwise) {
        String text = get(name);
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default ->
                throw ScimException.invalidValue(
                        "The query parameter " + name + " must be true or false, but is '" + shortened(text) + "'.");
        };
    }

    /** @return the whole query in readable form, for the log; as it came when it cannot be decoded */
    static @Nullable String decoded(@Nullable String query) {
        if (query == null) {
            return null;
        }
        try {
            return decode(query);
        } catch (ScimException undecodable) {
            return query;
        }
    }

    private int indexOf(String name) {
        for (int index = 0; index < names.size(); index++) {
            if (names.get(index).equalsIgnoreCase(name)) {
                return index;
            }
        }
        return -1;
    }

    private void add(String pair) {
        int equals = pair.indexOf('=');
        names.add(decode(equals < 0 ? pair : pair.substring(0, equals)));
        values.add(equals < 0 ? "" : decode(pair.substring(equals + 1)));
    }

    private static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text.replace('+', ' ');
        }
        if (text.contains("%00")) {
            throw ScimException.invalidValue("The query '" + shortened(text)
                    + "' holds the character U+0000 (%00), which stands in no name; leave it out.");
        }
        byte[] raw = text.replace('+', ' ').getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(raw.length);
        for (int index = 0; index < raw.length; index++) {
            if (raw[index] != '%') {
                bytes.put(raw[index]);
                continue;
            }
            int high = index + 2 < raw.length ? Character.digit(raw[index + 1], 16) : -1;
            int low = index + 2 < raw.length ? Character.digit(raw[index + 2], 16) : -1;
            if (high < 0 || low < 0) {
                throw undecodable(text);
            }
            bytes.put((byte) (high << 4 | low));
            index += 2;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
        } catch (CharacterCodingException notUtf8) {
            throw undecodable(text);
        }
    }

    private static ScimException undecodable(String text) {
        return ScimException.invalidSyntax("The query '" + shortened(text)
                + "' is not percent-encoded UTF-8; write a percent sign itself as %25.");
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
