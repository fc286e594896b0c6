package org.scimconsole.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.AdminApi;
import org.scimconsole.client.admin.HttpAdminApi;
import org.scimconsole.client.admin.IssuedToken;
import org.scimconsole.client.admin.SsoUpdate;
import org.scimconsole.client.foreign.ForeignApi;
import org.scimconsole.client.foreign.Pause;
import org.scimconsole.client.foreign.ScimEndpointApi;
import org.scimconsole.client.foreign.SplitAdminApi;
import org.scimconsole.console.backend.Backend;
import org.scimconsole.console.backend.BackendProgress;
import org.scimconsole.console.backend.BackendStep;
import org.scimconsole.console.backend.Connection;
import org.scimconsole.console.backend.Means;
import org.scimconsole.console.backend.Remark;
import org.scimconsole.console.fx.Progress;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Directory;
import org.scimconsole.directory.Ids;
import org.scimconsole.directory.RequestDraft;
import org.scimconsole.directory.token.AdminKey;
import org.scimconsole.model.IdentityProvider;
import org.scimconsole.model.Organization;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.PlainToken;
import org.scimconsole.model.RuleSet;
import org.scimconsole.server.http.PortUnavailableException;
import org.scimconsole.server.http.ServerConfig;
import org.scimconsole.store.sqlite.FolderLock;

/**
 * Services for the console: inside this process, or elsewhere. The console speaks HTTP to each of them; here they are
 * only started, and get an admin API key that lives as long as the process.
 */
final class EmbeddedBackend implements Backend {
    private static final int USUAL_PORT = 8085;
    private static final int AT_ONCE = 16;
    private static final String KEY_NAME = "SCIM Console on this computer";

    private final Surroundings surroundings;
    private final DirectoryOpening opening;
    private final Path folder;
    private final int port;
    private final SampleTenant sample;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private @Nullable Connection embedded;
    private @Nullable FolderLock lock;
    private @Nullable SimulatorThreads simulator;

    private EmbeddedBackend(Surroundings surroundings, DirectoryOpening opening, Path folder, int port) {
        this.surroundings = surroundings;
        this.opening = opening;
        this.folder = folder;
        this.port = port;
        this.sample = new SampleTenant(surroundings);
    }

    /** @return services for a person: the embedded one on a folder that stays, at the usual port if it is free */
    static EmbeddedBackend on(Path folder, Surroundings surroundings, DirectoryOpening opening) {
        return on(folder, USUAL_PORT, surroundings, opening);
    }

    /** @return the same, at another port if that is free */
    static EmbeddedBackend on(Path folder, int port, Surroundings surroundings, DirectoryOpening opening) {
        return new EmbeddedBackend(surroundings, opening, folder, port);
    }

    /** @return services for the tour: the embedded one on a folder that goes with it, at any port */
    static EmbeddedBackend temporary(Surroundings surroundings, DirectoryOpening opening) {
        Path folder = temporaryFolder();
        EmbeddedBackend backend = new EmbeddedBackend(surroundings, opening, folder, 0);
        backend.remember(() -> delete(folder));
        return backend;
    }

    @Override
    public synchronized Connection startEmbedded(BackendProgress progress) throws Exception {
        if (embedded == null) {
            progress.report(BackendStep.OPENING_DATABASE, "", Progress.UNKNOWN);
            StartRemarks remarks = new StartRemarks(folder, port);
            Directory directory = openLocked();
            progress.report(BackendStep.STARTING_SERVICE, "", Progress.UNKNOWN);
            RunningService service = serve(directory, folder, port);
            PublicAddress.write(folder, service.listeningOn().toString());
            Directory served = service.directory();
            PlainToken key = freshKey(served, firstOrganization(served));
            embedded = connection(
                    Connection.Kind.EMBEDDED, "This computer", service, key, remarks.of(service.listeningOn()));
        }
        return embedded;
    }

    @Override
    public Connection connect(String name, URI service, PlainToken adminKey, BackendProgress progress)
            throws Exception {
        progress.report(BackendStep.ASKING, service.toString(), Progress.UNKNOWN);
        HttpAdminApi api = HttpAdminApi.open(service.toString(), adminKey);
        try {
            api.organization();
        } catch (Exception refused) {
            api.close();
            throw refused;
        }
        remember(api);
        return new Connection(name, Connection.Kind.REMOTE, service, api);
    }

    @Override
    public Connection look(String name, Connection.Kind kind, URI service, PlainToken secret, BackendProgress progress)
            throws Exception {
        progress.report(BackendStep.ASKING, service.toString(), Progress.UNKNOWN);
        Pause pause = time -> Thread.sleep(time.toMillis());
        ForeignApi api = kind == Connection.Kind.SPLIT
                ? SplitAdminApi.open(service.toString(), secret, pause)
                : ScimEndpointApi.open(service.toString(), secret, pause);
        try {
            api.organization();
        } catch (Exception refused) {
            api.close();
            throw refused;
        }
        remember(api);
        return new Connection(name, kind, service, api);
    }

    @Override
    public Connection trySampleTenant(BackendProgress progress) throws Exception {
        progress.report(BackendStep.MAKING_ORGANIZATION, "", Progress.UNKNOWN);
        Connection connection = emptySample();
        progress.report(BackendStep.SWITCHING_SCIM_ON, "", Progress.UNKNOWN);
        AdminApi api = connection.api();
        api.updateSso(new SsoUpdate(true, true, null));
        IssuedToken issued = api.enableScim(IdentityProvider.ENTRA_ID);
        sample.push(URI.create(issued.scim().baseUrl().toString()), issued.token(), progress);
        return connection;
    }

    @Override
    public void pushSampleTenant(URI scimBase, PlainToken token, BackendProgress progress) throws Exception {
        sample.push(scimBase, token, progress);
    }

    @Override
    public Means means() {
        synchronized (open) {
            if (simulator == null) {
                simulator = new SimulatorThreads(AT_ONCE);
                open.push(simulator);
            }
            return simulator.means(surroundings);
        }
    }

    @Override
    public void deactivate(URI scimBase, PlainToken token, List<String> userIds) throws Exception {
        sample.deactivate(scimBase, token, userIds);
    }

    /** @return a fresh organisation with nothing set up, in a folder that goes when this is closed */
    private Connection emptySample() throws Exception {
        Path sampleFolder = temporaryFolder();
        remember(() -> delete(sampleFolder));
        Directory directory = opening.open(DataOptions.in(sampleFolder));
        RunningService service = serve(directory, sampleFolder, 0);
        var made = service.directory().organizations().create("Contoso", RuleSet.SPLIT, "admin@contoso.example");
        return connection(Connection.Kind.SAMPLE, "Contoso", service, made.adminKey(), List.of());
    }

    /** A folder that cannot be opened is left to whoever restores it; any other stays locked until the end. */
    private Directory openLocked() {
        FolderLock taken = lock == null ? DataFolder.lock(folder) : lock;
        try {
            Directory directory = opening.open(DataOptions.in(folder));
            if (lock == null) {
                lock = taken;
                remember(taken);
            }
            return directory;
        } catch (RuntimeException failed) {
            if (lock == null) {
                taken.close();
            }
            throw failed;
        }
    }

    private RunningService serve(Directory directory, Path data, int wanted) {
        RunningService service;
        try {
            service = RunningService.start(ServerConfig.loopback(wanted), directory, surroundings);
        } catch (PortUnavailableException taken) {
            // whoever sits at the desk did not choose the port, so another is as good
            service = RunningService.start(ServerConfig.loopback(0), opening.open(DataOptions.in(data)), surroundings);
        }
        remember(service);
        return service;
    }

    private Connection connection(
            Connection.Kind kind, String name, RunningService service, PlainToken key, List<Remark> remarks)
            throws Exception {
        HttpAdminApi api = HttpAdminApi.open(service.listeningOn().toString(), key);
        remember(api);
        return new Connection(name, kind, service.listeningOn(), api, remarks);
    }

    private static OrganizationId firstOrganization(Directory directory) {
        List<Organization> all = directory.organizations().list();
        return all.isEmpty()
                ? directory
                        .organizations()
                        .create("My organisation", RuleSet.SPLIT, null)
                        .organization()
                        .id()
                : all.get(0).id();
    }

    /** Ends the key of the last time: it died with its process, but the database does not know. */
    private PlainToken freshKey(Directory directory, OrganizationId organization) {
        Ids ids = Ids.timeOrdered(surroundings.clock(), surroundings.random());
        for (AdminKey old : directory.adminKeys().list(organization)) {
            if (old.name().equals(KEY_NAME) && old.revokedAt() == null) {
                directory.adminKeys().revoke(console(organization, ids), old.id());
            }
        }
        return directory
                .adminKeys()
                .create(console(organization, ids), KEY_NAME)
                .secret();
    }

    private Caller console(OrganizationId organization, Ids ids) {
        return new Caller.Local(
                organization,
                RequestDraft.internal(ids.next(), surroundings.clock().instant(), "console"));
    }

    private void remember(AutoCloseable resource) {
        synchronized (open) {
            open.push(resource);
        }
    }

    @Override
    public void close() {
        synchronized (open) {
            while (!open.isEmpty()) {
                try {
                    open.pop().close();
                } catch (Exception e) {
                    surroundings.err().println("A service did not end cleanly: " + Faults.sentence(e));
                }
            }
        }
    }

    private static Path temporaryFolder() {
        try {
            return Files.createTempDirectory("scim-console");
        } catch (IOException e) {
            throw new CommandFailedException(
                    "No temporary folder can be made: " + e.getMessage() + ".",
                    "Free some space or set java.io.tmpdir to another folder.",
                    e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
