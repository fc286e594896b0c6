package org.scimconsole.console.fx;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tasks of a running console: daemon threads for the work, the JavaFX thread for every callback. */
public final class BackgroundTasks implements FxTasks, AutoCloseable {
    private final ExecutorService workers;
    private final ScheduledExecutorService timer;
    private final AtomicInteger unfinished = new AtomicInteger();

    /** Starts with no thread; one is made for each piece of work that overlaps others. */
    public BackgroundTasks() {
        workers = Executors.newCachedThreadPool(daemon("console-work"));
        timer = Executors.newSingleThreadScheduledExecutor(daemon("console-timer"));
    }

    private static ThreadFactory daemon(String name) {
        return action -> {
            Thread thread = new Thread(action, name);
            thread.setDaemon(true);
            return thread;
        };
    }

    @Override
    public <T extends @Nullable Object> Running run(
            ReportingWork<T> work, Progress progress, Consumer<? super T> done, Consumer<? super Problem> failed) {
        AtomicBoolean cancelled = new AtomicBoolean();
        AtomicBoolean begun = new AtomicBoolean();
        Reports reports = new Reports(progress, cancelled);
        unfinished.incrementAndGet();
        Future<?> future = workers.submit(() -> {
            if (begun.getAndSet(true)) {
                return;
            }
            Runnable callback;
            try {
                T answer = work.call(reports);
                callback = () -> done.accept(answer);
            } catch (Exception e) {
                if (!cancelled.get()) {
                    log().debug("Background work failed", e);
                }
                callback = () -> failed.accept(Problem.of(e));
            }
            finish(cancelled, callback);
        });
        return () -> {
            cancelled.set(true);
            future.cancel(true);
            if (!begun.getAndSet(true)) {
                unfinished.decrementAndGet(); // it never will begin, so nobody else counts it off
            }
        };
    }

    private void finish(AtomicBoolean cancelled, Runnable callback) {
        Platform.runLater(() -> {
            unfinished.decrementAndGet();
            if (!cancelled.get()) {
                callback.run();
            }
        });
    }

    /** @return whether nothing runs and no answer is on its way; cancelled work counts until it has noticed */
    public boolean idle() {
        return unfinished.get() == 0;
    }

    private static void deliver(AtomicBoolean cancelled, Runnable callback) {
        Platform.runLater(() -> {
            if (!cancelled.get()) {
                callback.run();
            }
        });
    }

    @Override
    public Running later(Duration delay, Runnable action) {
        AtomicBoolean cancelled = new AtomicBoolean();
        Future<?> future = timer.schedule(() -> deliver(cancelled, action), delay.toMillis(), TimeUnit.MILLISECONDS);
        return () -> {
            cancelled.set(true);
            future.cancel(false);
        };
    }

    @Override
    public Running every(Duration interval, Runnable action) {
        AtomicBoolean cancelled = new AtomicBoolean();
        AtomicBoolean waiting = new AtomicBoolean();
        Future<?> future = timer.scheduleAtFixedRate(
                () -> {
                    // A busy window must not find a queue of missed beats when it wakes.
                    if (waiting.compareAndSet(false, true)) {
                        deliver(cancelled, () -> {
                            waiting.set(false);
                            action.run();
                        });
                    }
                },
                interval.toMillis(),
                interval.toMillis(),
                TimeUnit.MILLISECONDS);
        return () -> {
            cancelled.set(true);
            future.cancel(false);
        };
    }

    /** Interrupts whatever still runs. */
    @Override
    public void close() {
        timer.shutdownNow();
        workers.shutdownNow();
    }

    /** Merges reports that come faster than the window draws. */
    private static final class Reports implements Progress {
        private final Progress target;
        private final AtomicBoolean cancelled;
        private final AtomicReference<@Nullable Report> latest = new AtomicReference<>();

        Reports(Progress target, AtomicBoolean cancelled) {
            this.target = target;
            this.cancelled = cancelled;
        }

        @Override
        public void report(String step, double fraction) {
            if (latest.getAndSet(new Report(step, fraction)) == null) {
                deliver(cancelled, () -> {
                    Report report = latest.getAndSet(null);
                    if (report != null) {
                        target.report(report.step(), report.fraction());
                    }
                });
            }
        }
    }

    private record Report(String step, double fraction) {}

    /** Asked for only when there is something to say: setting up the log would be a good part of the start. */
    private static Logger log() {
        return LoggerFactory.getLogger(BackgroundTasks.class);
    }
}
