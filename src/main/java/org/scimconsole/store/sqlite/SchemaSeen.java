package org.scimconsole.store.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What a look at a database file shows.
 *
 * @param number what its maker wrote into the file about its schema
 * @param applied the newest script that its history knows; 0 without a history
 * @param tables how many tables it has
 * @param ours whether they are this program's
 */
record SchemaSeen(int number, int applied, int tables, boolean ours) {
    private static final String QUESTION = "select (select user_version from pragma_user_version), count(*),"
            + " coalesce(sum(name = 'schema_history'), 0), coalesce(sum(name in ('organizations', 'tokens', 'members')), 0)"
            + " from sqlite_master where type = 'table' and name not like 'sqlite_%'";
    private static final String APPLIED =
            "select coalesce(max(cast(version as integer)), 0) from schema_history where success = 1";

    /** Looks without changing anything. */
    static SchemaSeen of(SqliteConnections connections) throws SQLException {
        try (Connection connection = connections.look();
                Statement statement = connection.createStatement()) {
            int number;
            int tables;
            boolean ours;
            try (ResultSet rows = statement.executeQuery(QUESTION)) {
                number = rows.getInt(1);
                tables = rows.getInt(2);
                // Whoever was stopped in the very first start has nothing but the history.
                ours = rows.getInt(3) == 1 && (tables == 1 || rows.getInt(4) == 3);
            }
            if (!ours) {
                return new SchemaSeen(number, 0, tables, false);
            }
            try (ResultSet rows = statement.executeQuery(APPLIED)) {
                return new SchemaSeen(number, rows.getInt(1), tables, true);
            }
        }
    }

    /** @return the schema's number, also when somebody was stopped before it was written into the file */
    int version() {
        return Math.max(number, applied);
    }

    boolean complete(int newest) {
        return number == newest && version() == newest;
    }

    boolean foreign() {
        return !ours && (tables > 0 || number != 0);
    }
}
