package org.scimconsole.store.sqlite;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Store;
import org.scimconsole.directory.Work;
import org.scimconsole.store.StoreOpenException;

/**
 * The embedded database: one file in the data folder. Several processes may open it at once, so that a command can be
 * given while the service runs.
 */
public final class SqliteStore implements Store {
    /** The database's name in the data folder. */
    public static final String FILE = "scim-console.db";

    private final SqliteConnections connections;
    private final Readers readers;
    private final Writer writer;

    private SqliteStore(SqliteConnections connections) {
        this.connections = connections;
        this.readers = new Readers(connections);
        this.writer = new Writer(connections);
    }

    /**
     * Opens the database in a folder; makes both when they are missing, and brings an older one up to date after copying
     * it.
     *
     * @throws StoreOpenException when the folder cannot be written, or the database is newer than
     *     this program or no database
     */
    public static SqliteStore open(Path folder) {
        SqliteConnections connections = new SqliteConnections(folder.resolve(FILE));
        new SqliteMigration(connections).run();
        return new SqliteStore(connections);
    }

    /**
     * Writes a copy of the database as it is now, while it is in use.
     *
     * @throws StoreOpenException when the copy cannot be written
     */
    public void backUp(Path copy) {
        SqliteBackup.write(connections, copy);
    }

    /** Lets the database grow no further, or again; how tests fill a disk. */
    void limitPages(boolean full) {
        connections.limit(full ? 1 : 0);
        writer.alone(sql -> {});
    }

    /** Lets nothing be written, or again; how tests make a file read-only that the system's superuser could write. */
    void readOnly(boolean only) {
        connections.readOnly(only);
        writer.alone(sql -> {});
    }

    @Override
    public <T extends @Nullable Object> T read(Work<T> work) {
        return readers.read(work);
    }

    @Override
    public <T extends @Nullable Object> T ask(Work<T> query) {
        return readers.ask(query);
    }

    @Override
    public <T extends @Nullable Object> T write(Work<T> work) {
        return writer.write(work);
    }

    @Override
    public void later(Work<?> work) {
        writer.later(work);
    }

    @Override
    public void flush() {
        writer.flush();
    }

    @Override
    public void ping() {
        read(session -> session.organizations().list().size());
    }

    @Override
    public void close() {
        writer.close();
        readers.close();
    }
}
