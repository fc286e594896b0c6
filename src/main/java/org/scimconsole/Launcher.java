package org.scimconsole;

import org.scimconsole.app.CommandLineProgram;
import org.scimconsole.app.Surroundings;

/**
 * Where the program starts. Names no JavaFX class, so that the class path start works. What a command does is one jump
 * away, in {@link CommandLineProgram}; what is behind an endpoint or a page, two: {@code app.RunningService} wires the
 * routes, {@code app.ConsoleCommand} opens the window.
 */
public final class Launcher {
    private Launcher() {}

    /** @param args the command line, as {@code --help} describes it */
    public static void main(String[] args) {
        System.exit(new CommandLineProgram(Surroundings.ofThisProcess()).run(args));
    }
}
