package org.scimconsole.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.scimconsole.entra.cycle.CycleListener;
import org.scimconsole.entra.cycle.CycleState;
import org.scimconsole.entra.cycle.CycleSummary;
import org.scimconsole.entra.cycle.Faults;
import org.scimconsole.entra.tenant.Tenant;
import org.scimconsole.store.sqlite.SqliteStore;

/**
 * Entra's first cycle with many people. {@code -Dbench.cycle=people,groups,members of each}, one more group holds
 * everybody.
 */
final class InitialCycle {
    private static final int SAMPLES = 24;

    private InitialCycle() {}

    static void run() throws Exception {
        String[] size = System.getProperty("bench.cycle", "10000,100,400").split(",", -1);
        int people = Integer.parseInt(size[0]);
        int groups = Integer.parseInt(size[1]);
        int members = Integer.parseInt(size[2]);
        Path folder = Benchmark.folder();
        Tenant tenant = Provider.tenant(folder, 1, people, groups, members);
        Service service = Service.make(List.of("--data", folder.toString()), () -> SqliteStore.open(folder));
        Report report = new Report("cycle");
        report.say(String.format(
                Locale.ROOT,
                "## Initial cycle: %,d people, %,d groups, %,d memberships",
                people,
                groups + 1,
                (long) groups * members + people));
        report.say("");
        report.say(Vitals.head());
        AtomicReference<String> where = new AtomicReference<>("");
        List<Vitals> samples = new ArrayList<>();
        ExecutorService runner = Executors.newSingleThreadExecutor();
        try (ServerProcess server = service.start();
                Provider provider = new Provider(server, service)) {
            long begin = System.nanoTime();
            Future<CycleSummary> running =
                    runner.submit(() -> provider.cycle(tenant, CycleState.fresh(), Faults.none(), heard(where)));
            long every = 1_000;
            while (!running.isDone()) {
                try {
                    running.get(every, TimeUnit.MILLISECONDS);
                } catch (TimeoutException goesOn) {
                    samples.add(Vitals.of(server, (System.nanoTime() - begin) / 1e9));
                    report.say(samples.get(samples.size() - 1).row(where.get()));
                    every = Math.max(1_000, (System.nanoTime() - begin) / 1_000_000 / SAMPLES);
                }
            }
            report.say("");
            report.say(running.get().ending() + ": " + running.get().sentence());
            String grown = Vitals.grown(samples);
            report.say(grown.isEmpty() ? "Flat." : "Grown: " + grown + ".");
            report.say("");
        } finally {
            runner.shutdownNow();
        }
    }

    private static CycleListener heard(AtomicReference<String> where) {
        return new CycleListener() {
            @Override
            public void progress(Phase phase, int done, int total) {
                where.set(phase.name().toLowerCase(Locale.ROOT) + " " + done + " of " + total);
            }
        };
    }
}
