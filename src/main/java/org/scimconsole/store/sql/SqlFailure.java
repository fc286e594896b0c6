package org.scimconsole.store.sql;

import java.sql.SQLException;

/** What the database answered, on its way to the store that knows what to make of it. */
public final class SqlFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final SQLException failure;

    /** @param failure what the driver threw */
    public SqlFailure(SQLException failure) {
        super(failure);
        this.failure = failure;
    }

    /** @return what the driver threw */
    public SQLException failure() {
        return failure;
    }
}
