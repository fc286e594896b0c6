package org.scimconsole.server.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.RetryLater;
import org.scimconsole.scim.message.ErrorType;
import org.scimconsole.scim.message.ScimException;

/**
 * Slows down whoever guesses secrets. After a few different wrong ones an address waits, twice as long each time;
 * meanwhile only secrets that were right before are looked at, so an honest client behind the same proxy notices nothing.
 * A client that repeats one dead token guesses nothing and is not counted.
 */
public final class Slowdown {
    private static final int FREE_FAILURES = 20;
    private static final int FREE_FAILURES_PER_MINUTE = 10;
    private static final int REMEMBERED = 8;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int MOST_ADDRESSES = 50_000;
    private static final int MOST_SECRETS = 50_000;

    private final LongSupplier nanos;
    private final Map<String, Failures> failures = new ConcurrentHashMap<>();
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    /** What an address did wrong: how often lately, until when it waits, and the digests of what it tried last. */
    private record Failures(double count, long at, long waitUntil, List<String> recent) {}

    /** Told to wait: nothing was looked at. */
    static final class Waiting extends ScimException implements RetryLater {
        private static final long serialVersionUID = 1L;

        private final Duration wait;

        Waiting(Duration wait) {
            super(
                    ErrorType.TOO_MANY_REQUESTS,
                    "Too many requests with wrong tokens came from this address; wait " + Math.max(1, wait.toSeconds())
                            + " seconds and send the right one.");
            this.wait = wait;
        }

        @Override
        public Duration retryAfter() {
            return wait;
        }
    }

    /** @param nanos a clock for durations, in nanoseconds */
    public Slowdown(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** @throws ScimException 429 when the address has to wait and the secret was never right before */
    void admit(String source, @Nullable String presented) {
        Failures past = failures.get(source);
        if (past == null) {
            return;
        }
        long left = past.waitUntil() - nanos.getAsLong();
        if (left > 0 && (presented == null || !known.containsKey(digest(presented)))) {
            throw new Waiting(Duration.ofNanos(left));
        }
    }

    /** Notes that a secret was right. */
    void accepted(String source, @Nullable String presented) {
        if (presented == null) {
            return;
        }
        if (known.size() >= MOST_SECRETS) {
            known.clear();
        }
        known.put(digest(presented), Boolean.TRUE);
    }

    /** Notes that a secret was wrong, and none that was ever right. */
    void refused(String source, String presented) {
        String digest = digest(presented);
        if (failures.size() >= MOST_ADDRESSES) {
            long now = nanos.getAsLong();
            failures.values().removeIf(past -> past.waitUntil() <= now);
        }
        failures.compute(
                source,
                (address, past) ->
                        past != null && past.recent().contains(digest) ? past : after(past, digest, nanos.getAsLong()));
    }

    private static Failures after(@Nullable Failures past, String digest, long now) {
        List<String> recent = new ArrayList<>(past == null ? List.of() : past.recent());
        recent.add(digest);
        if (recent.size() > REMEMBERED) {
            recent.remove(0);
        }
        double forgiven = past == null ? 0 : (now - past.at()) / 60e9 * FREE_FAILURES_PER_MINUTE;
        double count = past == null ? 1 : Math.max(0, past.count() - forgiven) + 1;
        if (count <= FREE_FAILURES) {
            return new Failures(count, now, now, List.copyOf(recent));
        }
        long seconds = Math.min(LONGEST.toSeconds(), 1L << Math.min(20, (int) (count - FREE_FAILURES - 1)));
        return new Failures(count, now, now + seconds * 1_000_000_000L, List.copyOf(recent));
    }

    private static String digest(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
