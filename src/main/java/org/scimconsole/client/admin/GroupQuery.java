package org.scimconsole.client.admin;

import org.jspecify.annotations.Nullable;

/**
 * What the groups list is asked for.
 *
 * @param query part of a name or id; empty for all
 * @param managedBy IDP, LOCAL, or null for both
 * @param sort attribute, with - before it for descending, or null
 * @param limit 1 to 200
 * @param cursor from the page before, or null
 */
public record GroupQuery(
        String query,
        @Nullable String managedBy,
        @Nullable String sort,
        int limit,
        @Nullable String cursor) {}
