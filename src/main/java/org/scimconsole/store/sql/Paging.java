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
        int fingerprint) {

    /**
     * An order; rows with equal values stand in order of creation.
     *
     * @param column an expression that is never null; null for the order of creation
     * @param numeric whether it is a number
     */
    record Order(@Nullable String column, boolean numeric, boolean descending) {}

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
        List<@Nullable Object> values = new ArrayList<>();
        String text = select(cursor, values) + " limit " + limit + (skip == 0 ? "" : " offset " + skip);
        return sql.list(text, this::placed, values.toArray());
    }

    private void each(@Nullable CursorText cursor, Predicate<Placed<T>> reader) {
        List<@Nullable Object> values = new ArrayList<>();
        String text = select(cursor, values);
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

    private String select(@Nullable CursorText cursor, List<@Nullable Object> values) {
        String column = order.column();
        boolean backward = cursor != null && cursor.backward();
        boolean descending = order.descending() != backward;
        String direction = descending ? " desc" : " asc";
        values.addAll(sql.dialect().renderer().extractBindValues(where));
        StringBuilder text = new StringBuilder("select ")
                .append("seq, ")
                .append(column == null ? "null" : column)
                .append(", ")
                .append(columns)
                .append(" from ")
                .append(table)
                .append(" where ")
                .append(sql.dialect().renderer().render(where));
        if (cursor != null) {
            String beyond = descending ? " < " : " > ";
            if (column == null) {
                text.append(" and seq").append(beyond).append("?");
            } else {
                text.append(" and (")
                        .append(column)
                        .append(", seq)")
                        .append(beyond)
                        .append("(?, ?)");
                String value = cursor.value() == null ? "" : cursor.value();
                values.add(order.numeric() ? (Object) parseNumber(value) : value);
            }
            values.add(cursor.seq());
        }
        text.append(" order by ");
        if (column != null) {
            text.append(column).append(direction).append(", ");
        }
        return text.append("seq").append(direction).toString();
    }

    private static Long parseNumber(String value) {
        try {
            return Long.valueOf(value);
        } catch (NumberFormatException broken) {
            return 0L;
        }
    }
}
