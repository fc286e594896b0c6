package org.scimconsole.store.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Page;
import org.scimconsole.directory.PageRequest;

/**
 * Fetches one page of a table, by position or by cursor.
 *
 * @param table what stands behind {@code from}; its order of creation is the column {@code seq}
 * @param columns what the reader reads
 * @param where the condition
 * @param accept what SQL could not decide; null when the condition is exact
 * @param order what to sort by
 * @param total how many rows satisfy the condition, when that is known without counting; else null
 * @param fingerprint of the query, for cursors
 * @param shortcut another way to the rows than through the whole table; null for none
 */
record Paging<T>(
        Sql sql,
        String table,
        String columns,
        Function<Row, T> read,
        Condition where,
        @Nullable Predicate<T> accept,
        Order order,
        @Nullable LongSupplier total,
        int countLimit,
        int fingerprint,
        @Nullable Shortcut shortcut) {

    private record Placed<T>(T item, long seq, @Nullable String value) {}

    Page<T> fetch(PageRequest request) {
        if (request instanceof PageRequest.Index index) {
            return byPosition(index);
        }
        return byCursor((PageRequest.Cursor) request);
    }

    private Page<T> byPosition(PageRequest.Index index) {
        long skip = Math.max(0, index.startIndex() - 1L);
        if (accept != null) {
            return bySifting(skip, index.count());
        }
        List<Placed<T>> rows = index.count() == 0 ? List.of() : rows(null, index.count() + 1, skip);
        boolean more = rows.size() > index.count();
        List<Placed<T>> page = more ? rows.subList(0, index.count()) : rows;
        boolean complete = !more && (skip == 0 || !page.isEmpty()) && index.count() > 0;
        long all = complete ? skip + page.size() : count();
        return new Page<>(items(page), null, null, all);
    }

    private Page<T> bySifting(long skip, int count) {
        List<T> kept = new ArrayList<>();
        long[] seen = {0};
        each(null, placed -> {
            if (seen[0]++ >= skip && kept.size() < count) {
                kept.add(placed.item());
            }
            return true;
        });
        return new Page<>(kept, null, null, seen[0]);
    }

    private Page<T> byCursor(PageRequest.Cursor request) {
        CursorText cursor = request.cursor() == null ? null : CursorText.parse(request.cursor(), fingerprint);
        if (request.count() == 0) {
            return new Page<>(List.of(), null, null, count());
        }
        boolean backward = cursor != null && cursor.backward();
        List<Placed<T>> rows = new ArrayList<>(rows(cursor, request.count() + 1, 0));
        boolean more = rows.size() > request.count();
        if (more) {
            rows.remove(rows.size() - 1);
        }
        if (backward) {
            Collections.reverse(rows);
        }
        boolean before = backward ? more : cursor != null;
        boolean after = backward || more;
        long all = cursor == null && !more ? rows.size() : count();
        if (rows.isEmpty()) {
            return new Page<>(List.of(), null, null, all);
        }
        return new Page<>(
                items(rows),
                after ? cursor(false, rows.get(rows.size() - 1)) : null,
                before ? cursor(true, rows.get(0)) : null,
                all);
    }

    private String cursor(boolean backward, Placed<T> row) {
        return new CursorText(backward, fingerprint, row.seq(), row.value()).text();
    }

    private List<T> items(List<Placed<T>> rows) {
        return rows.stream().map(Placed::item).toList();
    }

    private long count() {
        if (accept != null) {
            long[] seen = {0};
            each(null, placed -> ++seen[0] > 0);
            return seen[0];
        }
        if (total != null) {
            return total.getAsLong();
        }
        String condition = sql.dialect().renderer().render(where);
        Object[] values = sql.dialect().renderer().extractBindValues(where).toArray();
        return countLimit > 0
                ? sql.number(
                        "select count(*) from (select 1 from " + table + " where " + condition + " limit "
                                + (countLimit + 1) + ") as counted",
                        values)
                : sql.number("select count(*) from " + table + " where " + condition, values);
    }

    private List<Placed<T>> rows(@Nullable CursorText cursor, int limit, long skip) {
        if (accept != null) {
            List<Placed<T>> kept = new ArrayList<>();
            each(cursor, placed -> {
                kept.add(placed);
                return kept.size() < limit;
            });
            return kept;
        }
        if (shortcut == null) {
            List<@Nullable Object> values = new ArrayList<>();
            String text = select(head(order.column()), table, where, order.column(), "seq", cursor, values);
            return sql.list(text + limited(limit, skip), this::placed, values.toArray());
        }
        Found found = shortcut.found();
        if (skip > 0 || shortcut.glance() == 0) {
            return found(found, cursor, limit, skip);
        }
        List<Placed<T>> near = near(shortcut, cursor, limit);
        List<Placed<T>> page = near.size() == limit ? near : named(found, cursor, limit);
        return page.size() == limit ? page : found(found, cursor, limit, 0);
    }

    /** Those of the rows next in the order that satisfy the condition. */
    private List<Placed<T>> near(Shortcut shortcut, @Nullable CursorText cursor, int limit) {
        List<@Nullable Object> values = new ArrayList<>(sql.dialect().renderer().extractBindValues(where));
        String next = select("seq", table, shortcut.scope(), order.column(), "seq", cursor, values);
        return among(next + limited(shortcut.glance(), 0), cursor, limit, values);
    }

    /** @return those in these places that satisfy the condition */
    private List<Placed<T>> among(
            String places, @Nullable CursorText cursor, int limit, List<@Nullable Object> values) {
        String column = unindexed();
        String text = "select " + head(column) + " from " + table + " where "
                + sql.dialect().renderer().render(where) + " and seq in (" + places + ")"
                + inOrder(column, "seq", cursor) + limited(limit, 0);
        return sql.list(text, this::placed, values.toArray());
    }

    /**
     * Sorts what the index finds by name alone, and looks at twice as many rows as are asked for: where nearly all that
     * it finds satisfy the condition, a page of them is among those.
     */
    private List<Placed<T>> named(Found found, @Nullable CursorText cursor, int limit) {
        if (found.names() == null || !Order.NAME.equals(order.column())) {
            return List.of();
        }
        List<@Nullable Object> values = new ArrayList<>(sql.dialect().renderer().extractBindValues(where));
        String first = select(
                found.sequence(), found.names(), found.condition(), Order.NAME, found.sequence(), cursor, values);
        return among(first + limited(2 * limit, 0), cursor, limit, values);
    }

    /** Sorts the places of the rows first: a row is long, and only a page of them is read. */
    private List<Placed<T>> found(Found found, @Nullable CursorText cursor, int limit, long skip) {
        List<@Nullable Object> values = new ArrayList<>();
        String column = unindexed();
        Condition both = where.and(found.condition());
        String places = select(table + ".seq", found.from(), both, column, found.sequence(), cursor, values);
        String text = "select " + head(column) + " from " + table + " where seq in (" + places + limited(limit, skip)
                + ")" + inOrder(column, "seq", cursor);
        return sql.list(text, this::placed, values.toArray());
    }

    private @Nullable String unindexed() {
        return order.unindexed(sql.dialect()).column();
    }

    private void each(@Nullable CursorText cursor, Predicate<Placed<T>> reader) {
        List<@Nullable Object> values = new ArrayList<>();
        String text = shortcut == null
                ? select(head(order.column()), table, where, order.column(), "seq", cursor, values)
                : select(
                        head(unindexed()),
                        shortcut.found().from(),
                        where.and(shortcut.found().condition()),
                        unindexed(),
                        shortcut.found().sequence(),
                        cursor,
                        values);
        sql.each(
                text,
                row -> {
                    Placed<T> placed = placed(row);
                    return (accept != null && !accept.test(placed.item())) || reader.test(placed);
                },
                values);
    }

    private Placed<T> placed(Row row) {
        long seq = row.number();
        String value = row.optionalText();
        return new Placed<>(read.apply(row), seq, order.column() == null ? null : value);
    }

    private String head(@Nullable String column) {
        return "seq, " + (column == null ? "null" : column) + ", " + columns;
    }

    private static String limited(int limit, long skip) {
        return " limit " + limit + (skip == 0 ? "" : " offset " + skip);
    }

    private String select(
            String what,
            String from,
            Condition condition,
            @Nullable String column,
            String sequence,
            @Nullable CursorText cursor,
            List<@Nullable Object> values) {
        values.addAll(sql.dialect().renderer().extractBindValues(condition));
        StringBuilder text = new StringBuilder("select ")
                .append(what)
                .append(" from ")
                .append(from)
                .append(" where ")
                .append(sql.dialect().renderer().render(condition));
        if (cursor != null) {
            String beyond = descending(cursor) ? " < " : " > ";
            if (column == null) {
                text.append(" and ").append(sequence).append(beyond).append("?");
            } else {
                text.append(" and (")
                        .append(column)
                        .append(", ")
                        .append(sequence)
                        .append(")")
                        .append(beyond)
                        .append("(?, ?)");
                String value = cursor.value() == null ? "" : cursor.value();
                values.add(order.numeric() ? (Object) parseNumber(value) : value);
            }
            values.add(cursor.seq());
        }
        return text.append(inOrder(column, sequence, cursor)).toString();
    }

    private String inOrder(@Nullable String column, String sequence, @Nullable CursorText cursor) {
        String direction = descending(cursor) ? " desc" : " asc";
        return " order by " + (column == null ? "" : column + direction + ", ") + sequence + direction;
    }

    private boolean descending(@Nullable CursorText cursor) {
        boolean backward = cursor != null && cursor.backward();
        return order.descending() != backward;
    }

    private static Long parseNumber(String value) {
        try {
            return Long.valueOf(value);
        } catch (NumberFormatException broken) {
            return 0L;
        }
    }
}
