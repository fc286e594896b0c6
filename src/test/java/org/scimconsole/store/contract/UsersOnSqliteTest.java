package org.scimconsole.store.contract;

import org.scimconsole.testing.TestDatabase;

final class UsersOnSqliteTest extends UsersContract {
    UsersOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
