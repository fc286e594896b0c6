package org.scimconsole.app;

import picocli.CommandLine;

/** Every command there is. A new command is its class and one line here. */
final class Commands {
    private Commands() {}

    static void addTo(CommandLine line, Surroundings surroundings) {
        line.addSubcommand(new ConsoleCommand(surroundings));
    }
}
