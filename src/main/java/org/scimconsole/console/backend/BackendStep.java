package org.scimconsole.console.backend;

/** What a service is doing for the console. */
public enum BackendStep {
    OPENING_DATABASE,
    STARTING_SERVICE,
    /** The detail says whom. */
    ASKING,
    MAKING_ORGANIZATION,
    SWITCHING_SCIM_ON,
    PUSHING_NOTHING_YET,
    PUSHING_USERS,
    PUSHING_MANAGERS,
    PUSHING_GROUPS,
    PUSHING_MEMBERS
}
