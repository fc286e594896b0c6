package org.scimconsole.store.sql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Page;
import org.scimconsole.directory.PageRequest;
import org.scimconsole.directory.Sort;
import org.scimconsole.scim.filter.CaseFold;
import org.scimconsole.scim.json.ResourceDocument;

/**
 * One page of a list that is sorted by an attribute without a column. Only the values and places are held in memory, the
 * rows of the page are then read again.
 */
record SortInMemory<T>(
        Sql sql,
        String table,
        String columns,
        Function<Row, T> read,
        Condition where,
        @Nullable Predicate<T> accept) {

    private record Placed(String value, long seq) {}

    Page<T> fetch(Sort sort, PageRequest request, Function<T, ResourceDocument> document) {
        List<Placed> all = placed(sort, document);
        Comparator<Placed> order = Comparator.comparing(Placed::value).thenComparingLong(Placed::seq);
        // Without a value last in ascending order, first in descending (RFC 7644 section 3.4.2.3).
        all.sort(sort.descending() ? order.reversed() : order);
        int fingerprint = sort.toString().hashCode() * 31 + where.hashCode();
        int from = from(request, fingerprint);
        int to = Math.min(all.size(), from + request.count());
        List<T> items = new ArrayList<>();
        for (Placed place : all.subList(Math.min(from, to), to)) {
            sql.first("select " + columns + " from " + table + " where seq = ?", read, place.seq())
                    .ifPresent(items::add);
        }
        boolean byCursor = request instanceof PageRequest.Cursor;
        String next = byCursor && to < all.size() ? new CursorText(false, fingerprint, to, null).text() : null;
        String previous = byCursor && from > 0
                ? new CursorText(false, fingerprint, Math.max(0, from - request.count()), null).text()
                : null;
        return new Page<>(items, next, previous, all.size());
    }

    private static int from(PageRequest request, int fingerprint) {
        if (request instanceof PageRequest.Index index) {
            return Math.max(0, index.startIndex() - 1);
        }
        String cursor = ((PageRequest.Cursor) request).cursor();
        return cursor == null ? 0 : (int) CursorText.parse(cursor, fingerprint).seq();
    }

    private List<Placed> placed(Sort sort, Function<T, ResourceDocument> document) {
        List<Placed> all = new ArrayList<>();
        sql.each(
                "select seq, " + columns + " from " + table + " where "
                        + sql.dialect().renderer().render(where),
                row -> {
                    long seq = row.number();
                    T item = read.apply(row);
                    if (accept == null || accept.test(item)) {
                        String value = document.apply(item).sortValue(sort.by());
                        all.add(new Placed(value == null ? "\uffff" : CaseFold.fold(value), seq));
                    }
                    return true;
                },
                sql.dialect().renderer().extractBindValues(where));
        return all;
    }
}
