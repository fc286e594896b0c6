package org.scimconsole.client.admin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the provisioning log is asked for; null leaves a filter out.
 *
 * @param query words
 * @param userId this user
 * @param groupId this group
 * @param outcome this outcome
 * @param rule decided by this rule
 * @param cycle of this cycle
 * @param from not before
 * @param to not after
 * @param probes with Entra's probes
 * @param limit 1 to 200
 * @param cursor from the page before
 */
public record LogQuery(
        @Nullable String query,
        @Nullable String userId,
        @Nullable String groupId,
        @Nullable String outcome,
        @Nullable String rule,
        @Nullable String cycle,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean probes,
        int limit,
        @Nullable String cursor) {}
