package org.scimconsole.store.contract;

import org.scimconsole.testing.TestDatabase;

final class RehearsalOnPostgresTest extends RehearsalContract {
    RehearsalOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
