package org.scimconsole.store.contract;

import org.scimconsole.testing.TestDatabase;

final class MappingOnPostgresTest extends MappingContract {
    MappingOnPostgresTest() {
        super(TestDatabase.POSTGRES);
    }
}
