package org.scimconsole.bench;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.scimconsole.client.http.Timeouts;
import org.scimconsole.client.scim.HttpScimApi;
import org.scimconsole.entra.cycle.Cycle;
import org.scimconsole.entra.cycle.CycleListener;
import org.scimconsole.entra.cycle.CycleSettings;
import org.scimconsole.entra.cycle.CycleState;
import org.scimconsole.entra.cycle.CycleSummary;
import org.scimconsole.entra.cycle.Faults;
import org.scimconsole.entra.cycle.Surroundings;
import org.scimconsole.entra.tenant.Tenant;
import org.scimconsole.entra.tenant.TenantMaker;
import org.scimconsole.entra.tenant.TenantReader;
import org.scimconsole.model.PlainToken;

/** Entra's simulator at a service, with tenants made for the purpose; it never waits before it tries again. */
final class Provider implements AutoCloseable {
    private static final int AT_ONCE = 16;

    private final HttpScimApi api;
    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private final Random random = new Random(4);

    Provider(ServerProcess server, Service service) throws Exception {
        api = HttpScimApi.open(
                server.uri() + "/scim/v2/" + service.organization(), new PlainToken(service.token()), Timeouts.usual());
    }

    /** Makes a tenant; the same seed gives the same people. */
    static Tenant tenant(Path folder, long seed, int people, int groups, int members) throws Exception {
        Path file = folder.resolve("tenant-" + seed + "-" + people + ".json");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            new TenantMaker(new Random(seed)).write(people, groups, members, out);
        }
        Tenant tenant = new TenantReader().read(file);
        Files.delete(file);
        return tenant;
    }

    CycleSummary cycle(Tenant tenant, CycleState state, Faults faults, CycleListener listener) {
        Surroundings around = new Surroundings(
                Clock.systemUTC(), System::nanoTime, () -> UUID.randomUUID().toString(), time -> {}, threads);
        CycleSettings settings = faults.settings(CycleSettings.split().withParallelism(AT_ONCE));
        return new Cycle(faults.wire(api, random), settings, around).run(tenant, state, listener);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        api.close();
    }
}
