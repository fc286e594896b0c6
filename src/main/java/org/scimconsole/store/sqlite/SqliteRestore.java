package org.scimconsole.store.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.scimconsole.store.StoreOpenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteConnection;
import org.sqlite.core.DB;

/**
 * Puts a copy in the place of the embedded database, whatever state that is in, and keeps what was there. Nobody else
 * may have the database open meanwhile, so that nothing is written between the two; {@link FolderLock} keeps services
 * away, SQLite's own lock everybody else.
 */
public final class SqliteRestore {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteRestore.class);
    /** Enough for a command that is at its end. */
    private static final int PATIENCE_MILLIS = 3_000;

    private static final List<String> BESIDE = List.of("-wal", "-shm", "-journal");

    private final SqliteConnections connections;
    private final Path file;
    private final Path kept;

    /**
     * @param folder the data folder
     * @param suffix what the name of the database that was there gets at its end
     */
    SqliteRestore(Path folder, String suffix) {
        this.file = folder.resolve(SqliteStore.FILE);
        this.kept = folder.resolve(SqliteStore.FILE + suffix);
        this.connections = new SqliteConnections(file);
    }

    /**
     * Restores from a copy.
     *
     * @param now tells which tokens work
     * @throws StoreOpenException when the copy is none that this version can read, the database is in use, or the disk
     *     fails; nothing changed then
     */
    public Restored from(Path copy, Instant now) {
        SqliteBackup.check(copy);
        if (Files.exists(kept)) {
            throw new StoreOpenException("There is a file " + kept + " already; wait a second and try again.", null);
        }
        if (!Files.exists(file)) {
            exchange(copy);
            return new Restored(null, false, List.of(), List.of());
        }
        Optional<Restored> done = readable() ? overwritten(copy, now) : Optional.empty();
        if (done.isPresent()) {
            return done.get();
        }
        exchange(copy);
        return new Restored(kept, true, List.of(), List.of());
    }

    /** Looks only: whoever opens a damaged database to write in it may destroy what is left. */
    private boolean readable() {
        try {
            if (SchemaSeen.of(connections).foreign()) {
                throw new StoreOpenException(
                        "The file " + file
                                + " is a database of another program, and stays as it is; move it away first.",
                        null);
            }
            return true;
        } catch (SQLException failure) {
            LOG.debug("The database cannot be read", failure);
            if (SqliteFailures.unreadable(failure)) {
                return false;
            }
            throw irreplaceable(failure);
        }
    }

    /** @return nothing when the database is damaged */
    private Optional<Restored> overwritten(Path copy, Instant now) {
        try (Connection connection = connections.connect(false);
                Statement statement = connection.createStatement()) {
            statement.execute("pragma busy_timeout = " + PATIENCE_MILLIS);
            statement.execute("pragma locking_mode = exclusive");
            statement.execute("begin exclusive");
            return sound(statement) ? Optional.of(overwrite(connection, statement, copy, now)) : Optional.empty();
        } catch (SQLException failure) {
            throw irreplaceable(failure);
        } catch (IOException e) {
            throw new StoreOpenException(
                    "The database that is there could not be kept as " + kept
                            + "; make room for it on the disk and restore again. Nothing was changed.",
                    e);
        }
    }

    /** Only what stands in the database itself may tell that it is damaged, not a copy or a disk that fails later. */
    private static boolean sound(Statement statement) throws SQLException {
        try (ResultSet answer = statement.executeQuery("pragma quick_check(1)")) {
            return answer.next() && "ok".equals(answer.getString(1));
        } catch (SQLException failure) {
            LOG.debug("The database cannot be read to its end", failure);
            if (SqliteFailures.unreadable(failure)) {
                return false;
            }
            throw failure;
        }
    }

    private Restored overwrite(Connection connection, Statement statement, Path copy, Instant now)
            throws SQLException, IOException {
        RestoredTokens tokens = RestoredTokens.compare(connection, copy, now);
        statement.execute("rollback");
        // The lock stays until the connection is closed.
        boolean done = false;
        try {
            SqliteBackup.into(statement, kept);
            DB database = connection.unwrap(SQLiteConnection.class).getDatabase();
            int result = database.restore("main", copy.toAbsolutePath().toString(), null);
            if (result != 0) {
                throw DB.newSQLException(result, "the copy was not read to its end");
            }
            done = true;
            return new Restored(kept, false, tokens.revived(), tokens.unknown());
        } finally {
            if (!done) {
                Files.deleteIfExists(kept);
            }
        }
    }

    private StoreOpenException irreplaceable(SQLException failure) {
        return new StoreOpenException(
                SqliteFailures.busy(failure)
                        ? "Another program has the database " + file
                                + " open; end it and restore again. Nothing was changed."
                        : "The copy could not be put in the place of " + file + " (" + failure.getMessage()
                                + "). Nothing was changed; see that both can be read and that there is room on the disk, and restore again.",
                failure);
    }

    /**
     * Puts the copy where a damaged database is, or none. The copy is whole on this disk before anything is moved away,
     * and what was moved comes back when the last step fails.
     */
    private void exchange(Path copy) {
        Path staged = stage(copy);
        Deque<Path> moved = new ArrayDeque<>();
        try {
            // The files beside it first: a new database that found them would take what they hold for its own.
            for (String beside : BESIDE) {
                Path old = file.resolveSibling(file.getFileName() + beside);
                if (Files.exists(old)) {
                    Files.move(old, kept.resolveSibling(kept.getFileName() + beside));
                    moved.push(old);
                }
            }
            keepBesideItself();
            Files.move(staged, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StoreOpenException(
                    "The copy could not be put in the place of " + file + " (" + e.getMessage() + "). "
                            + (putBack(moved)
                                    ? "Nothing was changed; end what uses the database and restore again."
                                    : "What was there is " + kept + " and what stands beside it."),
                    e);
        } finally {
            forget(staged);
        }
    }

    /** Under both names for a moment, where the file system can do that, so that there is no moment without a database. */
    private void keepBesideItself() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        try {
            Files.createLink(kept, file);
        } catch (IOException | UnsupportedOperationException noLinks) {
            LOG.debug("Moved instead", noLinks);
            Files.move(file, kept);
        }
        OwnerOnly.file(kept);
    }

    private boolean putBack(Deque<Path> moved) {
        try {
            if (Files.exists(file)) {
                Files.deleteIfExists(kept);
            } else if (Files.exists(kept)) {
                Files.move(kept, file);
            }
            for (Path old : moved) {
                String beside = old.getFileName().toString().substring(SqliteStore.FILE.length());
                Files.move(kept.resolveSibling(kept.getFileName() + beside), old);
            }
            return true;
        } catch (IOException e) {
            LOG.warn("What was moved away could not be moved back", e);
            return false;
        }
    }

    private static void forget(Path staged) {
        try {
            Files.deleteIfExists(staged);
        } catch (IOException e) {
            LOG.warn("{} is of no more use and could not be deleted", staged, e);
        }
    }

    private Path stage(Path copy) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(unfinished);
            OwnerOnly.file(unfinished);
            try (FileChannel from = FileChannel.open(copy, StandardOpenOption.READ);
                    FileChannel to = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                for (long done = 0; done < from.size(); ) {
                    done += from.transferTo(done, from.size() - done, to);
                }
                to.force(true);
            }
            return unfinished;
        } catch (IOException e) {
            throw new StoreOpenException(
                    "The copy " + copy + " could not be copied to " + unfinished
                            + "; make room on the disk and restore again. Nothing was changed.",
                    e);
        }
    }
}
