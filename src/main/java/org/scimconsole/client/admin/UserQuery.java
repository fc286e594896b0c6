package org.scimconsole.client.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the users list is asked for.
 *
 * @param query part of a name, mail, id or externalId; empty for all
 * @param statuses which; empty for all but the deleted
 * @param managedBy IDP, LOCAL, or null for both
 * @param groupId members of this group only, or null
 * @param sort attribute, with - before it for descending, or null
 * @param limit 1 to 200
 * @param cursor from the page before, or null
 */
public record UserQuery(
        String query,
        List<String> statuses,
        @Nullable String managedBy,
        @Nullable String groupId,
        @Nullable String sort,
        int limit,
        @Nullable String cursor) {}
