package org.scimconsole.app;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.scimconsole.store.sqlite.SqliteStore;

/** Where an embedded database is, for the commands that work on its file. */
final class EmbeddedFiles {
    private EmbeddedFiles() {}

    /**
     * @param data the folder that was given, or null for the platform's own
     * @return the folder, which has a database in it
     * @throws CommandFailedException when there is none, so that nothing is made by mistake
     */
    static Path existing(@Nullable Path data, Surroundings surroundings) {
        Path folder = DataFolder.of(data, surroundings);
        if (!Files.exists(folder.resolve(SqliteStore.FILE))) {
            throw new CommandFailedException(
                    "There is no database in " + folder + ".",
                    "Name the folder that \"serve\" or the console uses with --data.",
                    null);
        }
        return folder;
    }
}
