package org.scimconsole.bench;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.scimconsole.entra.cycle.CycleListener;
import org.scimconsole.entra.cycle.CycleState;
import org.scimconsole.entra.cycle.CycleSummary;
import org.scimconsole.entra.cycle.Fault;
import org.scimconsole.entra.cycle.Faults;
import org.scimconsole.entra.tenant.Tenant;
import org.scimconsole.store.sqlite.SqliteStore;

/**
 * Cycles over a bad line, with people who come, change and go, beside clients that break off, guess and send nonsense;
 * for {@code -Dbench.soak} seconds. What the service holds must not grow.
 */
final class Soak {
    private static final int SAMPLES = 24;

    private Soak() {}

    static void run() throws Exception {
        double seconds = Double.parseDouble(System.getProperty("bench.soak", "120"));
        Path folder = Benchmark.folder();
        Service service = Service.make(List.of("--data", folder.toString()), () -> SqliteStore.open(folder));
        List<Tenant> tenants = List.of(
                Provider.tenant(folder, 1, 300, 20, 30),
                Provider.tenant(folder, 2, 280, 18, 40),
                Provider.tenant(folder, 3, 320, 24, 20));
        Faults faults = new Faults(Set.of(Fault.TIME_OUTS, Fault.DUPLICATES, Fault.REORDERING));
        Report report = new Report("soak");
        report.say(String.format(Locale.ROOT, "## Soak: cycles with faults for %.0f s", seconds));
        report.say("");
        report.say(Vitals.head());
        List<Vitals> samples = new ArrayList<>();
        try (ServerProcess server = service.start();
                Provider provider = new Provider(server, service)) {
            long begin = System.nanoTime();
            long requests = 0;
            int cycles = 0;
            CycleState state = CycleState.fresh();
            double second = 0;
            while (second < seconds) {
                CycleSummary summary =
                        provider.cycle(tenants.get(cycles % tenants.size()), state, faults, CycleListener.silent());
                requests += summary.requests();
                cycles++;
                if (state.quarantine() != null || cycles % 10 == 0) {
                    state = CycleState.fresh();
                }
                misbehave(server.uri(), service);
                second = (System.nanoTime() - begin) / 1e9;
                if (second > samples.size() * seconds / SAMPLES) {
                    samples.add(Vitals.of(server, second));
                    report.say(samples.get(samples.size() - 1).row(cycles + " cycles, " + requests + " requests"));
                }
            }
            report.say("");
            String grown = Vitals.grown(samples);
            report.say(grown.isEmpty() ? "Flat." : "Grown: " + grown + ".");
            report.say("");
        }
    }

    /** Half a request, none at all, a wrong token, nonsense, a body that breaks off. */
    private static void misbehave(URI server, Service service) throws IOException {
        String path = "/scim/v2/" + service.organization() + "/Users";
        for (String sent : List.of(
                "GET " + path + " HTTP/1.1\r\nHost: x\r\nAuthoriz",
                "",
                "nonsense\r\n\r\n",
                "POST " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + service.token()
                        + "\r\nContent-Length: 1000\r\n\r\n{\"schemas\":")) {
            try (Socket socket = new Socket(server.getHost(), server.getPort())) {
                socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
            }
        }
        try (Wire wire = new Wire(server)) {
            wire.send(Wire.request("GET", path, service.token() + "x", ""));
            wire.send(Wire.request("POST", path, service.token(), "{\"userName\":"));
        }
    }
}
