package org.scimconsole.store.contract;

import org.scimconsole.testing.TestDatabase;

final class SearchOnSqliteTest extends SearchContract {
    SearchOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
