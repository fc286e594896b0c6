package org.scimconsole.app;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens the window, or draws its pages where no window can be opened. */
final class ConsoleStart {
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final Surroundings surroundings;

    ConsoleStart(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    int run(ConsoleOptions options) {
        Optional<String> missing =
                Display.missing(System.getProperty("os.name", ""), surroundings.variables(), Path.of("/"));
        @Nullable Path pictures = options.screenshots();
        if (pictures == null && missing.isPresent()) {
            pictures = PICTURES;
            surroundings
                    .err()
                    .println(
                            "No window can be opened (" + missing.get() + "); drawing every page to " + pictures + ".");
        }
        if (pictures != null) {
            Display.drawIntoMemory();
        }
        return CommandLineProgram.DONE;
    }
}
