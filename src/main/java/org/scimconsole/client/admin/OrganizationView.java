package org.scimconsole.client.admin;

import java.time.Instant;

/**
 * The organisation that an admin key belongs to.
 *
 * @param id its id, also part of the SCIM base URL
 * @param name what its people call it
 * @param rules SPLIT or NONE
 * @param createdAt when it was made
 */
public record OrganizationView(String id, String name, String rules, Instant createdAt) {}
