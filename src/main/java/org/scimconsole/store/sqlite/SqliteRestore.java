package org.scimconsole.store.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.scimconsole.store.StoreOpenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
     * @throws StoreOpenException when the copy is none that this version can read, or the database is in use; nothing
     *     changed then
     */
    public Restored from(Path copy, Instant now) {
        SqliteBackup.check(copy);
        if (Files.exists(kept)) {
            throw new StoreOpenException("There is a file " + kept + " already; wait a second and try again.", null);
        }
        if (!Files.exists(file)) {
            moveAway();
            place(copy);
            return new Restored(null, false, List.of(), List.of());
        }
        Optional<Restored> done = readable() ? overwritten(copy, now) : Optional.empty();
        if (done.isPresent()) {
            return done.get();
        }
        moveAway();
        place(copy);
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

    /** @return nothing when the database cannot be read to its end */
    private Optional<Restored> overwritten(Path copy, Instant now) {
        try {
            return Optional.of(overwrite(copy, now));
        } catch (SQLException failure) {
            LOG.debug("The database cannot be copied and overwritten", failure);
            if (SqliteFailures.unreadable(failure)) {
                return Optional.empty();
            }
            throw irreplaceable(failure);
        } catch (IOException e) {
            throw new StoreOpenException(
                    "The database that is there could not be kept as " + kept
                            + "; make room for it on the disk and restore again. Nothing was changed.",
                    e);
        }
    }

    private StoreOpenException irreplaceable(SQLException failure) {
        return SqliteFailures.busy(failure)
                ? new StoreOpenException(
                        "Another program has the database " + file
                                + " open; end it and restore again. Nothing was changed.",
                        failure)
                : new StoreOpenException(
                        "The database " + file + " could not be replaced: "
                                + SqliteFailures.unavailable(failure).detail(),
                        failure);
    }

    private Restored overwrite(Path copy, Instant now) throws SQLException, IOException {
        try (Connection connection = connections.connect(false);
                Statement statement = connection.createStatement()) {
            statement.execute("pragma busy_timeout = " + PATIENCE_MILLIS);
            statement.execute("pragma locking_mode = exclusive");
            statement.execute("begin exclusive");
            RestoredTokens tokens = RestoredTokens.compare(connection, copy, now);
            statement.execute("rollback");
            // The lock stays until the connection is closed.
            SqliteBackup.into(statement, kept);
            statement.executeUpdate("restore from '" + SqliteBackup.quoted(copy) + "'");
            return new Restored(kept, false, tokens.revived(), tokens.unknown());
        }
    }

    /** The files beside it first: a new database that found them would take what they hold for its own. */
    private void moveAway() {
        try {
            Files.deleteIfExists(kept);
            for (String beside : BESIDE) {
                Path old = file.resolveSibling(file.getFileName() + beside);
                if (Files.exists(old)) {
                    Files.move(old, kept.resolveSibling(kept.getFileName() + beside));
                }
            }
            if (Files.exists(file)) {
                Files.move(file, kept);
                OwnerOnly.file(kept);
            }
        } catch (IOException e) {
            throw new StoreOpenException(
                    "The database " + file + " is damaged and could not be moved to " + kept
                            + "; end what uses it, and move it and the files beside it away by hand.",
                    e);
        }
    }

    private void place(Path copy) {
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
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StoreOpenException(
                    "The copy " + copy + " could not be put in the place of " + file
                            + "; make room on the disk and restore again.",
                    e);
        }
    }
}
