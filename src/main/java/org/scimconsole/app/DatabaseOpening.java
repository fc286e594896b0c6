package org.scimconsole.app;

import org.scimconsole.directory.Directory;
import org.scimconsole.directory.Ids;
import org.scimconsole.directory.Store;
import org.scimconsole.store.postgres.PostgresStore;
import org.scimconsole.store.sqlite.SqliteStore;

/** Opens the embedded database or PostgreSQL, and puts the services over it. */
final class DatabaseOpening implements DirectoryOpening {
    private final Surroundings surroundings;

    DatabaseOpening(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Directory open(DataOptions options) {
        String database = options.database();
        if (database == null) {
            return over(SqliteStore.open(DataFolder.of(options.folder(), surroundings)));
        }
        return over(PostgresStore.open(
                database,
                surroundings.variables().get("PGUSER"),
                surroundings.variables().get("PGPASSWORD")));
    }

    private Directory over(Store store) {
        Ids ids = Ids.timeOrdered(surroundings.clock(), surroundings.random());
        return Directory.over(store, surroundings.clock(), ids, surroundings.random());
    }
}
