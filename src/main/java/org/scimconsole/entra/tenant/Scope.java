package org.scimconsole.entra.tenant;

/** Entra's setting of who is provisioned. */
public enum Scope {
    /** "Sync only assigned users and groups". */
    ASSIGNED,
    /** "Sync all users and groups". */
    ALL
}
