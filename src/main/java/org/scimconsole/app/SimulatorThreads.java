package org.scimconsole.app;

import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.scimconsole.console.backend.Means;

/** The threads on which the simulator sends several requests at once. */
final class SimulatorThreads implements AutoCloseable {
    private final ExecutorService threads;

    SimulatorThreads(int most) {
        threads = Executors.newFixedThreadPool(Math.max(1, most), action -> {
            Thread thread = new Thread(action, "simulator");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** @return what a cycle in real time needs */
    org.scimconsole.entra.cycle.Surroundings around(Surroundings surroundings) {
        return new org.scimconsole.entra.cycle.Surroundings(
                surroundings.clock(),
                System::nanoTime,
                () -> UUID.randomUUID().toString(),
                time -> Thread.sleep(time.toMillis()),
                threads);
    }

    /** @return what the console needs to play Entra itself */
    Means means(Surroundings surroundings) {
        return new Means(
                surroundings.clock(),
                System::nanoTime,
                () -> UUID.randomUUID().toString(),
                surroundings.random(),
                time -> Thread.sleep(time.toMillis()),
                threads);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
