package org.scimconsole.model;

/** Who may change a user or group. */
public enum ManagedBy {
    /** The identity provider, over SCIM; read-only in Split. */
    IDP,
    /** Administrators in Split. */
    LOCAL
}
