package org.scimconsole.server.http;

import java.time.Clock;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What the service is given to work with.
 *
 * @param clock the time of day
 * @param nanos a clock for durations, in nanoseconds
 * @param requestIds makes the id of each request
 * @param authentication finds out who sends a request
 * @param rate bounds what one organisation may send
 * @param listener is told of refusals
 * @param metrics counts
 * @param ready whether the database answers
 */
record ServiceParts(
        Clock clock,
        LongSupplier nanos,
        Supplier<String> requestIds,
        Authentication authentication,
        RateLimit rate,
        RequestListener listener,
        Metrics metrics,
        BooleanSupplier ready) {}
