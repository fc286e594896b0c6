package org.scimconsole.store.contract;

import org.scimconsole.testing.TestDatabase;

final class SearchOnPostgresTest extends SearchContract {
    SearchOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
