package org.scimconsole.directory.activity.heartbeat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state of provisioning as seen from here.
 *
 * @param lastCycle when the last cycle began; null before the first
 * @param nextExpected when the next should begin; null when that cannot be said
 * @param missed how many cycles should have begun since and did not
 * @param quarantinedSince when the rhythm slowed down; null unless it looks quarantined
 * @param switchedOffAt when Entra gives up on a quarantined job; null unless it looks quarantined
 * @param sentence for people
 */
public record Heartbeat(
        State state,
        @Nullable Instant lastCycle,
        @Nullable Instant nextExpected,
        long missed,
        @Nullable Instant quarantinedSince,
        @Nullable Instant switchedOffAt,
        String sentence) {

    /** What it looks like. */
    public enum State {
        /** Nothing came yet. */
        NEVER,
        /** Cycles come every 40 minutes. */
        REGULAR,
        /** One or more are overdue. */
        LATE,
        /** The rhythm slowed down after failures. */
        QUARANTINED,
        /** Nothing for more than four weeks: Entra switches the job off by itself. */
        SILENT
    }
}
