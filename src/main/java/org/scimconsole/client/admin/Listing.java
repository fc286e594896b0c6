package org.scimconsole.client.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the lines
 * @param nextCursor leads to the next page, or null at the end
 * @param previousCursor leads to the page before, or null at the start
 * @param total how many lines there are in all; of a search by text and of the log {@link #COUNTED} at most
 * @param <T> a line
 */
public record Listing<T>(
        List<T> items,
        @Nullable String nextCursor,
        @Nullable String previousCursor,
        long total) {

    /** Up to here the service counts what a search by text finds, and the log. */
    public static final long COUNTED = 1_000;
}
