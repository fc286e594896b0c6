package org.scimconsole.bench;

import java.io.IOException;

/** What one answer costs a server in processor time, which a busy machine changes less than the time it takes. */
final class Cost {
    private final ServerProcess server;
    private double seconds;
    private long answers;

    /** Sends requests. */
    interface Run {
        Clients.Result run() throws IOException, InterruptedException;
    }

    Cost(ServerProcess server) {
        this.server = server;
    }

    Clients.Result of(Run run) throws IOException, InterruptedException {
        double before = server.cpuSeconds();
        Clients.Result result = run.run();
        seconds += server.cpuSeconds() - before;
        answers += result.answers();
        return result;
    }

    double micros() {
        return seconds * 1e6 / Math.max(1, answers);
    }
}
