package org.scimconsole.client.admin;

/** The parts of what a rehearsal came to. */
public enum RehearsedPart {
    USERS,
    GROUPS,
    /** Memberships that would begin. */
    JOINED,
    /** Memberships that would end. */
    LEFT,
    REFUSED
}
