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

    @Mixin
    private ConsoleOptions options = new ConsoleOptions();

    ConsoleCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return new ConsoleStart(surroundings).run(options);
    }
}
