package org.scimconsole.client.admin;

/**
 * A user named inside something else.
 *
 * @param id the id
 * @param displayName the name shown
 */
public record UserReference(String id, String displayName) {}
