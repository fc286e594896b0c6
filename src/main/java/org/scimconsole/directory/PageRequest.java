package org.scimconsole.directory;

import org.jspecify.annotations.Nullable;

/** Which part of a list is wanted. */
public sealed interface PageRequest {
    /** @return at most how many items; 0 asks for the total alone */
    int count();

    /**
     * By position (RFC 7644 section 3.4.2.4).
     *
     * @param startIndex of the first item, counted from 1
     */
    record Index(int startIndex, int count) implements PageRequest {}

    /**
     * By cursor (RFC 9865): page 10,000 costs what page 1 costs.
     *
     * @param cursor as a {@link Page} gave it; null for the first page
     */
    record Cursor(@Nullable String cursor, int count) implements PageRequest {}

    /** @return the first items by cursor */
    static PageRequest first(int count) {
        return new Cursor(null, count);
    }
}
