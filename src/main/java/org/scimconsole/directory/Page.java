package org.scimconsole.directory;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list.
 *
 * @param next the cursor of the page after this one; null on the last page
 * @param previous the cursor of the page before this one; null on the first page, and with index paging
 * @param total how many there are in all; a search by text and the log are counted up to {@link #COUNT_LIMIT}
 */
public record Page<T>(
        List<T> items, @Nullable String next, @Nullable String previous, long total) {

    /** Of a search by text, and of the log, at most so many are counted: more would cost more than they tell. */
    public static final int COUNT_LIMIT = 1_000;

    /** A copy with each item turned into something else. */
    public <R> Page<R> map(Function<? super T, ? extends R> turn) {
        return new Page<>(items.stream().<R>map(turn).toList(), next, previous, total);
    }
}
