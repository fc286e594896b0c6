package org.scimconsole.app;

import org.jspecify.annotations.Nullable;

/** What a person is told about a fault: one sentence and the next step, never a stack trace. */
final class Faults {
    private Faults() {}

    static String sentence(Throwable fault) {
        if (fault instanceof CommandFailedException) {
            return text(fault.getMessage());
        }
        return "This should not happen: " + text(fault.toString()) + ". Run the command again with --debug and report"
                + " what it prints.";
    }

    private static String text(@Nullable String message) {
        return message == null ? "no message" : message;
    }
}
