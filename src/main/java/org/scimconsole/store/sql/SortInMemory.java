package org.scimconsole.store.sql;

import java.util.ArrayList;
import java.util.Collections;
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

    /** So much of a value is sorted by: a cursor holds it, and stands in an address. */
    private static final int LONGEST = 200;

    private record Placed(String value, long seq) {
        static Placed of(@Nullable String value, long seq) {
            String folded = value == null ? "\uffff" : CaseFold.fold(value);
            return new Placed(folded.length() <= LONGEST ? folded : shortened(folded), seq);
        }

        private static String shortened(String text) {
            boolean halves = Character.isHighSurrogate(text.charAt(LONGEST - 1));
            return text.substring(0, halves ? LONGEST - 1 : LONGEST);
        }
    }

    /** Which of the rows in their order a page has. */
    private record Range(int from, int to) {
        static Range from(int wanted, int count, List<Placed> all) {
            int from = Math.min(all.size(), Math.max(0, wanted));
            return new Range(from, Math.min(all.size(), from + count));
        }
    }

    Page<T> fetch(Sort sort, PageRequest request, Function<T, ResourceDocument> document) {
        List<Placed> all = placed(sort, document);
        Comparator<Placed> ascending = Comparator.comparing(Placed::value).thenComparingLong(Placed::seq);
        // Without a value last in ascending order, first in descending (RFC 7644 section 3.4.2.3).
        Comparator<Placed> order = sort.descending() ? ascending.reversed() : ascending;
        all.sort(order);
        int fingerprint = sort.toString().hashCode() * 31 + where.hashCode();
        Range range = range(request, fingerprint, all, order);
        int from = range.from();
        int to = range.to();
        List<T> items = new ArrayList<>();
        for (Placed place : all.subList(from, to)) {
            sql.first("select " + columns + " from " + table + " where seq = ?", read, place.seq())
                    .ifPresent(items::add);
        }
        boolean byCursor = request instanceof PageRequest.Cursor && from < to;
        return new Page<>(
                items,
                byCursor && to < all.size() ? cursor(false, fingerprint, all.get(to - 1)) : null,
                byCursor && from > 0 ? cursor(true, fingerprint, all.get(from)) : null,
                all.size());
    }

    private static String cursor(boolean backward, int fingerprint, Placed row) {
        return new CursorText(backward, fingerprint, row.seq(), row.value()).text();
    }

    /** A cursor names a row and not a number of rows, so that nobody is passed over when others go meanwhile. */
    private static Range range(PageRequest request, int fingerprint, List<Placed> all, Comparator<Placed> order) {
        if (request instanceof PageRequest.Index index) {
            return Range.from(index.startIndex() - 1, request.count(), all);
        }
        String text = ((PageRequest.Cursor) request).cursor();
        if (text == null) {
            return Range.from(0, request.count(), all);
        }
        CursorText cursor = CursorText.parse(text, fingerprint);
        Placed row = new Placed(cursor.value() == null ? "" : cursor.value(), cursor.seq());
        int found = Collections.binarySearch(all, row, order);
        int place = found < 0 ? -found - 1 : found;
        return cursor.backward()
                ? new Range(Math.max(0, place - request.count()), place)
                : Range.from(found < 0 ? place : place + 1, request.count(), all);
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
                        all.add(Placed.of(document.apply(item).sortValue(sort.by()), seq));
                    }
                    return true;
                },
                sql.dialect().renderer().extractBindValues(where));
        return all;
    }
}
