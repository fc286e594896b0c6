package org.scimconsole.store.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.scimconsole.store.StoreOpenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the database up to date. The schema's number also stands in {@code user_version}, so that the usual start, with
 * nothing to do, costs one question.
 */
final class SqliteMigration {
    /** The number of the newest script in {@code db/sqlite}. */
    static final int NEWEST = 3;

    private static final Logger LOG = LoggerFactory.getLogger(SqliteMigration.class);

    private final SqliteConnections connections;

    SqliteMigration(SqliteConnections connections) {
        this.connections = connections;
    }

    void run() {
        Path file = connections.file();
        Path folder = file.toAbsolutePath().getParent();
        boolean existed = Files.exists(file);
        try {
            if (folder != null) {
                Files.createDirectories(folder);
                probe(folder);
            }
        } catch (IOException e) {
            throw FolderLock.unwritable(folder, e);
        }
        int version = existed ? version() : 0;
        if (version > NEWEST) {
            throw new StoreOpenException(
                    "The database " + file + " was made by a newer version of SCIM Console (its schema is " + version
                            + ", this program knows " + NEWEST
                            + "); start that version, or choose another folder with --data.",
                    null);
        }
        if (version == NEWEST) {
            return;
        }
        if (existed && version == 0 && isOfAnotherProgram()) {
            throw new StoreOpenException(
                    "The file " + file
                            + " is a database of another program, and stays as it is; choose another folder with --data.",
                    null);
        }
        if (existed && version > 0) {
            backUp(version);
        }
        migrate();
    }

    private static void probe(Path folder) throws IOException {
        Path trial = Files.createTempFile(folder, ".writable", null);
        Files.delete(trial);
    }

    private int version() {
        try (Connection connection = connections.connect(false);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("pragma user_version")) {
            return rows.next() ? rows.getInt(1) : 0;
        } catch (SQLException e) {
            throw new StoreOpenException(
                    "The file " + connections.file()
                            + " cannot be opened as a database of SCIM Console; if it was one, put a copy back with \"restore\","
                            + " else choose another folder with --data.",
                    e);
        }
    }

    private boolean isOfAnotherProgram() {
        try (Connection connection = connections.connect(false);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*), sum(name = 'schema_history')"
                        + " from sqlite_master where type = 'table' and name not like 'sqlite_%'")) {
            return rows.next() && rows.getInt(1) > 0 && rows.getInt(2) == 0;
        } catch (SQLException e) {
            throw new StoreOpenException(
                    "The file " + connections.file()
                            + " cannot be opened as a database of SCIM Console; if it was one, put a copy back with \"restore\","
                            + " else choose another folder with --data.",
                    e);
        }
    }

    private void backUp(int version) {
        Path copy = connections.file().resolveSibling(SqliteStore.FILE + ".schema-" + version + ".backup");
        try (Connection connection = connections.connect(false);
                Statement statement = connection.createStatement()) {
            Files.deleteIfExists(copy);
            statement.execute("vacuum into '" + copy.toString().replace("'", "''") + "'");
            LOG.info("The database is brought up to date; a copy of the old one is {}", copy);
        } catch (SQLException | IOException e) {
            throw new StoreOpenException(
                    "The database " + connections.file()
                            + " must be brought up to date, but copying it first failed; make room on the disk and start again.",
                    e);
        }
    }

    private void migrate() {
        try {
            Flyway.configure(SqliteMigration.class.getClassLoader())
                    .dataSource("jdbc:sqlite:" + connections.file(), null, null)
                    .locations("classpath:db/sqlite")
                    .table("schema_history")
                    .load()
                    .migrate();
            try (Connection connection = connections.connect(false);
                    Statement statement = connection.createStatement()) {
                statement.execute("pragma user_version = " + NEWEST);
            }
        } catch (FlywayException | SQLException e) {
            throw new StoreOpenException(
                    "The database " + connections.file()
                            + " could not be brought up to date; it is unchanged. Restore the backup beside it or report this: "
                            + e.getMessage(),
                    e);
        }
    }
}
