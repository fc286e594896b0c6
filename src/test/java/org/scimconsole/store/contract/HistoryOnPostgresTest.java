package org.scimconsole.store.contract;

import org.scimconsole.testing.TestDatabase;

final class HistoryOnPostgresTest extends HistoryContract {
    HistoryOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
