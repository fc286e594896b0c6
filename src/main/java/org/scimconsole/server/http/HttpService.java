package org.scimconsole.server.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Directory;
import org.scimconsole.scim.message.ScimException;

/**
 * The running service: {@link #start} opens the port, {@link #close} finishes the requests that were begun and shuts it.
 * Safe to use from any thread.
 */
public final class HttpService implements AutoCloseable {
    private final Javalin javalin;
    private final ServerConfig config;
    private final List<RouteTable.Route> routes;
    private final @Nullable TlsReload tls;

    private HttpService(Javalin javalin, ServerConfig config, List<RouteTable.Route> routes, @Nullable TlsReload tls) {
        this.tls = tls;
        this.javalin = javalin;
        this.config = config;
        this.routes = routes;
    }

    /**
     * Opens the port and answers from then on.
     *
     * @throws PortUnavailableException when the address cannot be listened on
     * @throws CertificateUnusableException when the TLS files cannot be used
     */
    public static HttpService start(
            ServerConfig config,
            Directory directory,
            Clock clock,
            LongSupplier nanos,
            Supplier<String> requestIds,
            List<Routes> routes) {
        Metrics metrics = new Metrics(clock);
        Slowdown slowdown = new Slowdown(nanos);
        ServiceParts parts = new ServiceParts(
                clock,
                nanos,
                requestIds,
                new BearerAuthentication(directory, slowdown, new AttemptBudget(nanos), metrics),
                new RateLimit(config.requestsPerSecond(), nanos),
                new RefusalLog(directory),
                metrics,
                () -> answers(directory));
        return start(config, parts, routes);
    }

    static HttpService start(ServerConfig config, ServiceParts parts, List<Routes> routes) {
        RouteTable table = new RouteTable();
        new HealthRoutes(parts.ready(), parts.metrics()).addTo(table);
        routes.forEach(some -> some.addTo(table));
        PublicUrl publicUrl = new PublicUrl(config);
        RequestPipeline pipeline = new RequestPipeline(
                parts,
                publicUrl,
                new ClientAddress(config.trustedProxies()),
                config.limits().bodyBytes());
        TlsReload tls = config.tls() == null ? null : new TlsReload(config.tls());
        Javalin javalin = Javalin.create(setup -> {
            setup.startup.showJavalinBanner = false;
            setup.startup.startupWatcherEnabled = false;
            setup.startup.showOldJavalinVersionWarning = false;
            setup.http.prefer405over404 = true;
            setup.http.compressionStrategy = CompressionStrategy.NONE;
            setup.http.generateEtags = false;
            setup.router.ignoreTrailingSlashes = true;
            setup.router.treatMultipleSlashesAsSingleSlash = true;
            new JettySetup(config, tls).applyTo(setup);
            pipeline.applyTo(setup, table.routes());
        });
        try {
            javalin.start();
        } catch (RuntimeException failed) {
            javalin.stop();
            throw new PortUnavailableException(config.host(), config.port(), failed);
        }
        publicUrl.listeningOn(javalin.port());
        if (tls != null) {
            tls.start();
        }
        return new HttpService(javalin, config, table.routes(), tls);
    }

    /** @return the port it listens on */
    public int port() {
        return javalin.port();
    }

    /** @return where it listens: {@code http://127.0.0.1:8085} */
    public URI listeningOn() {
        return URI.create(PublicUrl.listening(config, port()));
    }

    /** @return every route it answers, for the documents and tests that are checked against them */
    public List<RouteTable.Route> routes() {
        return routes;
    }

    private static boolean answers(Directory directory) {
        try {
            directory.store().ping();
            return true;
        } catch (ScimException gone) {
            return false;
        }
    }

    @Override
    public void close() {
        if (tls != null) {
            tls.close();
        }
        javalin.stop();
    }
}
