package org.scimconsole.store.contract;

import org.scimconsole.testing.TestDatabase;

final class GroupsOnPostgresTest extends GroupsContract {
    GroupsOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
