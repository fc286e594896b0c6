package org.scimconsole.store.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.scimconsole.store.StoreOpenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the database up to date. The schema's number also stands in {@code user_version}, so that the usual start, with
 * nothing to do, costs one look. All that is missing, that number included, is one transaction.
 */
final class SqliteMigration {
    /** The number of the newest script in {@code db/sqlite}. */
    static final int NEWEST = 6;

    private static final Logger LOG = LoggerFactory.getLogger(SqliteMigration.class);

    private final SqliteConnections connections;
    private final Path file;
    private final String scripts;

    SqliteMigration(SqliteConnections connections) {
        this(connections, "classpath:db/sqlite");
    }

    /** @param scripts where Flyway finds them */
    SqliteMigration(SqliteConnections connections, String scripts) {
        this.connections = connections;
        this.file = connections.file();
        this.scripts = scripts;
    }

    void run() {
        boolean existed = Files.exists(file);
        prepare(existed);
        SchemaSeen seen = look();
        if (seen.foreign()) {
            throw new StoreOpenException(
                    "The file " + file
                            + " is a database of another program, and stays as it is; choose another folder with --data.",
                    null);
        }
        if (seen.version() > NEWEST) {
            throw new StoreOpenException(
                    "The database " + file + " was made by a newer version of SCIM Console (its schema is "
                            + seen.version() + ", this program knows " + NEWEST
                            + "); start that version, or choose another folder with --data.",
                    null);
        }
        if (existed) {
            OwnerOnly.restrictWithWhatIsBeside(file);
        }
        if (!seen.complete(NEWEST)) {
            migrate(seen.version() == 0 || seen.version() == NEWEST ? null : backUp(seen.version()));
        }
    }

    private void prepare(boolean existed) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            if (folder != null) {
                OwnerOnly.folder(folder);
                Path trial = Files.createTempFile(folder, ".writable", null);
                Files.delete(trial);
            }
            if (!existed) {
                OwnerOnly.file(file);
            }
        } catch (IOException e) {
            throw FolderLock.unwritable(folder, e);
        }
    }

    private SchemaSeen look() {
        try {
            return SchemaSeen.of(connections);
        } catch (SQLException e) {
            throw new StoreOpenException(
                    SqliteFailures.busy(e)
                            ? "Another program keeps the database " + file + " locked; try again once it is done."
                            : "The file " + file
                                    + " cannot be opened as a database of SCIM Console; if it was one, put a copy back"
                                    + " with \"restore\", else choose another folder with --data.",
                    e);
        }
    }

    /** A copy that is there already is never overwritten: it may be the last good one. */
    private Path backUp(int version) {
        String name = file.getFileName() + ".schema-" + version;
        try (Connection connection = connections.connect(false);
                Statement statement = connection.createStatement()) {
            Path fresh =
                    file.resolveSibling(name + "." + ProcessHandle.current().pid() + ".new");
            SqliteBackup.into(statement, fresh);
            Path copy = file.resolveSibling(name + ".backup");
            for (int number = 2; Files.exists(copy); number++) {
                if (Files.isRegularFile(copy) && Files.mismatch(copy, fresh) < 0) {
                    Files.delete(fresh);
                    return copy;
                }
                copy = file.resolveSibling(name + "-" + number + ".backup");
            }
            Files.move(fresh, copy);
            LOG.info("The database is brought up to date; a copy of the old one is {}", copy);
            return copy;
        } catch (SQLException | IOException e) {
            throw new StoreOpenException(
                    "The database " + file
                            + " must be brought up to date, but copying it first failed; make room on the disk and start again.",
                    e);
        }
    }

    private void migrate(@Nullable Path copy) {
        try {
            Flyway.configure(SqliteMigration.class.getClassLoader())
                    .dataSource("jdbc:sqlite:" + file, null, null)
                    .locations(scripts)
                    .table("schema_history")
                    .group(true)
                    .callbacks(new NumberInTheFile())
                    .load()
                    .migrate();
            try (Connection connection = connections.connect(false);
                    Statement statement = connection.createStatement()) {
                statement.execute("pragma user_version = " + NEWEST);
            }
        } catch (FlywayException | SQLException e) {
            throw new StoreOpenException(
                    "The database " + file + " could not be brought up to date; it is unchanged"
                            + (copy == null ? "" : ", and a copy of it is " + copy)
                            + ". Start the version that made it, and report this: " + e.getMessage(),
                    e);
        }
    }
}
