package org.scimconsole.console.fx;

import org.jspecify.annotations.Nullable;

/**
 * Work that can be asked to end early and still gives its answer, such as how far it came. {@link Running#cancel} would
 * drop the answer.
 *
 * @param <T> the answer
 */
public final class StoppableWork<T extends @Nullable Object> implements ReportingWork<T> {
    private final ReportingWork<T> work;
    private @Nullable Thread worker;
    private boolean stopped;

    /** @param work ends soon after its thread is interrupted */
    public StoppableWork(ReportingWork<T> work) {
        this.work = work;
    }

    @Override
    public T call(Progress progress) throws Exception {
        synchronized (this) {
            worker = Thread.currentThread();
            if (stopped) {
                worker.interrupt();
            }
        }
        try {
            return work.call(progress);
        } finally {
            synchronized (this) {
                worker = null;
                if (stopped) {
                    // the interrupt was for this work, not for what the thread does next
                    Thread.interrupted();
                }
            }
        }
    }

    /** Interrupts the work, now or as soon as it begins. Harmless when it is over. */
    public synchronized void stop() {
        stopped = true;
        if (worker != null) {
            worker.interrupt();
        }
    }
}
