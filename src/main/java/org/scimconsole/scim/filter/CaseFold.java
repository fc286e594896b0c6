package org.scimconsole.scim.filter;

import java.text.Normalizer;

/**
 * The one way in which text is compared ignoring case, prepared as RFC 7644 section 5 demands of user names: wide and
 * narrow forms count as the usual ones, case is folded character by character as {@link String#equalsIgnoreCase} does
 * it, and an accent counts the same whether it is part of its letter or stands behind it (NFC). Whoever keeps folded
 * columns uses this too. Plain ASCII, which nearly all names are, is only lowered.
 */
public final class CaseFold {

    private CaseFold() {}

    /** @return the text folded; equal for two texts that differ in case, width or composition only */
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
        boolean ascii = true;
        while (i < length) {
            int point = text.codePointAt(i);
            ascii &= point < 128;
            if (isWideOrNarrow(point)) {
                appendFolded(folded, Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC));
            } else {
                folded.appendCodePoint(Character.toLowerCase(Character.toUpperCase(point)));
            }
            i += Character.charCount(point);
        }
        return ascii ? folded.toString() : Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    private static void appendFolded(StringBuilder folded, String usual) {
        usual.codePoints()
                .forEach(point -> folded.appendCodePoint(Character.toLowerCase(Character.toUpperCase(point))));
    }

    /** The block "Halfwidth and Fullwidth Forms" and the wide space. */
    private static boolean isWideOrNarrow(int point) {
        return (point >= 0xFF00 && point <= 0xFFEF) || point == 0x3000;
    }
}
