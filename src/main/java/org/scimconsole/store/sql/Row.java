package org.scimconsole.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One row of a result, read from left to right. */
public final class Row {
    private final ResultSet rows;
    private int column;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    Row rewind() {
        column = 0;
        return this;
    }

    /** @return the next column, which is never null */
    public String text() {
        return String.valueOf(optionalText());
    }

    /** @return the next column */
    public @Nullable String optionalText() {
        try {
            return rows.getString(++column);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** @return the next column, 0 when null */
    public long number() {
        try {
            return rows.getLong(++column);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** @return the next column as a truth */
    public boolean truth() {
        return number() != 0;
    }

    /** @return the next column as a moment */
    public Instant moment() {
        return Instant.ofEpochMilli(number());
    }

    /** @return the next column as a moment */
    public @Nullable Instant optionalMoment() {
        try {
            long millis = rows.getLong(++column);
            return rows.wasNull() ? null : Instant.ofEpochMilli(millis);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** @return the next column as a constant of an enum */
    public <E extends Enum<E>> E constant(Class<E> type) {
        return Enum.valueOf(type, text());
    }

    /** @return the next column as a constant of an enum */
    public <E extends Enum<E>> @Nullable E optionalConstant(Class<E> type) {
        String name = optionalText();
        return name == null ? null : Enum.valueOf(type, name);
    }
}
