package org.scimconsole.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program without a command: opens the console. */
@Command(
        name = "scim-console",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        description = {
            "Lets Microsoft Entra ID own who is a member of a Split organisation.",
            "Without a command it opens the console."
        },
        footer = {"", "Exit codes: 0 done, 1 failed, 2 wrong usage."})
final class RootCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final DirectoryOpening opening;

    @Mixin
    private ConsoleOptions options = new ConsoleOptions();

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Print the stack trace of a fault, and log more.")
    private boolean debug;

    RootCommand(Surroundings surroundings, DirectoryOpening opening) {
        this.surroundings = surroundings;
        this.opening = opening;
    }

    boolean debug() {
        return debug;
    }

    @Override
    public Integer call() {
        return new ConsoleStart(surroundings, opening).run(options);
    }
}
