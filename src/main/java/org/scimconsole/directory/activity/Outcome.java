package org.scimconsole.directory.activity;

/** What a request came to. */
public enum Outcome {
    CREATED,
    UPDATED,
    UNCHANGED,
    ACTIVATED,
    DEACTIVATED,
    DELETED,
    RESTORED,
    ADOPTED,
    LINKED,
    MEMBERS_ADDED,
    MEMBERS_REMOVED,
    FOUND,
    NOT_FOUND,
    REFUSED,
    UNAUTHORIZED,
    FAILED
}
