package org.scimconsole.model;

/** The identity providers that Split's IdP menu offers. */
public enum IdentityProvider {
    ENTRA_ID,
    OKTA
}
