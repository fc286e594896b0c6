package org.scimconsole.console.backend;

/**
 * Something that a person ought to know about how a service was opened, though it was opened.
 *
 * @param what which
 * @param detail the value concerned
 */
public record Remark(What what, String detail) {

    /** What there is to know. */
    public enum What {
        /** Another program holds the usual port, whose number is the detail; the service got another one. */
        PORT_TAKEN,
        /** The database was of an older version and was brought up to date; the detail is where the old one is kept. */
        DATABASE_UPDATED
    }
}
