package org.scimconsole.console.entra;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.scimconsole.entra.cycle.ScaledClock;

/** The tenant's time: real time, made faster or pushed forward, never back. */
final class TenantTime {
    private final Clock real;
    private Instant since;
    private Duration ahead = Duration.ZERO;
    private double factor = 1;

    TenantTime(Clock real) {
        this.real = real;
        this.since = real.instant();
    }

    /** @param times how much faster than real time from now on */
    void speed(double times) {
        Instant now = now();
        since = real.instant();
        ahead = Duration.between(since, now);
        factor = times;
    }

    /** @param time that passes at once */
    void pass(Duration time) {
        ahead = ahead.plus(time);
    }

    Instant now() {
        return clock().instant();
    }

    /** @return how long a time of the tenant takes in reality */
    Duration real(Duration time) {
        return new ScaledClock(real, since, factor).real(time);
    }

    /** @return a clock that shows the tenant's time at the present speed */
    Clock clock() {
        return Clock.offset(new ScaledClock(real, since, factor), ahead);
    }
}
