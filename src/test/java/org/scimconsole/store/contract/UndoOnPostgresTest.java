package org.scimconsole.store.contract;

import org.scimconsole.testing.TestDatabase;

final class UndoOnPostgresTest extends UndoContract {
    UndoOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
