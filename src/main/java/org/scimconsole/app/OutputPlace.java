package org.scimconsole.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a command puts a file in the end; looked at before it begins. */
final class OutputPlace {
    private OutputPlace() {}

    static boolean holds(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder != null && Files.isDirectory(folder) && Files.isWritable(folder) && !Files.isDirectory(file);
    }

    /** @param what is written, which is also the name of the option that says where */
    static CommandFailedException missing(String what, Path file, @Nullable IOException cause) {
        return new CommandFailedException(
                "The " + what + " cannot be written to " + file + ".",
                "Choose another file with --" + what + ".",
                cause);
    }
}
