package org.scimconsole.entra.cycle;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When something that failed is tried again: 6, 12 and 24 hours after the first failure, then every 24 hours, for 28 days.
 *
 * @param first the first waits, counted from the first failure
 * @param then the distance of all later ones
 * @param giveUp after this it is dropped
 */
public record RetrySchedule(List<Duration> first, Duration then, Duration giveUp) {

    /** @return Entra's own */
    public static RetrySchedule entra() {
        return new RetrySchedule(
                List.of(Duration.ofHours(6), Duration.ofHours(12), Duration.ofHours(24)),
                Duration.ofHours(24),
                Duration.ofDays(28));
    }

    /**
     * @param firstFailure when it failed first
     * @param failures how often it failed, at least once
     * @return when it is due again
     */
    public Instant retryAt(Instant firstFailure, int failures) {
        if (failures <= first.size()) {
            return firstFailure.plus(first.get(failures - 1));
        }
        Duration last = first.get(first.size() - 1);
        return firstFailure.plus(last).plus(then.multipliedBy(failures - first.size()));
    }

    /** @return whether it is dropped */
    public boolean over(Instant firstFailure, Instant now) {
        return now.isAfter(firstFailure.plus(giveUp));
    }
}
