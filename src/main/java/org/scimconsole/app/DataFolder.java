package org.scimconsole.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scimconsole.store.sqlite.FolderLock;

/** Where the embedded database lives when nobody says otherwise: the platform's folder for a user's data. */
final class DataFolder {
    private DataFolder() {}

    /** @return the folder that was asked for, else the platform's */
    static Path of(@Nullable Path asked, Surroundings surroundings) {
        return asked != null
                ? asked
                : ofPlatform(
                        System.getProperty("os.name", ""),
                        Path.of(System.getProperty("user.home", ".")),
                        surroundings.variables());
    }

    /**
     * Keeps a folder for one service: a second one would take the console's key away from the first.
     *
     * @throws org.scimconsole.store.StoreOpenException when another one has it
     */
    static FolderLock lock(Path folder) {
        return FolderLock.take(folder, "Stop that one first, or name another folder with --data.");
    }

    /**
     * @param system the value of the system property {@code os.name}
     * @param home the user's home folder
     * @param variables the environment
     */
    static Path ofPlatform(String system, Path home, Map<String, String> variables) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            String local = variables.get("LOCALAPPDATA");
            return (local == null || local.isBlank() ? home.resolve("AppData").resolve("Local") : Path.of(local))
                    .resolve("SCIM Console");
        }
        if (name.contains("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("SCIM Console");
        }
        String data = variables.get("XDG_DATA_HOME");
        return (data == null || data.isBlank() ? home.resolve(".local").resolve("share") : Path.of(data))
                .resolve("scim-console");
    }
}
