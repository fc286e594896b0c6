package org.scimconsole.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.Callable;
import org.scimconsole.entra.tenant.TenantMaker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code make-tenant}: a tenant file of any size, for load. */
@Command(
        name = "make-tenant",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Write a made-up tenant in the JSON of Microsoft Graph; the same seed gives the same people.")
final class MakeTenantCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", description = "Where to write it.")
    private Path file = Path.of("");

    @Option(names = "--users", paramLabel = "N", defaultValue = "1000", description = "Default: ${DEFAULT-VALUE}")
    private int users;

    @Option(names = "--groups", paramLabel = "N", defaultValue = "50", description = "Default: ${DEFAULT-VALUE}")
    private int groups;

    @Option(
            names = "--members",
            paramLabel = "N",
            defaultValue = "20",
            description = "Members of each group on average. Default: ${DEFAULT-VALUE}")
    private int members;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}")
    private long seed;

    MakeTenantCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            new TenantMaker(new Random(seed)).write(users, groups, members, out);
        } catch (IOException e) {
            throw new CommandFailedException(
                    "The tenant cannot be written to " + file + ": " + e.getMessage() + ".", "Choose another file.", e);
        }
        surroundings.out().println(file);
        return CommandLineProgram.DONE;
    }
}
