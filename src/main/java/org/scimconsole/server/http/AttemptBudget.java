package org.scimconsole.server.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Bounds what strangers can make the service write down. Each address has so many lines a minute, and all strangers
 * together have so many; the rest is only counted. Whoever holds a token that was once right has lines of their own, so
 * that no stranger behind the same address can hide why it is refused.
 */
final class AttemptBudget {
    static final int EACH = 20;
    static final int ALL_STRANGERS = 400;

    private static final int MOST_SOURCES = 10_000;
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanos;
    private final Map<String, Integer> used = new HashMap<>();
    private int strangers;
    private long minuteBegan;

    /** What may be written down of an attempt. */
    enum Share {
        WHOLE,
        /** The last of this minute: it also says that more are left out. */
        LAST,
        NOTHING
    }

    /** @param nanos a clock for durations, in nanoseconds */
    AttemptBudget(LongSupplier nanos) {
        this.nanos = nanos;
        this.minuteBegan = nanos.getAsLong();
    }

    /** @param source the address that somebody unknown asked from */
    synchronized Share stranger(String source) {
        begin();
        if (strangers >= ALL_STRANGERS) {
            return Share.NOTHING;
        }
        Share share = take(source);
        if (share != Share.NOTHING) {
            strangers++;
        }
        return strangers == ALL_STRANGERS && share == Share.WHOLE ? Share.LAST : share;
    }

    /**
     * @param source the address
     * @param token the id of the token that was once right
     */
    synchronized Share holder(String source, String token) {
        begin();
        return take(source + ' ' + token);
    }

    private void begin() {
        long now = nanos.getAsLong();
        if (now - minuteBegan >= MINUTE) {
            minuteBegan = now;
            strangers = 0;
            used.clear();
        }
    }

    private Share take(String who) {
        Integer before = used.get(who);
        int count = before == null ? 0 : before;
        if (count >= EACH || (before == null && used.size() >= MOST_SOURCES)) {
            return Share.NOTHING;
        }
        used.put(who, count + 1);
        return count + 1 == EACH ? Share.LAST : Share.WHOLE;
    }
}
