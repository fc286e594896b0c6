package org.scimconsole.app;

import ch.qos.logback.classic.Level;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.scimconsole.app.logging.LogSettings;
import org.scimconsole.directory.Directory;
import org.scimconsole.server.http.RateLimit;
import org.scimconsole.server.http.ServerConfig;
import org.scimconsole.store.sqlite.FolderLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code serve}: the service without a window, until SIGTERM. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = {
            "Run the service without a window until SIGTERM.",
            "Prints one line, \"listening on URL\", once it answers."
        })
final class ServeCommand implements Callable<Integer> {
    private static final Duration SHORTEST_KEEP = Duration.ofDays(1);

    private final Surroundings surroundings;
    private final DirectoryOpening opening;

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "The address to listen on. Default: ${DEFAULT-VALUE}")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            defaultValue = "8085",
            description = "The port; 0 picks a free one. Default: ${DEFAULT-VALUE}")
    private int port;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "How clients reach it, when that is not where it listens, such as https://scim.example.com.")
    private @Nullable URI publicUrl;

    @Option(
            names = "--tls-cert",
            paramLabel = "FILE",
            description = "PEM certificate chain; read again when it changes.")
    private @Nullable Path certificate;

    @Option(names = "--tls-key", paramLabel = "FILE", description = "PEM private key; read again when it changes.")
    private @Nullable Path key;

    @Option(
            names = "--trusted-proxy",
            paramLabel = "ADDRESS",
            split = ",",
            description = "An address or CIDR range whose X-Forwarded-* headers are believed. May be given often.")
    private List<String> proxies = List.of();

    @Option(
            names = "--rate",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "Most requests per second of one organisation over time, then 429; 0 for no bound. Default: ${DEFAULT-VALUE}")
    private int rate;

    @Option(
            names = "--keep-requests",
            paramLabel = "DURATION",
            description = "How long the provisioning log is kept, such as P90D. Default: 180 days.")
    private Duration keepRequests = Housekeeping.Keep.USUAL.requests();

    @Option(
            names = "--keep-deleted",
            paramLabel = "DURATION",
            description = "How long deleted users and groups can come back under their ids. Default: 365 days.")
    private Duration keepDeleted = Housekeeping.Keep.USUAL.deleted();

    @Option(
            names = "--log-format",
            paramLabel = "text|json",
            defaultValue = "text",
            description = "The form of the log on standard error. Default: ${DEFAULT-VALUE}")
    private LogFormat logFormat = LogFormat.TEXT;

    @ParentCommand
    private @Nullable RootCommand root;

    @Spec
    private @Nullable CommandSpec spec;

    /** The form of the log. */
    enum LogFormat {
        TEXT,
        JSON
    }

    ServeCommand(Surroundings surroundings, DirectoryOpening opening) {
        this.surroundings = surroundings;
        this.opening = opening;
    }

    @Override
    public Integer call() throws InterruptedException {
        ServerConfig config = config();
        boolean debug = root != null && root.debug();
        new LogSettings(debug ? Level.DEBUG : Level.INFO, logFormat == LogFormat.JSON).apply();
        FolderLock lock = data.database() == null ? DataFolder.lock(DataFolder.of(data.folder(), surroundings)) : null;
        try {
            return serve(config);
        } finally {
            if (lock != null) {
                lock.close();
            }
        }
    }

    private int serve(ServerConfig config) throws InterruptedException {
        Directory directory = opening.open(data);
        RunningService service =
                RunningService.start(config, directory, new Housekeeping.Keep(keepRequests, keepDeleted), surroundings);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(service), "stop"));
        String url = publicUrl == null ? service.listeningOn().toString() : publicUrl.toString();
        if (data.database() == null) {
            PublicAddress.write(DataFolder.of(data.folder(), surroundings), url);
        }
        surroundings.out().println("listening on " + service.listeningOn());
        surroundings.out().flush();
        new CountDownLatch(1).await();
        return CommandLineProgram.DONE;
    }

    private static void stop(RunningService service) {
        service.close();
        // being told to stop is how this command ends well; the runtime would exit with 143
        Runtime.getRuntime().halt(CommandLineProgram.DONE);
    }

    private ServerConfig config() {
        data.check(spec().commandLine());
        if (port < 0 || port > 65_535) {
            throw wrong("--port takes 0 to 65535, not " + port + ".");
        }
        if ((certificate == null) != (key == null)) {
            throw wrong("--tls-cert and --tls-key belong together: give both or neither.");
        }
        if (keepRequests.compareTo(SHORTEST_KEEP) < 0 || keepDeleted.compareTo(SHORTEST_KEEP) < 0) {
            throw wrong("--keep-requests and --keep-deleted take a day (P1D) or more.");
        }
        PublicAddress.check(publicUrl, spec().commandLine());
        if (rate != 0 && rate < RateLimit.LEAST) {
            throw wrong("--rate takes " + RateLimit.LEAST + " or more, which Entra needs, or 0 for no bound, not "
                    + rate + ".");
        }
        ServerConfig.Tls tls = certificate == null || key == null ? null : new ServerConfig.Tls(certificate, key);
        if (tls != null) {
            tls.check();
        }
        return ServerConfig.loopback(port)
                .withHost(host)
                .withPublicUrl(publicUrl)
                .withTls(tls)
                .withTrustedProxies(addresses())
                .withRequestsPerSecond(rate);
    }

    private List<String> addresses() {
        try {
            return ServerConfig.addresses(proxies);
        } catch (IllegalArgumentException none) {
            throw wrong("--trusted-proxy: " + none.getMessage());
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(spec().commandLine(), sentence);
    }

    private CommandSpec spec() {
        if (spec == null) {
            throw new IllegalStateException("The command line sets this before it calls.");
        }
        return spec;
    }
}
