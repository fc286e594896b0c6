package org.scimconsole.directory.activity.heartbeat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads a heartbeat from the times of cycles. Entra runs one every 40 minutes; in quarantine it slows down to once a day,
 * and after four weeks it switches the job off.
 */
public final class Rhythm {
    /** Between the starts of two cycles. */
    public static final Duration CYCLE = Duration.ofMinutes(40);
    /** After which Entra disables a job in quarantine. */
    public static final Duration QUARANTINE_ENDS = Duration.ofDays(28);

    private static final Duration GRACE = Duration.ofMinutes(5);
    private static final Duration SLOW = Duration.ofHours(5);
    private static final Duration DAILY = Duration.ofHours(26);

    private Rhythm() {}

    /**
     * Reads the heartbeat.
     *
     * @param cycles in order of time; the newest few dozen suffice
     */
    public static Heartbeat read(List<CycleSeen> cycles, Instant now) {
        if (cycles.isEmpty()) {
            return new Heartbeat(
                    Heartbeat.State.NEVER,
                    null,
                    null,
                    0,
                    null,
                    null,
                    "No cycle has come from the identity provider yet.");
        }
        CycleSeen last = cycles.get(cycles.size() - 1);
        Duration silence = Duration.between(last.end(), now);
        Optional<Instant> slowedAt = slowedAt(cycles, now);
        if (silence.compareTo(QUARANTINE_ENDS) > 0) {
            return new Heartbeat(
                    Heartbeat.State.SILENT,
                    last.start(),
                    null,
                    missed(last, now, CYCLE),
                    slowedAt.orElse(null),
                    null,
                    "Nothing has come for more than four weeks; the identity provider has probably switched the job off."
                            + " Start provisioning again there.");
        }
        return slowedAt.map(since -> quarantined(last, since, now)).orElseGet(() -> running(last, now));
    }

    private static Heartbeat quarantined(CycleSeen last, Instant since, Instant now) {
        Instant off = since.plus(QUARANTINE_ENDS);
        return new Heartbeat(
                Heartbeat.State.QUARANTINED,
                last.start(),
                last.start().plus(Duration.ofDays(1)),
                missed(last, now, DAILY),
                since,
                off,
                "It looks quarantined since " + since + "; Entra switches the job off at " + off
                        + " unless the cause is mended. Look at the refusals before that time.");
    }

    private static Heartbeat running(CycleSeen last, Instant now) {
        Instant next = last.start().plus(CYCLE);
        if (next.isBefore(last.end())) {
            // A long cycle is followed at once by the next.
            next = last.end();
        }
        long missed = missed(last, now, CYCLE);
        return missed == 0
                ? new Heartbeat(
                        Heartbeat.State.REGULAR,
                        last.start(),
                        next,
                        0,
                        null,
                        null,
                        "The last cycle began at " + last.start() + ", the next is expected at " + next + ".")
                : new Heartbeat(
                        Heartbeat.State.LATE,
                        last.start(),
                        next,
                        missed,
                        null,
                        null,
                        missed + (missed == 1 ? " cycle is" : " cycles are") + " missing since " + next
                                + ". Look whether provisioning is on in the identity provider, and whether it can reach"
                                + " this service.");
    }

    private static long missed(CycleSeen last, Instant now, Duration rhythm) {
        Instant from = last.start().isBefore(last.end().minus(rhythm)) ? last.end() : last.start();
        long late = Duration.between(from.plus(GRACE), now).toMinutes();
        return Math.max(0, late / rhythm.toMinutes());
    }

    /** When a mostly failed cycle was followed by pauses far longer than usual that still come to an end. */
    private static Optional<Instant> slowedAt(List<CycleSeen> cycles, Instant now) {
        Instant since = null;
        boolean slow = false;
        for (int i = 0; i < cycles.size(); i++) {
            CycleSeen cycle = cycles.get(i);
            Instant next = i + 1 < cycles.size() ? cycles.get(i + 1).start() : now;
            Duration pause = Duration.between(cycle.end(), next);
            boolean pausedLong = pause.compareTo(SLOW) > 0;
            if (cycle.mostlyFailed()) {
                since = since == null ? cycle.start() : since;
                slow |= pausedLong;
            } else if (!pausedLong) {
                since = null;
                slow = false;
            }
        }
        return slow ? Optional.ofNullable(since) : Optional.empty();
    }
}
