package org.scimconsole.entra.cycle;

import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Works through a list on several threads at once, the caller's among them. Whatever fails first ends all lanes and is
 * thrown to the caller once they have ended; lanes that never got a thread are not waited for.
 */
final class Lanes {
    private final Executor executor;
    private final int most;

    Lanes(Executor executor, int most) {
        this.executor = executor;
        this.most = most;
    }

    <T> void forEach(List<T> items, Consumer<T> work) {
        Race<T> race = new Race<>(items, work);
        for (int i = 1; i < Math.min(most, items.size()); i++) {
            executor.execute(race::help);
        }
        race.lead();
    }

    private static final class Race<T> {
        private final List<T> items;
        private final Consumer<T> work;
        private final AtomicInteger next = new AtomicInteger();
        private final AtomicReference<@Nullable Throwable> stop = new AtomicReference<>();
        private int running;
        private boolean closed;

        Race(List<T> items, Consumer<T> work) {
            this.items = items;
            this.work = work;
        }

        void help() {
            synchronized (this) {
                if (closed) {
                    return;
                }
                running++;
            }
            try {
                run();
            } finally {
                synchronized (this) {
                    running--;
                    notifyAll();
                }
            }
        }

        void lead() {
            run();
            boolean interrupted = close();
            if (interrupted) {
                Thread.currentThread().interrupt();
                stop.compareAndSet(null, StopCycle.cancelled());
            }
            Throwable failure = stop.get();
            if (failure instanceof Error error) {
                throw error;
            }
            if (failure instanceof RuntimeException exception) {
                throw exception;
            }
        }

        private synchronized boolean close() {
            closed = true;
            boolean interrupted = false;
            while (running > 0) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    interrupted = true;
                    stop.compareAndSet(null, StopCycle.cancelled());
                }
            }
            return interrupted;
        }

        private void run() {
            for (int i = next.getAndIncrement(); i < items.size() && stop.get() == null; i = next.getAndIncrement()) {
                try {
                    work.accept(items.get(i));
                } catch (RuntimeException | Error e) {
                    // Also an error: whatever thread it ends, what it was at must not be passed over in silence.
                    stop.compareAndSet(null, e);
                }
            }
        }
    }
}
