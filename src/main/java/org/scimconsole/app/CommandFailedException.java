package org.scimconsole.app;

import org.jspecify.annotations.Nullable;

/** A command could not do what was asked. Its message is all that a person gets to read; the exit code is 1. */
public final class CommandFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * @param happened what happened, with the value concerned, as a sentence
     * @param next what the person can do now, as a sentence
     */
    public CommandFailedException(String happened, String next) {
        this(happened, next, null);
    }

    /**
     * @param happened what happened, with the value concerned, as a sentence
     * @param next what the person can do now, as a sentence
     * @param cause shown with {@code --debug} only
     */
    public CommandFailedException(String happened, String next, @Nullable Throwable cause) {
        super(happened + " " + next, cause);
    }
}
