package org.scimconsole.app;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides between the window and its pictures. Nothing here may load a JavaFX class: the platform is chosen first, and
 * {@link ConsoleRun} comes after.
 */
final class ConsoleStart {
    private static final Path PICTURES = Path.of("target", "screenshots");

    private final Surroundings surroundings;
    private final DirectoryOpening opening;

    ConsoleStart(Surroundings surroundings, DirectoryOpening opening) {
        this.surroundings = surroundings;
        this.opening = opening;
    }

    int run(ConsoleOptions options) {
        @Nullable Path pictures = options.screenshots();
        if (pictures == null) {
            Optional<String> missing =
                    Display.missing(System.getProperty("os.name", ""), surroundings.variables(), Path.of("/"));
            if (missing.isPresent()) {
                pictures = PICTURES;
                surroundings
                        .err()
                        .println("No window can be opened (" + missing.get() + "); drawing every page to " + pictures
                                + " instead.");
            }
        }
        if (pictures != null) {
            Display.drawIntoMemory();
        }
        ConsoleRun run = new ConsoleRun(surroundings, opening);
        try {
            if (pictures == null) {
                run.window(options.data());
            } else {
                run.pictures(pictures);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return CommandLineProgram.FAILED;
        }
        return CommandLineProgram.DONE;
    }
}
