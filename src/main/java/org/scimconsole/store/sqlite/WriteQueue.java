package org.scimconsole.store.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.StoreUnavailableException;
import org.scimconsole.directory.Work;
import org.scimconsole.store.sql.Sql;

/** What waits for the writer. Those who wait for an answer are never turned away; what may be lost is, when it piles up. */
final class WriteQueue {
    /** How many units of work one commit takes at most, so that the first of them does not wait for ever. */
    private static final int BATCH = 512;

    /** For how long work that nobody awaits may wait for more of its kind: one commit costs as much as many rows. */
    private static final long GATHERING_MILLIS = 50;

    private static final int MOST_UNAWAITED = 10_000;

    private final LinkedBlockingQueue<Task<?>> tasks = new LinkedBlockingQueue<>();

    /** A permit for each reason not to wait for more: somebody awaits an answer, or there is enough. */
    private final Semaphore urgent = new Semaphore(0);

    private volatile boolean ended;

    /** One unit of work and who waits for it. */
    static final class Task<T extends @Nullable Object> {
        private final @Nullable Work<T> work;
        private final boolean awaited;
        private final CompletableFuture<T> answer = new CompletableFuture<>();
        private @Nullable T result;
        private @Nullable RuntimeException refusal;
        private @Nullable Consumer<Sql> alone;

        /** @param work null to end the writer, or to do something else alone */
        Task(@Nullable Work<T> work, boolean awaited) {
            this.work = work;
            this.awaited = awaited;
        }

        void alone(Consumer<Sql> step) {
            alone = step;
        }

        @Nullable
        Consumer<Sql> alone() {
            return alone;
        }

        @Nullable
        Work<T> work() {
            return work;
        }

        CompletableFuture<T> answer() {
            return answer;
        }

        void done(T value) {
            result = value;
        }

        void refused(RuntimeException exception) {
            refusal = exception;
        }

        /** Tells who waits, once it is durable. */
        @SuppressWarnings("NullAway") // T may itself be nullable; the result was set by done()
        void settle() {
            if (refusal != null) {
                answer.completeExceptionally(refusal);
            } else {
                answer.complete(result);
            }
        }
    }

    void add(Task<?> task) {
        if (task.awaited || tasks.size() < MOST_UNAWAITED) {
            tasks.add(task);
        } else {
            task.answer.cancel(false);
        }
        if (task.awaited || tasks.size() >= BATCH) {
            urgent.release();
        }
        if (ended) {
            // Nobody takes any more: whatever came after the end's own look is refused by whoever brought it.
            refuseAll();
        }
    }

    /** Nothing is taken from now on: what still waits is refused, and so is what comes. */
    void end() {
        ended = true;
        refuseAll();
    }

    private void refuseAll() {
        for (Task<?> task = tasks.poll(); task != null; task = tasks.poll()) {
            task.refused(stopping());
            task.settle();
        }
    }

    static StoreUnavailableException stopping() {
        return new StoreUnavailableException("The service is being stopped; repeat the request shortly.");
    }

    /** @return the next units of work, waiting for the first; and for more while nobody awaits any of them */
    List<Task<?>> take() throws InterruptedException {
        List<Task<?>> batch = new ArrayList<>();
        Task<?> first = tasks.take();
        batch.add(first);
        if (!first.awaited) {
            urgent.tryAcquire(GATHERING_MILLIS, TimeUnit.MILLISECONDS);
        }
        urgent.drainPermits();
        tasks.drainTo(batch, BATCH - 1);
        return batch;
    }
}
