package org.scimconsole.directory.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the overview page.
 *
 * @param idpManagedUsers how many of all users are the identity provider's
 * @param administrators active members of Administrators; 0 where the rules have no such group
 * @param lastRequestAt of the identity provider, whatever came of it
 */
public record Overview(
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
