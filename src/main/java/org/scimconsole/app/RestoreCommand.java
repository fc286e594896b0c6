package org.scimconsole.app;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.scimconsole.store.sqlite.FolderLock;
import org.scimconsole.store.sqlite.Restored;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code restore}: puts a copy in the place of the embedded database, which no service may use meanwhile. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Put a copy made by \"backup\" in the place of the embedded database, while no service runs on it.",
            "What was there before is kept beside it, damaged or not."
        })
final class RestoreCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", description = "The copy.")
    private Path copy = Path.of("");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Folder of the embedded database. Default: your platform's folder for user data.")
    private @Nullable Path data;

    @Option(
            names = "--confirm",
            paramLabel = "RESTORE",
            required = true,
            description = "The word RESTORE, to say that this is meant.")
    private String confirmation = "";

    @Spec
    private @Nullable CommandSpec spec;

    RestoreCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (!confirmation.equals("RESTORE") && spec != null) {
            throw new ParameterException(spec.commandLine(), "Write --confirm RESTORE to say that this is meant.");
        }
        Path folder = DataFolder.of(data, surroundings);
        Instant now = surroundings.clock().instant();
        Restored restored;
        try (FolderLock lock = FolderLock.take(folder, "Stop it, restore, and start it again.")) {
            restored = lock.restore(".before-restore-" + TIME.format(now)).from(copy, now);
        }
        new RestoreReport(surroundings.err(), folder).print(restored);
        return CommandLineProgram.DONE;
    }
}
