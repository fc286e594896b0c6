package org.scimconsole.app;

import java.nio.file.Path;
import org.scimconsole.testing.TestDatabase;

final class NothingAcknowledgedIsLostOnPostgresIT extends NothingAcknowledgedIsLost {
    NothingAcknowledgedIsLostOnPostgresIT() {
        super(10);
    }

    @Override
    String[] database(Path folder) {
        return new String[] {"--database", TestDatabase.postgresUrl()};
    }
}
