package org.scimconsole.app;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The command line: which commands there are, and what a person sees when one fails. */
public final class CommandLineProgram {
    /** The exit code of a command that did what was asked. */
    public static final int DONE = 0;
    /** The exit code of a command that could not. */
    public static final int FAILED = 1;
    /** The exit code of a command line that makes no sense. */
    public static final int WRONG_USAGE = 2;

    private final Surroundings surroundings;

    /** @param surroundings streams, variables, clock and randomness of this process */
    public CommandLineProgram(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Runs one command line to its end.
     *
     * @return the exit code
     */
    public int run(String... args) {
        DirectoryOpening opening = new DatabaseOpening(surroundings);
        return args.length == 0 ? console(opening) : read(opening, args);
    }

    /** The menu starts the program like this, so nothing is read that is not there: it would be felt. */
    private int console(DirectoryOpening opening) {
        try {
            return new ConsoleStart(surroundings, opening).run(new ConsoleOptions());
        } catch (RuntimeException fault) {
            return explain(fault, false);
        }
    }

    private int read(DirectoryOpening opening, String... args) {
        CommandLine line = new Commands(surroundings, opening).forLine(args);
        RootCommand root = line.getCommand();
        // settings reach only the commands that are there already
        line.setOut(Streams.writer(surroundings.out()))
                .setErr(Streams.writer(surroundings.err()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(this::explainUsage)
                .setExecutionExceptionHandler((fault, command, parsed) -> explain(fault, root.debug()));
        return line.execute(args);
    }

    private int explainUsage(ParameterException fault, String[] args) {
        CommandLine command = fault.getCommandLine();
        surroundings.err().println(UsageSentence.of(fault));
        surroundings
                .err()
                .println("Run \"" + command.getCommandSpec().qualifiedName() + " --help\" to see what it takes.");
        return WRONG_USAGE;
    }

    private int explain(Exception fault, boolean debug) {
        surroundings.err().println(Faults.sentence(fault));
        if (debug) {
            fault.printStackTrace(surroundings.err());
        }
        return FAILED;
    }
}
