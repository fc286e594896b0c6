package org.scimconsole.store.sql;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.scimconsole.scim.filter.CaseFold;

/** Search for text anywhere in a user's names, e-mail or external id. */
public final class TextSearch {
    /** Sorts after whatever may follow a text that it is put behind. */
    public static final String HIGHEST = new String(Character.toChars(Character.MAX_CODE_POINT));

    private TextSearch() {}

    /**
     * Each value ends a line, and an empty line is the last, so that each character of a value begins three.
     *
     * @return what an index of a user holds, each value once
     */
    public static String text(
            String userName, @Nullable String email, String displayName, @Nullable String externalId) {
        String name = CaseFold.fold(userName);
        StringBuilder text = new StringBuilder(name).append('\n');
        for (String value : new @Nullable String[] {email, displayName, externalId}) {
            String key = value == null ? "" : CaseFold.fold(value);
            if (!key.isEmpty() && !key.equals(name)) {
                text.append(key).append('\n');
            }
        }
        return text.append('\n').toString();
    }

    /**
     * Each character stands in one of them; where they overlap, at the end. All there are would find hardly fewer rows,
     * and an index has to read a list for each.
     *
     * @return threes of characters that follow each other; empty for shorter text
     */
    public static List<String> trigrams(String text) {
        int[] points = text.codePoints().toArray();
        List<String> trigrams = new ArrayList<>();
        for (int i = 0; i + 3 <= points.length; i += 3) {
            trigrams.add(new String(points, i, 3));
        }
        if (points.length > 3 && points.length % 3 != 0) {
            trigrams.add(new String(points, points.length - 3, 3));
        }
        return trigrams;
    }

    /** Looks at each user's own columns. */
    public static Condition containing(String foldedText) {
        return FilterConditions.contains(UserConditions.USER_NAME, foldedText)
                .or(FilterConditions.contains(UserConditions.EMAIL, foldedText))
                .or(FilterConditions.contains(UserConditions.DISPLAY, foldedText))
                .or(FilterConditions.contains(DSL.field("lower(external_id)", String.class), foldedText))
                .or(UserConditions.ID.eq(foldedText));
    }
}
