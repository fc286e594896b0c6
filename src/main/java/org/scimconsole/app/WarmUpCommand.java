package org.scimconsole.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code warm-up}: what the build runs once to make the archive of classes that a start needs. */
@Command(
        name = "warm-up",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Open the first pages in memory and end; the build runs it to make its archive of classes.")
final class WarmUpCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final DirectoryOpening opening;

    WarmUpCommand(Surroundings surroundings, DirectoryOpening opening) {
        this.surroundings = surroundings;
        this.opening = opening;
    }

    @Override
    public Integer call() throws InterruptedException {
        Display.drawIntoMemory();
        new ConsoleRun(surroundings, opening).warmUp();
        return CommandLineProgram.DONE;
    }
}
