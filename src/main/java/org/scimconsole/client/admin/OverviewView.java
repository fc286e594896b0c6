package org.scimconsole.client.admin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state of the directory in numbers.
 *
 * @param activeUsers who may sign in
 * @param deactivatedUsers who may not any more
 * @param pendingUsers who was invited
 * @param idpManagedUsers whom the IdP owns
 * @param groups all groups
 * @param linkedGroups which follow the IdP
 * @param administrators active members of Administrators
 * @param lastRequestAt last SCIM request, or null
 * @param lastSuccessAt last accepted one, or null
 * @param lastRefusalAt last refused one, or null
 */
public record OverviewView(
        long activeUsers,
        long deactivatedUsers,
        long pendingUsers,
        long idpManagedUsers,
        long groups,
        long linkedGroups,
        long administrators,
        @Nullable Instant lastRequestAt,
        @Nullable Instant lastSuccessAt,
        @Nullable Instant lastRefusalAt) {}
