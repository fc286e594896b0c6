package org.scimconsole.directory;

import org.jspecify.annotations.Nullable;

/**
 * One unit of reading or writing. All it writes becomes durable together or not at all. May be run more than once when
 * the database asks for a repetition, so it keeps no state outside itself.
 *
 * @param <T> what it yields
 */
@FunctionalInterface
public interface Work<T extends @Nullable Object> {
    /** Runs with a session that is valid only during the call. */
    T run(Session session);
}
