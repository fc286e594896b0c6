package org.scimconsole.entra.log;

import java.util.regex.Pattern;

/** Hides what must not stay in a log, even if a mapping sends it: passwords and tokens. */
final class Secrets {
    private static final int KEPT_CHARACTERS = 16_384;
    private static final String HIDDEN = "***";
    private static final Pattern PASSWORD =
            Pattern.compile("(\"[^\"]*password[^\"]*\"\\s*:\\s*)\"(?:[^\"\\\\]|\\\\.)*+\"?", Pattern.CASE_INSENSITIVE);
    private static final Pattern PASSWORD_PATH = Pattern.compile(
            "(\"path\"\\s*:\\s*\"[^\"]*password[^\"]*\"[^{}]*?\"value\"\\s*:\\s*)\"(?:[^\"\\\\]|\\\\.)*+\"?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TOKEN = Pattern.compile("spl_([a-z]+)_[0-9A-Za-z]{8,}");
    private static final Pattern BEARER = Pattern.compile("(?i)(bearer\\s+)[^\\s\",}]+");

    private Secrets() {}

    static String hidden(String text) {
        String kept = text.length() <= KEPT_CHARACTERS
                ? text
                : text.substring(0, KEPT_CHARACTERS) + "… (" + text.length() + " characters)";
        // the path first: afterwards its own name would be taken for a value
        kept = PASSWORD_PATH.matcher(kept).replaceAll("$1\"" + HIDDEN + "\"");
        kept = PASSWORD.matcher(kept).replaceAll("$1\"" + HIDDEN + "\"");
        kept = TOKEN.matcher(kept).replaceAll("spl_$1_" + HIDDEN);
        return BEARER.matcher(kept).replaceAll("$1" + HIDDEN);
    }
}
