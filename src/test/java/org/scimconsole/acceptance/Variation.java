package org.scimconsole.acceptance;

import org.scimconsole.testing.TestDatabase;

/** Every combination in which Entra may meet the service: the database behind it, and the dialect that Entra speaks. */
enum Variation {
    SQLITE_DEFAULT(TestDatabase.SQLITE, EntraDialect.DEFAULT),
    SQLITE_RFC(TestDatabase.SQLITE, EntraDialect.RFC),
    POSTGRES_DEFAULT(TestDatabase.POSTGRES, EntraDialect.DEFAULT),
    POSTGRES_RFC(TestDatabase.POSTGRES, EntraDialect.RFC);

    private final TestDatabase database;
    private final EntraDialect dialect;

    Variation(TestDatabase database, EntraDialect dialect) {
        this.database = database;
        this.dialect = dialect;
    }

    TestDatabase database() {
        return database;
    }

    EntraDialect dialect() {
        return dialect;
    }
}
