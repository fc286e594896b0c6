package org.scimconsole.store.postgres;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.scimconsole.directory.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what nobody waits for, on a thread of its own; what piles up beyond a bound is dropped. */
final class LaterWrites implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LaterWrites.class);
    private static final int MOST = 10_000;

    private final LinkedBlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>(MOST);
    private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
    private final Consumer<Work<?>> write;
    private final Thread thread;

    LaterWrites(Consumer<Work<?>> write) {
        this.write = write;
        this.thread = new Thread(this::run, "store-later");
        thread.setDaemon(true);
        thread.start();
    }

    void add(Work<?> work) {
        if (!waiting.offer(() -> write.accept(work))) {
            LOG.debug("A row of the log was dropped: {} wait already", MOST);
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

    private void run() {
        try {
            while (true) {
                Runnable next = waiting.take();
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

    @Override
    public void close() {
        flush();
        thread.interrupt();
    }
}
