package org.scimconsole.store.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What a look at a database file shows.
 *
 * @param version the number that its maker gave its schema
 * @param tables how many tables it has
 * @param ours whether they are this program's
 */
record SchemaSeen(int version, int tables, boolean ours) {
    private static final String QUESTION = "select (select user_version from pragma_user_version), count(*),"
            + " coalesce(sum(name = 'schema_history'), 0), coalesce(sum(name in ('organizations', 'tokens', 'members')), 0)"
            + " from sqlite_master where type = 'table' and name not like 'sqlite_%'";

    /** Looks without changing anything. */
    static SchemaSeen of(SqliteConnections connections) throws SQLException {
        try (Connection connection = connections.look();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUESTION)) {
            int tables = rows.getInt(2);
            // Whoever was stopped in the very first start has nothing but the history.
            boolean ours = rows.getInt(3) == 1 && (tables == 1 || rows.getInt(4) == 3);
            return new SchemaSeen(rows.getInt(1), tables, ours);
        }
    }

    boolean foreign() {
        return !ours && (tables > 0 || version != 0);
    }
}
