package org.scimconsole.server.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.scimconsole.scim.message.ScimException;

/**
 * Knows a SCIM token or an admin key by its shape, wherever somebody put one by mistake: into a name, a filter, an
 * address. Two answers, each given in one place: what would be kept is refused ({@link #refuseIn}, for bodies and
 * queries), and what is logged or told is redacted ({@link #redacted}).
 */
final class SecretText {
    private static final Pattern WHOLE = Pattern.compile("(?i)spl_(scim|admin)_[0-9a-z]{30}");
    private static final Pattern PART = Pattern.compile("(?i)spl_([a-z]+)_[0-9a-z]{8,}");

    /** A letter, a digit or a low line behind an escape of JSON's or of an address. */
    private static final Pattern ESCAPED =
            Pattern.compile("(?:\\\\u00|%)(3[0-9]|4[1-9A-Fa-f]|5[0-9AaFf]|6[1-9A-Fa-f]|7[0-9Aa])");

    private SecretText() {}

    /**
     * Refuses what would be stored with a secret in it.
     *
     * @param what for the sentence, such as "body"
     * @throws ScimException {@code invalidValue}, saying what to do
     */
    static void refuseIn(String text, String what) {
        if (mayHoldOne(text)
                && (WHOLE.matcher(text).find() || WHOLE.matcher(plain(text)).find())) {
            throw ScimException.invalidValue("The " + what + " holds what looks like a SCIM token or an admin API key."
                    + " A secret belongs into the header Authorization alone (in Entra: Secret Token); take it out of"
                    + " the names, mappings and addresses, and regenerate it if it is in use.");
        }
    }

    /** @return the text with nothing left of a secret, nor of a piece of one */
    static String redacted(String text) {
        if (!mayHoldOne(text)) {
            return text;
        }
        String redacted = replaced(text);
        String plain = plain(redacted);
        return PART.matcher(plain).find() ? replaced(plain) : redacted;
    }

    private static boolean mayHoldOne(String text) {
        return text.indexOf('%') >= 0
                || text.contains("\\u00")
                || text.contains("spl_")
                || PART.matcher(text).find();
    }

    private static String replaced(String text) {
        return PART.matcher(text).replaceAll("spl_$1_" + Redaction.REDACTED);
    }

    private static String plain(String text) {
        return ESCAPED.matcher(text)
                .replaceAll(escape ->
                        Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }
}
