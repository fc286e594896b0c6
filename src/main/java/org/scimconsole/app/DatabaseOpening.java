package org.scimconsole.app;

import org.scimconsole.directory.Directory;
import org.scimconsole.directory.Ids;
import org.scimconsole.directory.Store;
import org.scimconsole.store.sqlite.SqliteStore;

/** Opens the embedded database or PostgreSQL, and puts the services over it. */
final class DatabaseOpening implements DirectoryOpening {
    private final Surroundings surroundings;

    DatabaseOpening(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Directory open(DataOptions options) {
        return over(SqliteStore.open(DataFolder.of(options.folder(), surroundings)));
    }

    private Directory over(Store store) {
        Ids ids = Ids.timeOrdered(surroundings.clock(), surroundings.random());
        return Directory.over(store, surroundings.clock(), ids, surroundings.random());
    }
}
