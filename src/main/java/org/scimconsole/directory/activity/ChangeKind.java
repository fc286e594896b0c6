package org.scimconsole.directory.activity;

/** What an accepted write did to a user or group. */
public enum ChangeKind {
    CREATED,
    UPDATED,
    ACTIVATED,
    DEACTIVATED,
    DELETED,
    RESTORED,
    ADOPTED,
    LINKED,
    UNLINKED,
    CONVERTED,
    MEMBER_ADDED,
    MEMBER_REMOVED,
    INVITED,
    INVITE_REVOKED
}
