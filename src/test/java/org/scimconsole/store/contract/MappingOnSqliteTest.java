package org.scimconsole.store.contract;

import org.scimconsole.testing.TestDatabase;

final class MappingOnSqliteTest extends MappingContract {
    MappingOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
