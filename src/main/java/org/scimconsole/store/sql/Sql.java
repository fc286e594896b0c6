package org.scimconsole.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements on one connection. Prepared statements are kept for as long as the connection lives, since preparing
 * costs more than running most of them. Not for several threads at once.
 */
public final class Sql implements AutoCloseable {
    private static final int KEPT = 300;
    private static final Instant FIRST = Instant.ofEpochMilli(Long.MIN_VALUE);
    private static final Instant LAST = Instant.ofEpochMilli(Long.MAX_VALUE);

    private final Connection connection;
    private final Dialect dialect;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    /** @param connection owned from now on */
    public Sql(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** @return what is said differently in this database */
    public Dialect dialect() {
        return dialect;
    }

    /** @return the connection, for what is not a statement */
    public Connection connection() {
        return connection;
    }

    /** Runs a statement that yields no rows. @return how many rows it touched */
    public int update(String sql, @Nullable Object... values) {
        try {
            return bound(sql, values).executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** Runs a query, or a statement that returns rows, to its end. */
    public <T> List<T> list(String sql, Function<Row, T> read, @Nullable Object... values) {
        List<T> found = new ArrayList<>();
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            Row row = new Row(rows);
            while (rows.next()) {
                found.add(read.apply(row.rewind()));
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
        return found;
    }

    /** @return the first row of a query */
    public <T> Optional<T> first(String sql, Function<Row, T> read, @Nullable Object... values) {
        try (ResultSet rows = bound(sql, values).executeQuery()) {
            return rows.next() ? Optional.of(read.apply(new Row(rows))) : Optional.empty();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** @return the single number that a query yields; 0 when it yields none */
    public long number(String sql, @Nullable Object... values) {
        return first(sql, Row::number, values).orElse(0L);
    }

    /**
     * Goes through the rows of a query without holding them, until the reader says false.
     *
     * @param read may not use the same connection
     */
    public void each(String sql, Predicate<Row> read, List<? extends @Nullable Object> values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(1000);
            bind(statement, values.toArray());
            try (ResultSet rows = statement.executeQuery()) {
                Row row = new Row(rows);
                while (rows.next()) {
                    if (!read.test(row.rewind())) {
                        return;
                    }
                }
            }
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private PreparedStatement bound(String sql, @Nullable Object[] values) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            if (prepared.size() >= KEPT) {
                forget();
            }
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        bind(statement, values);
        return statement;
    }

    private void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value == null) {
                dialect.bindNull(statement, i + 1);
            } else if (value instanceof String text) {
                statement.setString(i + 1, text);
            } else if (value instanceof Long number) {
                statement.setLong(i + 1, number);
            } else if (value instanceof Integer number) {
                statement.setInt(i + 1, number);
            } else if (value instanceof Boolean truth) {
                statement.setInt(i + 1, truth ? 1 : 0);
            } else if (value instanceof Instant moment) {
                statement.setLong(i + 1, millis(moment));
            } else {
                statement.setString(i + 1, value.toString());
            }
        }
    }

    /** @return the moment as it is kept; the first or last that can be for one beyond */
    static long millis(Instant moment) {
        return moment.isAfter(LAST) ? Long.MAX_VALUE : moment.isBefore(FIRST) ? Long.MIN_VALUE : moment.toEpochMilli();
    }

    /** Lets go of all kept statements. */
    private void forget() {
        for (PreparedStatement statement : prepared.values()) {
            try {
                statement.close();
            } catch (SQLException ignored) {
                // The connection is about to go, or the statement is gone already.
            }
        }
        prepared.clear();
    }

    @Override
    public void close() {
        forget();
        try {
            connection.close();
        } catch (SQLException ignored) {
            // Nothing can be done about a connection that does not even close.
        }
    }
}
