package org.scimconsole.app;

import org.scimconsole.directory.Directory;

/** Opens the embedded database or PostgreSQL, and puts the services over it. */
final class DatabaseOpening implements DirectoryOpening {
    private final Surroundings surroundings;

    DatabaseOpening(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Directory open(DataOptions options) {
        throw new CommandFailedException(
                "No store yet.", String.valueOf(DataFolder.of(options.folder(), surroundings)));
    }
}
