package org.scimconsole.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.scimconsole.store.sql.Sql;
import org.sqlite.SQLiteConfig;

/** Opens connections to one database file. */
final class SqliteConnections {
    private static final int BUSY_MILLIS = 10_000;

    private final Path file;
    private volatile int mostPages;

    SqliteConnections(Path file) {
        this.file = file;
    }

    /** @param pages how far new connections let the database grow; 0 for no limit; never less than it has */
    void limit(int pages) {
        mostPages = pages;
    }

    Path file() {
        return file;
    }

    /** @param readOnly whether the connection only asks */
    Sql open(SqliteDialect dialect, boolean readOnly) throws SQLException {
        return new Sql(connect(readOnly), dialect);
    }

    /** Opens the file for one look, without touching it. */
    Connection look() throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    Connection connect(boolean readOnly) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setCacheSize(readOnly ? -16_000 : -64_000);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma mmap_size = 268435456");
            if (readOnly) {
                statement.execute("pragma query_only = true");
            } else {
                statement.execute("pragma wal_autocheckpoint = 4000");
                if (mostPages > 0) {
                    statement.execute("pragma max_page_count = " + mostPages);
                }
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
