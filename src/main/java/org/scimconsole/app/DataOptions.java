package org.scimconsole.app;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Which database a command works on. */
final class DataOptions {
    @ArgGroup(exclusive = true)
    private Choice choice = new Choice();

    DataOptions() {}

    /** @return the embedded database in this folder; null for the platform's own */
    static DataOptions in(@Nullable Path folder) {
        DataOptions options = new DataOptions();
        options.choice.folder = folder;
        return options;
    }

    /** @return the folder of the embedded database, or null when it is the platform's own */
    @Nullable
    Path folder() {
        return choice.folder;
    }

    /** @return the JDBC URL of a PostgreSQL database, or null when it is the embedded one */
    @Nullable
    String database() {
        return choice.database;
    }

    /** Refuses what is no PostgreSQL database; its text could hold a password, so only its beginning is repeated. */
    void check(CommandLine line) {
        String database = choice.database;
        if (database != null && !database.startsWith("jdbc:postgresql:")) {
            throw new ParameterException(
                    line,
                    "--database takes a PostgreSQL database such as jdbc:postgresql://HOST/NAME?user=USER, not \""
                            + database.split(":", 3)[0] + ":…\".");
        }
    }

    static final class Choice {
        @Option(
                names = "--data",
                paramLabel = "DIR",
                description = "Folder of the embedded database. Default: your platform's folder for user data.")
        private @Nullable Path folder;

        @Option(
                names = "--database",
                paramLabel = "URL",
                description = {
                    "A PostgreSQL database instead: jdbc:postgresql://HOST/NAME?user=USER.",
                    "Its password comes from the environment variable PGPASSWORD."
                })
        private @Nullable String database;

        Choice() {}
    }
}
