package org.scimconsole.store.sqlite;

/**
 * A SCIM token that a restore made another one.
 *
 * @param organization its name
 * @param hint its last characters, which are no secret
 */
public record RestoredToken(String organization, String id, String hint) {}
