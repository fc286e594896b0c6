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

    private RunningService(Directory directory, Server server) {
        this.directory = directory;
        this.server = server;
    }

    /**
     * Starts answering. The directory is closed with the service, also when it does not come up.
     *
     * @throws org.scimconsole.server.http.PortUnavailableException when the port cannot be opened
     */
    static RunningService start(ServerConfig config, Directory directory, Surroundings surroundings) {
        Ids requestIds = Ids.timeOrdered(surroundings.clock(), surroundings.random());
        try {
            Server server = Server.start(config, directory, surroundings.clock(), System::nanoTime, requestIds::next);
            return new RunningService(directory, server);
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
        directory.store().close();
    }
}
