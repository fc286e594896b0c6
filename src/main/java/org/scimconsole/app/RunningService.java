package org.scimconsole.app;

import java.net.URI;
import org.scimconsole.directory.Directory;
import org.scimconsole.directory.Ids;
import org.scimconsole.server.Server;
import org.scimconsole.server.http.ServerConfig;

/** The service in this process: a directory and the port over it. Ends both, in the order that loses nothing. */
final class RunningService implements AutoCloseable {
    private final Directory directory;
    private final Server server;
    private final Housekeeping housekeeping;

    private RunningService(Directory directory, Server server, Housekeeping housekeeping) {
        this.directory = directory;
        this.server = server;
        this.housekeeping = housekeeping;
    }

    /**
     * Starts answering. The directory is closed with the service, also when it does not come up.
     *
     * @throws org.scimconsole.server.http.PortUnavailableException when the port cannot be opened
     */
    static RunningService start(ServerConfig config, Directory directory, Surroundings surroundings) {
        return start(config, directory, Housekeeping.Keep.USUAL, surroundings);
    }

    /**
     * Starts answering, and forgets what is over as told.
     *
     * @throws org.scimconsole.server.http.PortUnavailableException when the port cannot be opened
     */
    static RunningService start(
            ServerConfig config, Directory directory, Housekeeping.Keep keep, Surroundings surroundings) {
        Ids requestIds = Ids.timeOrdered(surroundings.clock(), surroundings.random());
        try {
            Server server = Server.start(config, directory, surroundings.clock(), System::nanoTime, requestIds::next);
            Housekeeping housekeeping = new Housekeeping(directory.retention(), keep);
            housekeeping.start();
            return new RunningService(directory, server, housekeeping);
        } catch (RuntimeException failed) {
            directory.store().close();
            throw failed;
        }
    }

    Directory directory() {
        return directory;
    }

    URI listeningOn() {
        return server.listeningOn();
    }

    @Override
    public void close() {
        server.close();
        housekeeping.close();
        directory.store().close();
    }
}
