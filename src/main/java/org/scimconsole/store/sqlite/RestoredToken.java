package org.scimconsole.store.sqlite;

/**
 * A SCIM token that a restore made another one.
 *
 * @param organization its id
 * @param organizationName what it is called
 * @param hint its last characters, which are no secret
 */
public record RestoredToken(String organization, String organizationName, String id, String hint) {}
