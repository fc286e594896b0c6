package org.scimconsole.store.contract;

import org.scimconsole.testing.TestDatabase;

final class BrakeOnPostgresTest extends BrakeContract {
    BrakeOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
