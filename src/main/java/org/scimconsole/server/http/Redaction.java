package org.scimconsole.server.http;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.RefusedException;
import org.scimconsole.directory.Rule;
import org.scimconsole.scim.message.ScimException;

/**
 * Takes secrets out of what is kept of a request: passwords, SCIM tokens, admin keys and anything behind {@code Bearer}.
 * What is no JSON at all is redacted as text. Secrets go first, the cut comes after, so that no cut hides what a value is.
 */
public final class Redaction {
    /** What stands where a secret stood. */
    public static final String REDACTED = "***";

    /** How many characters of a body or query are kept, at most. */
    public static final int KEPT_CHARACTERS = 32_768;

    private static final Pattern PASSWORD_FILTER =
            Pattern.compile("(password\\s+\\w\\w\\s+)(\"[^\"]*\"?|\\S+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEARER = Pattern.compile("(?i)(bearer\\s+)[^\\s\",}]+");

    /** @return the text without secrets and without U+0000, which no database keeps, cut to {@link #KEPT_CHARACTERS}; null for null */
    public @Nullable String apply(@Nullable String text) {
        if (text == null) {
            return null;
        }
        boolean named = containsIgnoringCase(text, "password") || text.contains("\\u");
        JsonPasswords passwords = named ? JsonPasswords.in(text) : null;
        String shown = passwords == null ? text : passwords.replacedBy(REDACTED);
        String kept = shown.length() <= KEPT_CHARACTERS
                ? shown
                : shown.substring(0, KEPT_CHARACTERS) + "… (" + text.length() + " characters)";
        if (passwords != null && !passwords.whole()) {
            kept = BrokenPasswords.redacted(kept);
        }
        if (named) {
            kept = PASSWORD_FILTER.matcher(kept).replaceAll("$1" + REDACTED);
        }
        kept = SecretText.redacted(kept);
        if (containsIgnoringCase(kept, "bearer")) {
            kept = BEARER.matcher(kept).replaceAll("$1" + REDACTED);
        }
        return kept.indexOf('\0') < 0 ? kept : kept.replace('\0', '\uFFFD');
    }

    /** @return the refusal itself, unless its sentence repeats a secret that the client sent as a name or id */
    public ScimException apply(ScimException refused) {
        String detail = refused.detail();
        String redacted = SecretText.redacted(detail);
        if (redacted.equals(detail)) {
            return refused;
        }
        Rule rule = RefusedException.ruleOf(refused);
        if (refused instanceof RefusedException.ForNow later) {
            return new RefusedException.ForNow(later.rule(), redacted, later.retryAfter());
        }
        return rule == null ? new ScimException(refused.type(), redacted) : new RefusedException(rule, redacted);
    }

    private static boolean containsIgnoringCase(String text, String wanted) {
        char first = wanted.charAt(0);
        for (int index = 0; index <= text.length() - wanted.length(); index++) {
            if ((text.charAt(index) | 0x20) == first && text.regionMatches(true, index, wanted, 0, wanted.length())) {
                return true;
            }
        }
        return false;
    }
}
