package org.scimconsole.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code console}: the same as no command at all. */
@Command(
        name = "console",
        mixinStandardHelpOptions = true,
        description = "Open the desktop console; without a display, draw every page to PNG.")
final class ConsoleCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final DirectoryOpening opening;

    @Mixin
    private ConsoleOptions options = new ConsoleOptions();

    ConsoleCommand(Surroundings surroundings, DirectoryOpening opening) {
        this.surroundings = surroundings;
        this.opening = opening;
    }

    @Override
    public Integer call() {
        return new ConsoleStart(surroundings, opening).run(options);
    }
}
