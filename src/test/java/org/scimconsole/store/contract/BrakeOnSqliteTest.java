package org.scimconsole.store.contract;

import org.scimconsole.testing.TestDatabase;

final class BrakeOnSqliteTest extends BrakeContract {
    BrakeOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
