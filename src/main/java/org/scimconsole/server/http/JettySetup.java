package org.scimconsole.server.http;

import io.javalin.config.JavalinConfig;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/** How the HTTP library is set up: address, threads, what it refuses before any of our code sees it. */
final class JettySetup {
    private static final int IDLE_MILLIS = 30_000;
    private static final int HEAD_BYTES = 16 << 10;
    private static final int MOST_THREADS = 216;

    private final ServerConfig config;
    private final @Nullable TlsReload tls;

    JettySetup(ServerConfig config, @Nullable TlsReload tls) {
        this.config = config;
        this.tls = tls;
    }

    void applyTo(JavalinConfig javalin) {
        javalin.jetty.threadPool = threads();
        javalin.jetty.modifyHttpConfiguration(this::configure);
        javalin.jetty.addConnector(this::connector);
        javalin.jetty.modifyServer(this::finish);
        javalin.jetty.modifyServletContextHandler(handler -> {
            handler.getServletHandler().setDecodeAmbiguousURIs(true);
        });
    }

    /** Virtual threads from JDK 21 on; before that a pool whose threads mostly wait for the writer. */
    private QueuedThreadPool threads() {
        QueuedThreadPool pool = new QueuedThreadPool(MOST_THREADS, 8, IDLE_MILLIS);
        pool.setName("http");
        pool.setDaemon(true);
        if (Runtime.version().feature() >= 21) {
            pool.setVirtualThreadsExecutor(org.eclipse.jetty.util.VirtualThreads.getDefaultVirtualThreadsExecutor());
        }
        return pool;
    }

    private void configure(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(HEAD_BYTES);
        // Entra's collections contain doubled slashes (/Users/?filter, //Users): harmless, so they are let through.
        http.setUriCompliance(
                UriCompliance.DEFAULT.with("doubled slashes", UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT));
        // There is one certificate, and whether its name fits is the client's to judge: health checks come by address.
        http.addCustomizer(new SecureRequestCustomizer(false));
    }

    private ServerConnector connector(Server server, HttpConfiguration http) {
        HttpConnectionFactory plain = new HttpConnectionFactory(http);
        ServerConnector connector = tls == null
                ? new ServerConnector(server, plain)
                : new ServerConnector(server, new SslConnectionFactory(tls.factory(), plain.getProtocol()), plain);
        connector.setHost(config.host());
        connector.setPort(config.port());
        connector.setIdleTimeout(IDLE_MILLIS);
        connector.setAcceptQueueSize(1_024);
        return connector;
    }

    private void finish(Server server) {
        server.setStopTimeout(config.drain().toMillis());
        server.setErrorHandler(JettySetup::answerUnreadable);
    }

    /** For requests that are refused before they reach a route: unreadable heads, ambiguous paths. */
    private static boolean answerUnreadable(Request request, Response response, Callback callback) {
        int status = response.getStatus() < 400 ? 400 : response.getStatus();
        response.setStatus(status);
        String sentence = switch (status) {
            case 414, 431 -> "The request's address and headers are larger than the service accepts.";
            case 408 -> "The request took too long to arrive.";
            case 503 -> "The service is shutting down; send the request again in a few seconds.";
            default -> "The request cannot be read as HTTP; check its path and headers.";
        };
        if (status == 503) {
            response.getHeaders().put(HttpHeader.RETRY_AFTER, "5");
        }
        boolean admin = String.valueOf(request.getHttpURI().getPath()).startsWith(Audience.ADMIN_PREFIX);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, admin ? Exchange.JSON : Exchange.SCIM_JSON);
        String body = admin ? ErrorBody.admin(status, sentence, "") : ErrorBody.scim(status, null, sentence);
        Content.Sink.write(response, true, body, callback);
        return true;
    }
}
