package org.scimconsole.client.admin;

/**
 * A group named inside something else.
 *
 * @param id its id
 * @param name its name
 * @param managedBy IDP or LOCAL
 */
public record GroupReference(String id, String name, String managedBy) {}
