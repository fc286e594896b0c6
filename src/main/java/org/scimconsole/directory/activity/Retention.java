package org.scimconsole.directory.activity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;
import org.scimconsole.directory.Store;
import org.scimconsole.directory.brake.BrakeSettings;
import org.scimconsole.directory.brake.HeldRequest;
import org.scimconsole.directory.rehearsal.Sweep;

/**
 * Forgets old requests, tombstones, rehearsals that are over and what the brake needs no more, a thousand at a time so
 * that nobody waits long. Changes are kept: timelines and undo read them.
 */
public final class Retention {
    private static final int STEP = 1_000;

    /** So long a released request that never came again is still shown after it came last. */
    private static final Duration LAPSED = Duration.ofDays(90);

    private final Store store;
    private final Clock clock;

    /** @param clock tells what is old */
    public Retention(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * What was forgotten.
     *
     * @param tombstones users and groups that can no longer be restored under their ids
     */
    public record Forgotten(long requests, long tombstones) {}

    /**
     * Forgets what is older.
     *
     * @param requests how long requests are kept
     * @param tombstones how long deleted users and groups are kept
     */
    public Forgotten run(Duration requests, Duration tombstones) {
        Instant now = Instant.ofEpochMilli(clock.millis());
        new Sweep(store).run(now);
        Instant oldRequests = now.minus(requests);
        Instant oldTombstones = now.minus(tombstones);
        long forgottenRequests =
                all(() -> store.write(session -> session.activity().forgetRequests(oldRequests, STEP)));
        long users = all(() -> store.write(session -> session.users().forgetDeleted(oldTombstones, STEP)));
        long groups = all(() -> store.write(session -> session.groups().forgetDeleted(oldTombstones, STEP)));
        brake(now);
        return new Forgotten(forgottenRequests, users + groups);
    }

    private void brake(Instant now) {
        Instant counted = now.minus(BrakeSettings.LONGEST_WINDOW);
        all(() -> store.write(session -> session.brake().forgetRemovals(counted, STEP)));
        Instant released = now.minus(HeldRequest.RELEASE_LASTS);
        Instant seen = now.minus(LAPSED);
        all(() -> store.write(session -> session.brake().forgetLapsed(released, seen, STEP)));
    }

    private static long all(IntSupplier step) {
        long all = 0;
        int some;
        do {
            some = step.getAsInt();
            all += some;
        } while (some == STEP);
        return all;
    }
}
