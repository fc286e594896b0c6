package org.scimconsole.client.admin;

import org.jspecify.annotations.Nullable;

/**
 * Whom a request concerned.
 *
 * @param type User or Group
 * @param id the id here, or null
 * @param externalId the IdP's id, or null
 * @param name the name, or null
 */
public record LogSubject(
        String type,
        @Nullable String id,
        @Nullable String externalId,
        @Nullable String name) {}
