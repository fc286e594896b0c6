package org.scimconsole.entra.log;

/** A file that is no provisioning log of Entra's: which, why, and what to choose instead, in one sentence or two. */
public final class LogFileException extends Exception {

    /** @param sentence for the person who chose the file */
    public LogFileException(String sentence) {
        super(sentence);
    }

    /**
     * @param sentence for the person who chose the file
     * @param cause what went wrong below
     */
    public LogFileException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
