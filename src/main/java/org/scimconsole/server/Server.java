package org.scimconsole.server;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.scimconsole.directory.Directory;
import org.scimconsole.server.admin.AdminRoutes;
import org.scimconsole.server.http.HttpService;
import org.scimconsole.server.http.RouteTable;
import org.scimconsole.server.http.ServerConfig;
import org.scimconsole.server.scim.ScimRoutes;

/**
 * The whole service over a directory: SCIM, the Admin API, health and metrics on one port. Started once, closed once;
 * the directory belongs to whoever handed it in and is not closed with it.
 */
public final class Server implements AutoCloseable {
    private final HttpService service;

    private Server(HttpService service) {
        this.service = service;
    }

    /**
     * Opens the port; the service answers when this returns.
     *
     * @param clock the time of day
     * @param nanos a clock for durations, such as {@code System::nanoTime}
     * @param requestIds makes the id of each request
     * @throws org.scimconsole.server.http.PortUnavailableException when the address cannot be listened on
     */
    public static Server start(
            ServerConfig config, Directory directory, Clock clock, LongSupplier nanos, Supplier<String> requestIds) {
        return new Server(HttpService.start(
                config,
                directory,
                clock,
                nanos,
                requestIds,
                List.of(new ScimRoutes(directory, config.limits()), new AdminRoutes(directory, config.limits()))));
    }

    /** @return the port it listens on */
    public int port() {
        return service.port();
    }

    /** @return where it listens: {@code http://127.0.0.1:8085} */
    public URI listeningOn() {
        return service.listeningOn();
    }

    /** @return every route it answers */
    public List<RouteTable.Route> routes() {
        return service.routes();
    }

    /** Finishes the requests that were begun, then lets go of the port. */
    @Override
    public void close() {
        service.close();
    }
}
