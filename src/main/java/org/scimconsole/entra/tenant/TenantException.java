package org.scimconsole.entra.tenant;

/** A tenant file that cannot be used: where, why, and what to do, in one sentence or two. */
public final class TenantException extends Exception {

    /** @param sentence for the person who chose the file */
    public TenantException(String sentence) {
        super(sentence);
    }

    /**
     * @param sentence for the person who chose the file
     * @param cause what went wrong below
     */
    public TenantException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
