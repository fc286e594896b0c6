package org.scimconsole.directory.brake;

/** What the brake counts, each kind by itself. */
public enum RemovalKind {
    DEACTIVATION,
    DELETION,
    MEMBER_REMOVAL
}
