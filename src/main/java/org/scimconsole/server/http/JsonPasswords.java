package org.scimconsole.server.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Finds the passwords in a JSON text, read once from front to back, whatever stands between a value and the path that
 * says what it is: {@code {"value": "…", …, "path": "password"}}.
 */
final class JsonPasswords {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String WORD = "password";

    private final String text;
    private final List<Range> found = new ArrayList<>();
    private final Deque<Level> open = new ArrayDeque<>();
    private boolean whole;

    /** Where a value stands in the text. */
    private record Range(int start, int end) {}

    /** An object or array that is not complete yet. */
    private static final class Level {
        private final int start;
        private final boolean secret;
        private final List<Range> values = new ArrayList<>();
        private String field = "";
        private boolean secretPath;

        Level(int start, boolean secret) {
            this.start = start;
            this.secret = secret;
        }
    }

    private JsonPasswords(String text) {
        this.text = text;
    }

    static JsonPasswords in(String text) {
        JsonPasswords passwords = new JsonPasswords(text);
        try (JsonParser parser = FACTORY.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                passwords.read(parser, token);
            }
            passwords.whole = passwords.open.isEmpty();
        } catch (IOException notJson) {
            passwords.whole = false;
        }
        passwords.open.forEach(passwords::brokenOff);
        return passwords;
    }

    /** @return whether the text is JSON to its end, so that nothing else needs to be looked for */
    boolean whole() {
        return whole;
    }

    private void read(JsonParser parser, JsonToken token) throws IOException {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        Level level = open.peek();
        switch (token) {
            case START_OBJECT, START_ARRAY -> open.push(new Level(start, level != null && secret(level.field)));
            case END_OBJECT, END_ARRAY -> closed(open.pop(), start + 1);
            case FIELD_NAME -> {
                if (level != null) {
                    level.field = parser.currentName();
                }
            }
            default -> {
                String value = token == JsonToken.VALUE_STRING ? parser.getText() : null;
                parser.finishToken();
                value(level, new Range(start, (int) parser.currentLocation().getCharOffset()), value);
            }
        }
    }

    private void value(@Nullable Level level, Range range, @Nullable String string) {
        if (level == null) {
            return;
        }
        if (secret(level.field)) {
            found.add(range);
        } else if (level.field.equalsIgnoreCase("value")) {
            level.values.add(range);
        } else if (level.field.equalsIgnoreCase("path") && string != null && secret(string)) {
            level.secretPath = true;
        }
    }

    private void closed(Level level, int end) {
        Level outer = open.peek();
        if (level.secret) {
            found.add(new Range(level.start, end));
        } else if (outer != null && outer.field.equalsIgnoreCase("value")) {
            outer.values.add(new Range(level.start, end));
        }
        if (level.secretPath) {
            found.addAll(level.values);
        }
    }

    /** Of an object without an end nobody knows whether its path says that its value is a password. */
    private void brokenOff(Level level) {
        if (level.secret) {
            found.add(new Range(level.start, text.length()));
        }
        found.addAll(level.values);
    }

    private static boolean secret(String name) {
        return name.toLowerCase(Locale.ROOT).contains(WORD);
    }

    /** @return the text with the given instead of each password */
    String replacedBy(String instead) {
        if (found.isEmpty()) {
            return text;
        }
        found.sort(Comparator.comparingInt(Range::start));
        StringBuilder out = new StringBuilder(text.length());
        int copied = 0;
        for (Range range : found) {
            if (range.end() <= copied) {
                continue;
            }
            if (range.start() >= copied) {
                out.append(text, copied, range.start())
                        .append('"')
                        .append(instead)
                        .append('"');
            }
            copied = range.end();
        }
        return out.append(text, copied, text.length()).toString();
    }
}
