package org.scimconsole.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that is moved by hand. */
public final class TestClock extends Clock {
    private volatile Instant now;

    /** @param start what it shows first */
    public TestClock(Instant start) {
        this.now = start;
    }

    /** A clock that shows a day in 2026. */
    public TestClock() {
        this(Instant.parse("2026-03-02T09:00:00Z"));
    }

    /** Moves on. */
    public void pass(Duration time) {
        now = now.plus(time);
    }

    /** Moves to a moment. */
    public void set(Instant moment) {
        now = moment;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
