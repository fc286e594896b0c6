package org.scimconsole.console.fx;

import org.jspecify.annotations.Nullable;

/**
 * Blocking work with an answer that reports how far it is.
 *
 * @param <T> the answer
 */
@FunctionalInterface
public interface ReportingWork<T extends @Nullable Object> {

    /**
     * @param progress may be told from the working thread as often as one likes
     * @return the answer
     * @throws Exception whatever went wrong; {@link Problem#of} puts it into words
     */
    T call(Progress progress) throws Exception;
}
