package org.scimconsole.console.list;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.Listing;
import org.scimconsole.client.http.ApiException;

/**
 * Where pages of rows come from: one question to the service, with its filter and order fixed.
 *
 * @param <R> a row
 */
@FunctionalInterface
public interface PageSource<R> {

    /**
     * Loads a page; blocks.
     *
     * @param cursor from the page before, or null for the first
     * @param limit how many rows at most
     * @return the rows, the way on, and how many there are in all
     * @throws ApiException if the service cannot be reached or refuses
     */
    Listing<R> load(@Nullable String cursor, int limit) throws ApiException;

    /**
     * @param page a page of what the service sends
     * @param row makes a row of it
     * @return the same page of rows
     */
    static <W, R> Listing<R> mapped(Listing<W> page, Function<? super W, ? extends R> row) {
        return new Listing<>(
                page.items().stream().<R>map(row).toList(), page.nextCursor(), page.previousCursor(), page.total());
    }

    /**
     * @param all rows that are in memory already
     * @return them, page by page
     */
    static <R> PageSource<R> of(List<R> all) {
        return (cursor, limit) -> {
            int from = cursor == null ? 0 : Integer.parseInt(cursor);
            int to = Math.min(all.size(), from + limit);
            return new Listing<>(all.subList(from, to), to < all.size() ? String.valueOf(to) : null, null, all.size());
        };
    }
}
