package org.scimconsole.store.sqlite;

import org.scimconsole.directory.Store;

/** What happens to a disk, for tests elsewhere that need it to happen. */
public final class SqliteTroubles {
    private SqliteTroubles() {}

    /** Lets the database grow no further, or again. */
    public static void full(Store store, boolean full) {
        ((SqliteStore) store).limitPages(full);
    }

    /** Lets nothing be written, or again. */
    public static void readOnly(Store store, boolean only) {
        ((SqliteStore) store).readOnly(only);
    }
}
