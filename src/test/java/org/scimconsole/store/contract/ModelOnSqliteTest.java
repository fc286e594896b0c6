package org.scimconsole.store.contract;

import org.scimconsole.testing.TestDatabase;

final class ModelOnSqliteTest extends ModelContract {
    ModelOnSqliteTest() {
        super(TestDatabase.SQLITE);
    }
}
