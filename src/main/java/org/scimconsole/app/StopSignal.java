package org.scimconsole.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Turns SIGTERM and Ctrl+C into an interrupt, and gives the command time to write down how far it came. */
final class StopSignal {
    private static final long PATIENCE_SECONDS = 10;

    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean asked;

    private StopSignal() {}

    static StopSignal interrupting(Thread runner) {
        StopSignal signal = new StopSignal();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> signal.stop(runner), "stop"));
        return signal;
    }

    private void stop(Thread runner) {
        if (finished.getCount() == 0) {
            return;
        }
        asked = true;
        runner.interrupt();
        try {
            if (!finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("Stopped in the middle of a request.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean asked() {
        return asked;
    }

    void done() {
        finished.countDown();
    }
}
