package org.scimconsole.store.contract;

import org.scimconsole.testing.TestDatabase;

final class RehearsalOnSqliteTest extends RehearsalContract {
    RehearsalOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
