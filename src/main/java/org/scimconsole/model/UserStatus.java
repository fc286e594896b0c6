package org.scimconsole.model;

/** Split's three states of a user, in the words of its Admin API. A deleted user is a tombstone, not a state. */
public enum UserStatus {
    ACTIVE,
    DEACTIVATED,
    /** Invited, not yet accepted. */
    PENDING
}
