package org.scimconsole.directory.organization;

/** What becomes of the identity provider's users and groups when SCIM is disabled. */
public enum ManagedUsers {
    /** They become Split's own: editable in Split, links end. Split's default. */
    CONVERT,
    /** They stay marked as the identity provider's and locked. */
    KEEP,
    /** They become Split's own and are deactivated, the last active administrator excepted. */
    DEACTIVATE
}
