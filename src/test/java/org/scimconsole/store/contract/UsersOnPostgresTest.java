package org.scimconsole.store.contract;

import org.scimconsole.testing.TestDatabase;

final class UsersOnPostgresTest extends UsersContract {
    UsersOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
