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
 * A client that repeats one dead token guesses nothing and is not counted. Requests without any secret have an account
 * of their own, since whoever sends a secret may not wait for those who send none.
 */
public final class Slowdown {
    private static final Patience WITH_GUESSES = new Patience(20, 10);
    /** Five a second for ever: no probe and no misconfigured provider sends more. */
    private static final Patience WITH_EMPTY_HANDS = new Patience(300, 300);

    private static final int REMEMBERED = 8;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int MOST_ADDRESSES = 50_000;
    private static final int MOST_SECRETS = 50_000;

    private final LongSupplier nanos;
    private final Map<String, Failures> failures = new ConcurrentHashMap<>();
    private final Map<String, Failures> emptyHanded = new ConcurrentHashMap<>();
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();

    /** How much is free at first, and how much of it comes back each minute. */
    private record Patience(int free, int perMinute) {}

    /** What an address did wrong: how often lately, until when it waits, and the digests of what it tried last. */
    private record Failures(double count, long at, long waitUntil, List<String> recent) {}

    /** Told to wait: nothing was looked at. */
    static final class Waiting extends ScimException implements RetryLater {
        private static final long serialVersionUID = 1L;

        private final Duration wait;

        Waiting(String what, Duration wait) {
            super(
                    ErrorType.TOO_MANY_REQUESTS,
                    "Too many requests " + what + " came from this address; wait " + Math.max(1, wait.toSeconds())
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
        long now = nanos.getAsLong();
        long left = waits(failures.get(source), now);
        if (left > 0 && (presented == null || !known.containsKey(digest(presented)))) {
            throw new Waiting("with wrong tokens", Duration.ofNanos(left));
        }
        long empty = presented == null ? waits(emptyHanded.get(source), now) : 0;
        if (empty > 0) {
            throw new Waiting("without a token", Duration.ofNanos(empty));
        }
    }

    private static long waits(@Nullable Failures past, long now) {
        return past == null ? 0 : past.waitUntil() - now;
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
        forgetSome(failures);
        failures.compute(
                source,
                (address, past) -> past != null && past.recent().contains(digest)
                        ? past
                        : after(past, digest, WITH_GUESSES, nanos.getAsLong()));
    }

    /** Notes that there was no secret at all. */
    void empty(String source) {
        forgetSome(emptyHanded);
        emptyHanded.compute(source, (address, past) -> after(past, null, WITH_EMPTY_HANDS, nanos.getAsLong()));
    }

    private void forgetSome(Map<String, Failures> those) {
        if (those.size() >= MOST_ADDRESSES) {
            long now = nanos.getAsLong();
            those.values().removeIf(past -> past.waitUntil() <= now);
        }
    }

    private static Failures after(@Nullable Failures past, @Nullable String digest, Patience patience, long now) {
        List<String> recent = new ArrayList<>(past == null ? List.of() : past.recent());
        if (digest != null) {
            recent.add(digest);
        }
        if (recent.size() > REMEMBERED) {
            recent.remove(0);
        }
        double forgiven = past == null ? 0 : (now - past.at()) / 60e9 * patience.perMinute();
        double count = past == null ? 1 : Math.max(0, past.count() - forgiven) + 1;
        if (count <= patience.free()) {
            return new Failures(count, now, now, List.copyOf(recent));
        }
        long seconds = Math.min(LONGEST.toSeconds(), 1L << Math.min(20, (int) (count - patience.free() - 1)));
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
