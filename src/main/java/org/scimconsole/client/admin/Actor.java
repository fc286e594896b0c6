package org.scimconsole.client.admin;

import org.jspecify.annotations.Nullable;

/**
 * Who did something.
 *
 * @param type SCIM_TOKEN, ADMIN_KEY or SYSTEM
 * @param name their name, or null
 */
public record Actor(String type, @Nullable String name) {}
