package org.scimconsole.directory.rehearsal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.activity.ChangeKind;
import org.scimconsole.directory.brake.RemovalKind;
import org.scimconsole.directory.token.ScimToken;

/**
 * What a rehearsal came to so far.
 *
 * @param token what is known of its token; null when that is gone
 * @param lastRequestAt of the provider; null before the first
 * @param users how many users came to what
 * @param groups how many groups came to what
 * @param come how many memberships would begin
 * @param gone how many would end
 * @param refused how many different refusals there were
 * @param removals of each kind, and what the organisation's brake allows at once
 * @param movedOn what the organisation has changed as well, all of it
 * @param scimEnabled whether the organisation has SCIM on, without which nothing is adopted
 */
public record RehearsalStatus(
        Rehearsal rehearsal,
        @Nullable ScimToken token,
        @Nullable Instant lastRequestAt,
        Map<ChangeKind, Long> users,
        Map<ChangeKind, Long> groups,
        long come,
        long gone,
        long refused,
        List<Removals> removals,
        List<MovedOn> movedOn,
        boolean scimEnabled) {

    /**
     * What the brake would say to a direct cycle.
     *
     * @param number how many the rehearsal came to
     * @param budget how many the brake lets pass at once; null when it is off
     */
    public record Removals(
            RemovalKind kind, long number, @Nullable Long budget) {}
}
