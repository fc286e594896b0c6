package org.scimconsole.app;

import java.nio.file.Path;

final class NothingAcknowledgedIsLostOnSqliteIT extends NothingAcknowledgedIsLost {
    NothingAcknowledgedIsLostOnSqliteIT() {
        super(25);
    }

    @Override
    String[] database(Path folder) {
        return new String[] {"--data", folder.resolve("data").toString()};
    }
}
