package org.scimconsole.store.contract;

import org.scimconsole.testing.TestDatabase;

final class ModelOnPostgresTest extends ModelContract {
    ModelOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
