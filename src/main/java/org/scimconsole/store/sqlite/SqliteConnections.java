package org.scimconsole.store.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.scimconsole.store.sql.Sql;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/** Opens connections to one database file. */
final class SqliteConnections {
    private static final int BUSY_MILLIS = 10_000;

    /** The most that SQLite maps. A search reads rows all over the file, each at the cost of a system call otherwise. */
    private static final int MAPPED_BYTES = 0x7fff0000;

    private final Path file;
    private volatile int mostPages;
    private volatile boolean readOnly;

    SqliteConnections(Path file) {
        this.file = file;
    }

    /** @param pages how far new connections let the database grow; 0 for no limit; never less than it has */
    void limit(int pages) {
        mostPages = pages;
    }

    /** @param only whether new connections may not write, as with a file that is read-only */
    void readOnly(boolean only) {
        readOnly = only;
    }

    /**
     * What a connection holds is the file that stood there when it was opened, wherever that was moved since. Whoever
     * goes on writing into it writes where nobody looks.
     *
     * @return what tells one file from another that stands in its place later
     */
    Object identity() {
        try {
            Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
            return key == null ? "there" : key;
        } catch (IOException gone) {
            return "gone";
        }
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
        config.setBusyTimeout(BUSY_MILLIS);
        return config.createConnection("jdbc:sqlite:" + file);
    }

    /** Never makes a file: one that is gone is to be put back, not to be replaced by an empty one. */
    Connection connect(boolean readOnly) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        if (this.readOnly) {
            config.setReadOnly(true);
        }
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setCacheSize(readOnly ? -16_000 : -64_000);
        // What a unit of work would undo may spill to a file: in memory, SQLite walks all of it after each statement.
        if (readOnly) {
            config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        }
        Connection connection = config.createConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("pragma mmap_size = " + MAPPED_BYTES);
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
