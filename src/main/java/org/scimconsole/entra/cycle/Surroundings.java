package org.scimconsole.entra.cycle;

import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What a cycle needs from outside.
 *
 * @param clock of the tenant; may run faster than real time
 * @param nanoTime real time, for durations and requests a second
 * @param ids new ids for lines and cycles
 * @param pause waits, by the tenant's clock
 * @param executor runs the lanes beside the calling thread; may run them in place
 */
public record Surroundings(Clock clock, LongSupplier nanoTime, Supplier<String> ids, Pause pause, Executor executor) {}
