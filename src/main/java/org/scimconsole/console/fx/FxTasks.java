package org.scimconsole.console.fx;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs work away from the JavaFX thread and brings the answer back onto it. Every method is called on the JavaFX thread,
 * and every callback arrives there. A page keeps the {@link Running} it gets and cancels it when it goes.
 */
public interface FxTasks {

    /**
     * Runs work that has nothing to tell before its end.
     *
     * @param work blocking work; interrupted when cancelled
     * @param done receives the answer, unless the work failed or was cancelled
     * @param failed receives what went wrong, in words for people; never called after a cancel
     * @return the handle that cancels it
     */
    default <T extends @Nullable Object> Running run(
            Work<T> work, Consumer<? super T> done, Consumer<? super Problem> failed) {
        return run(progress -> work.call(), (step, fraction) -> {}, done, failed);
    }

    /**
     * Runs work that reports how far it is.
     *
     * @param work blocking work; interrupted when cancelled
     * @param progress told on the JavaFX thread; quick reports may be merged, the last one never is lost
     * @param done receives the answer, unless the work failed or was cancelled
     * @param failed receives what went wrong; never called after a cancel
     * @return the handle that cancels it
     */
    <T extends @Nullable Object> Running run(
            ReportingWork<T> work, Progress progress, Consumer<? super T> done, Consumer<? super Problem> failed);

    /**
     * Does something once, later: a search after the last key, a clipboard to be cleared.
     *
     * @param delay how long to wait
     * @param action run on the JavaFX thread
     * @return the handle that cancels it
     */
    Running later(Duration delay, Runnable action);

    /**
     * Does something again and again, first after one interval: a live tail, a health check.
     *
     * @param interval from start to start
     * @param action run on the JavaFX thread; skipped while the one before is waiting there
     * @return the handle that ends it
     */
    Running every(Duration interval, Runnable action);
}
