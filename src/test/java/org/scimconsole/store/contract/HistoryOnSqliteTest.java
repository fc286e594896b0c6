package org.scimconsole.store.contract;

import org.scimconsole.testing.TestDatabase;

final class HistoryOnSqliteTest extends HistoryContract {
    HistoryOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
