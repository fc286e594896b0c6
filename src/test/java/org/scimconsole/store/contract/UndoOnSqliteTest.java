package org.scimconsole.store.contract;

import org.scimconsole.testing.TestDatabase;

final class UndoOnSqliteTest extends UndoContract {
    UndoOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
