package org.scimconsole.app;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code org}, {@code org token} and the like: only a place for commands. */
@Command(mixinStandardHelpOptions = true)
final class CommandGroup implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    CommandGroup() {}

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Which of these: " + String.join(", ", spec.subcommands().keySet()) + "?");
        }
    }
}
