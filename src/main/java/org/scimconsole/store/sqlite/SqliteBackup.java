package org.scimconsole.store.sqlite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.scimconsole.store.StoreOpenException;

/** Copies of the database, written while it is in use. */
final class SqliteBackup {
    private SqliteBackup() {}

    static void write(SqliteConnections connections, Path copy) {
        try (Connection connection = connections.connect(false);
                Statement statement = connection.createStatement()) {
            into(statement, copy);
        } catch (SQLException | IOException e) {
            if (e instanceof SQLException failure && SqliteFailures.damaged(failure)) {
                throw new StoreOpenException(
                        "The database " + connections.file()
                                + " is damaged, so no copy was made; restore an earlier copy with \"restore\".",
                        e);
            }
            throw new StoreOpenException(
                    "The copy " + copy
                            + " could not be written; choose another place, with room for the whole database.",
                    e);
        }
    }

    /** Writes a copy whole or not at all. */
    static void into(Statement statement, Path copy) throws SQLException, IOException {
        Path unfinished = copy.resolveSibling(copy.getFileName() + ".part");
        Files.deleteIfExists(unfinished);
        OwnerOnly.file(unfinished);
        try {
            statement.execute("vacuum into '" + quoted(unfinished) + "'");
            Files.move(unfinished, copy, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Refuses what is no sound copy of this version's database. */
    static void check(Path copy) {
        if (!Files.isRegularFile(copy)) {
            throw new StoreOpenException(
                    "There is no file " + copy + " to restore from; name one that \"backup\" made.", null);
        }
        SqliteConnections connections = new SqliteConnections(copy);
        try (Connection connection = connections.look();
                Statement statement = connection.createStatement()) {
            SchemaSeen seen = SchemaSeen.of(connections);
            if (!seen.ours()) {
                throw new StoreOpenException(
                        "The file " + copy
                                + " is no copy of a database of SCIM Console; name one that \"backup\" made.",
                        null);
            }
            if (seen.version() > SqliteMigration.NEWEST) {
                throw new StoreOpenException(
                        "The file " + copy + " was made by a newer version of SCIM Console (its schema is "
                                + seen.version() + ", this program knows " + SqliteMigration.NEWEST
                                + "); restore it with that version.",
                        null);
            }
            if (!seen.complete(SqliteMigration.NEWEST)) {
                throw new StoreOpenException(
                        "The file " + copy + " was made by an older version of SCIM Console (its schema is "
                                + seen.version() + ", this program needs " + SqliteMigration.NEWEST
                                + "); put it as " + SqliteStore.FILE
                                + " into an empty folder, make a copy there with \"scim-console backup FILE --data FOLDER\", and restore that copy.",
                        null);
            }
            String sound = answer(statement, "pragma integrity_check(1)");
            if (!sound.equals("ok")) {
                throw new StoreOpenException(
                        "The file " + copy + " is damaged: " + sound + ". Name another copy.", null);
            }
        } catch (SQLException e) {
            throw new StoreOpenException(
                    SqliteFailures.damaged(e)
                            ? "The file " + copy
                                    + " is no copy of a database of SCIM Console; name one that \"backup\" made."
                            : "The file " + copy + " cannot be read (" + e.getMessage()
                                    + "); see that this account may read it and that no other program has it open.",
                    e);
        }
    }

    private static String answer(Statement statement, String question) throws SQLException {
        try (ResultSet rows = statement.executeQuery(question)) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }

    static String quoted(Path path) {
        return path.toAbsolutePath().toString().replace("'", "''");
    }
}
