package org.scimconsole.client.admin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the identity provider comes in its rhythm.
 *
 * @param state NEVER, REGULAR, LATE, QUARANTINED or SILENT
 * @param lastCycle when the last cycle began, or null
 * @param nextExpected when the next is due, or null
 * @param missed how many should have begun since and did not
 * @param quarantinedSince since when it looks quarantined, or null
 * @param switchedOffAt when Entra switches the job off, or null
 * @param cycles the newest ones, newest first
 */
public record HeartbeatView(
        String state,
        @Nullable Instant lastCycle,
        @Nullable Instant nextExpected,
        long missed,
        @Nullable Instant quarantinedSince,
        @Nullable Instant switchedOffAt,
        List<Cycle> cycles) {

    /**
     * One cycle.
     *
     * @param start its first request
     * @param end its last request
     * @param requests how many there were
     * @param failures how many of them were refused or failed
     */
    public record Cycle(Instant start, Instant end, long requests, long failures) {}
}
