package org.scimconsole.store.contract;

import org.scimconsole.testing.TestDatabase;

final class SettingsOnPostgresTest extends SettingsContract {
    SettingsOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
