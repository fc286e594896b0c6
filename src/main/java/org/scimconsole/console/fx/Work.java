package org.scimconsole.console.fx;

import org.jspecify.annotations.Nullable;

/**
 * Blocking work with an answer.
 *
 * @param <T> the answer
 */
@FunctionalInterface
public interface Work<T extends @Nullable Object> {

    /**
     * @return the answer
     * @throws Exception whatever went wrong; {@link Problem#of} puts it into words
     */
    T call() throws Exception;
}
