package org.scimconsole.client.admin;

/** What becomes of IdP-managed users and groups when SCIM is disabled. */
public enum ManagedUsers {
    /** They become Split's own. */
    CONVERT,
    /** They stay as they are, locked. */
    KEEP,
    /** They become Split's own and the users are deactivated. */
    DEACTIVATE
}
