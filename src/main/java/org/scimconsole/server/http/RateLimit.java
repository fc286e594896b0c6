package org.scimconsole.server.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.scimconsole.directory.RetryLater;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.scim.message.ErrorType;
import org.scimconsole.scim.message.ScimException;

/**
 * Bounds how many requests one organisation may send per second over time; two seconds' worth may come at once. Entra
 * wants 25 a second, so nothing below that is configured.
 */
public final class RateLimit {
    /** What Entra needs to get through its cycles. */
    public static final int LEAST = 25;

    private static final int BURST_SECONDS = 2;

    private final int perSecond;
    private final LongSupplier nanos;
    private final Map<OrganizationId, Bucket> buckets = new ConcurrentHashMap<>();

    /** What is left, when that was, and whether the request that found it so was let through. */
    private record Bucket(double left, long at, boolean admitted) {}

    /** Told to slow down. */
    static final class Exceeded extends ScimException implements RetryLater {
        private static final long serialVersionUID = 1L;

        Exceeded(int perSecond) {
            super(
                    ErrorType.TOO_MANY_REQUESTS,
                    "This organisation sends more than " + perSecond
                            + " requests per second; wait a second and repeat.");
        }

        @Override
        public Duration retryAfter() {
            return Duration.ofSeconds(1);
        }
    }

    /**
     * @param perSecond 0 for no bound; otherwise at least {@link #LEAST}
     * @param nanos a clock for durations, in nanoseconds
     */
    public RateLimit(int perSecond, LongSupplier nanos) {
        if (perSecond != 0 && perSecond < LEAST) {
            throw new IllegalArgumentException(
                    "A rate limit of " + perSecond + " requests per second starves Entra, which needs " + LEAST
                            + "; choose at least that, or 0 for none.");
        }
        this.perSecond = perSecond;
        this.nanos = nanos;
    }

    /** @throws ScimException 429 when the organisation has used up its share */
    void take(OrganizationId organization) {
        if (perSecond == 0) {
            return;
        }
        long now = nanos.getAsLong();
        double most = (double) perSecond * BURST_SECONDS;
        Bucket bucket = buckets.compute(organization, (id, past) -> {
            double left = past == null ? most : Math.min(most, past.left() + (now - past.at()) / 1e9 * perSecond);
            return left < 1 ? new Bucket(left, now, false) : new Bucket(left - 1, now, true);
        });
        if (!bucket.admitted()) {
            throw new Exceeded(perSecond);
        }
    }
}
