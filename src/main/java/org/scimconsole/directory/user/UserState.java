package org.scimconsole.directory.user;

/** Split's three states of a user, and the tombstone. */
public enum UserState {
    ACTIVE,
    DEACTIVATED,
    PENDING,
    DELETED
}
