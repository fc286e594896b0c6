package org.scimconsole.directory;

import org.jspecify.annotations.Nullable;
import org.scimconsole.scim.message.ScimException;

/**
 * Values by which users and groups are looked for. Each stands in an index, which takes only so much, and in the log;
 * both databases refuse the same.
 */
public final class SearchedText {
    /** How many characters such a value has at most. */
    public static final int LONGEST = 512;

    private SearchedText() {}

    /**
     * Refuses a value that is too long, unless it was there before.
     *
     * @param attribute whose value, for the sentence
     */
    public static void check(String attribute, @Nullable String before, @Nullable String value) {
        if (value == null || value.equals(before)) {
            return;
        }
        int length = value.codePointCount(0, value.length());
        if (length > LONGEST) {
            throw ScimException.invalidValue("\"" + attribute + "\" has " + length + " characters, at most " + LONGEST
                    + " are possible; send a shorter value.");
        }
    }

    /** @return the value, cut where it is too long, for what must be kept whatever was sent */
    public static @Nullable String shortened(@Nullable String value) {
        if (value == null || value.codePointCount(0, value.length()) <= LONGEST) {
            return value;
        }
        return value.substring(0, value.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
