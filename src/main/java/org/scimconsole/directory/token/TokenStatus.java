package org.scimconsole.directory.token;

/** The life of a token. */
public enum TokenStatus {
    ACTIVE,
    /** Replaced by a newer one, alive until the chosen overlap ends. */
    ENDING,
    EXPIRED,
    REVOKED
}
