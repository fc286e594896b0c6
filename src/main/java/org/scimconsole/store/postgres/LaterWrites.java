package org.scimconsole.store.postgres;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes what nobody waits for, on a thread of its own. What piles up beyond a bound is dropped, and so is what is not
 * written soon after the end: a database that is away keeps nobody from stopping.
 */
final class LaterWrites implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LaterWrites.class);
    private static final int MOST = 10_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final LinkedBlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>(MOST);
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private final Consumer<Work<?>> write;
    private final Duration patience;
    private final Thread thread;
    private volatile boolean closed;

    LaterWrites(Consumer<Work<?>> write) {
        this(write, PATIENCE);
    }

    /** @param patience how long the end waits for what is still to be written */
    LaterWrites(Consumer<Work<?>> write, Duration patience) {
        this.write = write;
        this.patience = patience;
        this.thread = new Thread(this::run, "store-later");
        thread.setDaemon(true);
        thread.start();
    }

    void add(Work<?> work) {
        if (closed || !waiting.offer(() -> write.accept(work))) {
            LOG.debug("A row of the log was dropped: {} wait already, or it is the end", waiting.size());
        }
    }

    /** Returns once all that was added before is written, or nothing will be any more. */
    void flush() {
        CompletableFuture<Boolean> passed = new CompletableFuture<>();
        try {
            while (!ended.isDone() && !waiting.offer(() -> passed.complete(true), 100, TimeUnit.MILLISECONDS)) {
                LOG.debug("{} rows of the log wait", MOST);
            }
            CompletableFuture.anyOf(passed, ended).join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return null at the end */
    private @Nullable Runnable next() throws InterruptedException {
        return closed ? waiting.poll() : waiting.take();
    }

    private void run() {
        try {
            for (Runnable next = next(); next != null; next = next()) {
                try {
                    next.run();
                } catch (RuntimeException | Error e) {
                    LOG.debug("A row of the log was not written", e);
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } finally {
            ended.complete(true);
        }
    }

    /** Writes what waits, for a while, and lets go of what could not be written by then. */
    @Override
    public void close() {
        closed = true;
        boolean awake = waiting.offer(() -> {});
        try {
            ended.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException away) {
            int dropped = waiting.size() - (awake ? 1 : 0);
            LOG.warn("{} rows of the log were not written: the database did not take them in time", dropped);
            waiting.clear();
            thread.interrupt();
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
