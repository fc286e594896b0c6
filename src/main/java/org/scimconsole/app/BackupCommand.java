package org.scimconsole.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scimconsole.store.sqlite.SqliteStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backup}: a copy of the embedded database, also while a service runs on it. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Copy the embedded database into a file, also while a service runs on it.",
            "For PostgreSQL use pg_dump."
        })
final class BackupCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", description = "Where the copy goes. A file that is there already is kept.")
    private Path copy = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the embedded database. Default: your platform's folder for user data.")
    private @Nullable Path data;

    BackupCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Path folder = EmbeddedFiles.existing(data, surroundings);
        if (Files.exists(copy)) {
            throw new CommandFailedException(
                    "There is a file " + copy + " already.", "Choose another name, or move it away.", null);
        }
        try (SqliteStore store = SqliteStore.open(folder)) {
            store.backUp(copy);
        }
        surroundings.out().println(copy.toAbsolutePath().normalize());
        return CommandLineProgram.DONE;
    }
}
