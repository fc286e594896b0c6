package org.scimconsole.app;

import org.scimconsole.directory.Directory;

/** Opens the directory that a command was told to work on. The caller closes its store. */
@FunctionalInterface
interface DirectoryOpening {

    /**
     * @param options which database
     * @return all services over it
     * @throws CommandFailedException when the database cannot be opened
     */
    Directory open(DataOptions options);
}
