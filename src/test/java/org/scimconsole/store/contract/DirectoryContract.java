package org.scimconsole.store.contract;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.scimconsole.directory.Store;
import org.scimconsole.testing.TestDatabase;

/** What each contract needs: a store on a fresh database. */
abstract class DirectoryContract {
    private final TestDatabase database;
    protected TestDatabase.Place place;
    protected Store store;

    DirectoryContract(TestDatabase database) {
        this.database = database;
        this.place = database.place();
        this.store = place.open();
    }

    @BeforeEach
    final void freshOrganisations() {
        // Each test makes organisations of its own; a database of its own would only cost time.
        if (store == null) {
            store = place.open();
        }
    }

    @AfterEach
    final void closeStore() {
        store.close();
    }

    final boolean onSqlite() {
        return database == TestDatabase.SQLITE;
    }
}
