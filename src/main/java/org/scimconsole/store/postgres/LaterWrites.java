package org.scimconsole.store.postgres;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.scimconsole.directory.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what nobody waits for, on a thread of its own; what piles up beyond a bound is dropped. */
final class LaterWrites implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LaterWrites.class);
    private static final int MOST = 10_000;

    private final LinkedBlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>(MOST);
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

    void flush() {
        CountDownLatch passed = new CountDownLatch(1);
        try {
            waiting.put(passed::countDown);
            passed.await();
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
                } catch (RuntimeException e) {
                    LOG.debug("A row of the log was not written", e);
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        flush();
        thread.interrupt();
    }
}
