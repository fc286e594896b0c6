package org.scimconsole.store.contract;

import org.scimconsole.testing.TestDatabase;

final class GroupsOnSqliteTest extends GroupsContract {
    GroupsOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
