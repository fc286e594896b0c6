package org.scimconsole.entra.assignments;

/** A file that tells no assignments: which, why, and what to choose instead. */
public final class AssignmentFileException extends Exception {

    /** @param sentence for the person who chose the file */
    public AssignmentFileException(String sentence) {
        super(sentence);
    }

    /**
     * @param sentence for the person who chose the file
     * @param cause what went wrong below
     */
    public AssignmentFileException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
