package org.scimconsole.console.backend;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Time, chance and threads of this process, for work that the console does itself, such as playing Entra.
 *
 * @param clock the time
 * @param nanoTime for durations
 * @param ids fresh ids
 * @param random chance
 * @param sleep waits in real time
 * @param executor runs several pieces of one work at once
 */
public record Means(
        Clock clock,
        LongSupplier nanoTime,
        Supplier<String> ids,
        RandomGenerator random,
        Sleep sleep,
        Executor executor) {

    /** Waits. */
    @FunctionalInterface
    public interface Sleep {

        /**
         * @param time how long
         * @throws InterruptedException when whoever waits shall end
         */
        void rest(Duration time) throws InterruptedException;
    }
}
