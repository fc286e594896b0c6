package org.scimconsole.server.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes passwords out of a text that is no JSON, or breaks off, by what stands around them. Each character is looked at
 * only a few times, whatever the text: whoever calls chooses it.
 */
final class BrokenPasswords {
    private static final String INSTEAD = "\"" + Redaction.REDACTED + "\"";
    private static final String STRING = "\"(?:[^\"\\\\]|\\\\.)*+";
    private static final String PATH = "\"path\"\\s*+:\\s*+\"(?>[^\"]*?password)";
    private static final String KEY = "\"value\"\\s*+:\\s*+";
    private static final String ANY = "(?:" + STRING + "\"?|[^,}\\]\\s]++)";

    private static final Pattern NAMED = pattern("(\"(?>[^\"]*?password)[^\"]*+\"\\s*+:\\s*+)" + ANY);
    private static final Pattern MARK = pattern("(?<path>" + PATH + "[^\"]*+\")|(?<key>" + KEY + ")|[{}]");
    private static final Pattern BEHIND = pattern(ANY);
    private static final Pattern BEFORE = pattern(KEY + "(?<value>" + STRING + "\")");
    private static final Pattern PATHS = pattern(PATH);
    private static final Pattern BRACE = pattern("[{}]");

    private BrokenPasswords() {}

    private static Pattern pattern(String text) {
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE);
    }

    /** @return the text without what is, or may be, a password */
    static String redacted(CharSequence text) {
        return beforeTheirPath(behindTheirPath(named(text)));
    }

    /** {@code "password": "…"}. */
    static String named(CharSequence text) {
        return NAMED.matcher(text).replaceAll("$1" + INSTEAD);
    }

    /** {@code "path": "password", …, "value": "…"}, without a brace in between. */
    static String behindTheirPath(CharSequence text) {
        Matcher mark = MARK.matcher(text);
        Matcher value = BEHIND.matcher(text);
        StringBuilder out = new StringBuilder(text.length());
        boolean behind = false;
        int copied = 0;
        for (int from = 0; mark.find(from); ) {
            from = mark.end();
            if (mark.group("key") == null) {
                behind = mark.group("path") != null;
            } else if (behind && value.region(from, text.length()).lookingAt()) {
                out.append(text, copied, from).append(INSTEAD);
                copied = value.end();
                from = copied;
                behind = false;
            }
        }
        return out.append(text, copied, text.length()).toString();
    }

    /** {@code "value": "…", …, "path": "password"}, without a brace in between. */
    static String beforeTheirPath(CharSequence text) {
        Matcher value = BEFORE.matcher(text);
        Next path = new Next(PATHS.matcher(text));
        Next brace = new Next(BRACE.matcher(text));
        StringBuilder out = new StringBuilder(text.length());
        int copied = 0;
        for (int from = 0; value.find(from); ) {
            from = value.start("value");
            int end = value.end();
            int named = path.from(end);
            if (named >= 0 && (brace.from(end) < 0 || named < brace.from(end))) {
                out.append(text, copied, from).append(INSTEAD);
                copied = end;
                from = end;
            }
        }
        return out.append(text, copied, text.length()).toString();
    }

    /** Where a pattern is found next, asked from positions that only grow. */
    private static final class Next {
        private final Matcher matcher;
        private boolean found;

        Next(Matcher matcher) {
            this.matcher = matcher;
            found = matcher.find();
        }

        int from(int position) {
            while (found && matcher.start() < position) {
                found = matcher.find();
            }
            return found ? matcher.start() : -1;
        }
    }
}
