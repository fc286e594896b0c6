package org.scimconsole.directory;

import org.jspecify.annotations.Nullable;

/**
 * The port to the database. Every method throws {@link StoreUnavailableException} while the database cannot serve, and
 * recovers by itself once it can.
 */
public interface Store extends AutoCloseable {
    /** Runs a unit of work that only reads, on one consistent snapshot. */
    <T extends @Nullable Object> T read(Work<T> work);

    /** Runs a unit of work that is one query, which needs no snapshot to be consistent. */
    default <T extends @Nullable Object> T ask(Work<T> query) {
        return read(query);
    }

    /** Runs a unit of work that writes; returns once it is durable. An exception from the work undoes all it wrote. */
    <T extends @Nullable Object> T write(Work<T> work);

    /**
     * Writes soon, without making the caller wait: for what may be lost in a crash, such as the log of look-ups. Under
     * pressure it is dropped rather than kept in memory without bound.
     */
    void later(Work<?> work);

    /** Waits until everything handed to {@link #later} so far was written or dropped. */
    void flush();

    /** Asks the database for a sign of life, for the readiness check. */
    void ping();

    /** Finishes what was accepted and lets go of the database. */
    @Override
    void close();
}
