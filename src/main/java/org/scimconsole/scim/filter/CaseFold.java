package org.scimconsole.scim.filter;

/**
 * The one way in which text is compared ignoring case: character by character, as {@link String#equalsIgnoreCase} does
 * it, so that the fold of a prefix is a prefix of the fold. Whoever keeps folded columns uses this too.
 */
public final class CaseFold {

    private CaseFold() {}

    /** @return the text folded; equal for two texts that differ in case only */
    public static String fold(String text) {
        int length = text.length();
        int i = 0;
        while (i < length) {
            char c = text.charAt(i);
            if ((c >= 'A' && c <= 'Z') || c > 127) {
                break;
            }
            i++;
        }
        if (i == length) {
            return text;
        }
        StringBuilder folded = new StringBuilder(length).append(text, 0, i);
        while (i < length) {
            int point = text.codePointAt(i);
            folded.appendCodePoint(Character.toLowerCase(Character.toUpperCase(point)));
            i += Character.charCount(point);
        }
        return folded.toString();
    }
}
