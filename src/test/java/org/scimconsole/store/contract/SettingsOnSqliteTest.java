package org.scimconsole.store.contract;

import org.scimconsole.testing.TestDatabase;

final class SettingsOnSqliteTest extends SettingsContract {
    SettingsOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
