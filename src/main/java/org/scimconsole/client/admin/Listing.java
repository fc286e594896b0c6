package org.scimconsole.client.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the lines
 * @param nextCursor leads to the next page, or null at the end
 * @param previousCursor leads to the page before, or null at the start
 * @param total how many lines there are in all
 * @param <T> a line
 */
public record Listing<T>(
        List<T> items,
        @Nullable String nextCursor,
        @Nullable String previousCursor,
        long total) {}
