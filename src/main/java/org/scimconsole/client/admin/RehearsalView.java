package org.scimconsole.client.admin;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rehearsal and what it came to so far, in numbers.
 *
 * @param baseUrl goes into the provider's Tenant URL, while it rehearses
 * @param tokenHint the end of its token
 * @param lastRequestAt of the provider; null before the first
 * @param users how many users came to what, by the names of kinds
 * @param groups how many groups came to what
 * @param removals of each kind, with what the brake lets pass at once
 * @param movedOn what the organisation changed as well, by name
 * @param scimEnabled whether SCIM is on in the organisation, without which nothing is adopted
 */
public record RehearsalView(
        String baseUrl,
        @Nullable String tokenHint,
        String startedBy,
        Instant startedAt,
        Instant expiresAt,
        @Nullable Instant lastRequestAt,
        Map<String, Long> users,
        Map<String, Long> groups,
        long joined,
        long left,
        long refused,
        List<Removals> removals,
        List<String> movedOn,
        boolean scimEnabled) {

    /**
     * Removals of one kind.
     *
     * @param kind DEACTIVATION, DELETION or MEMBER_REMOVAL
     * @param budget what the brake lets pass at once; null when it is off
     */
    public record Removals(
            String kind, long number, @Nullable Long budget) {}

    /** @return whether there is nothing to adopt */
    public boolean same() {
        return users.isEmpty() && groups.isEmpty() && joined + left == 0;
    }
}
