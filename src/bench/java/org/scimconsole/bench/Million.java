package org.scimconsole.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.scimconsole.directory.Store;
import org.scimconsole.store.sqlite.SqliteStore;

/**
 * Search and the console's Users page with {@code -Dbench.million} people (1,000,000), the latter beside a service with
 * a hundred.
 */
final class Million {
    private Million() {}

    static void run() throws Exception {
        int people = Integer.getInteger("bench.million", 1_000_000);
        Report report = new Report("million");
        report.say(String.format(Locale.ROOT, "## %,d people", people));
        report.say("");
        Service large = filled(report, people);
        Service small = filled(report, 100);
        try (ServerProcess manyPeople = large.start();
                ServerProcess fewPeople = small.start()) {
            search(report, manyPeople, large, people);
            console(report, fewPeople, small, manyPeople, large);
            report.say("");
            report.say("Resident memory of the service at the end: " + manyPeople.residentMegabytes() + " MB.");
            report.say("");
        }
    }

    private static Service filled(Report report, int people) throws Exception {
        Path folder = Benchmark.folder();
        Service service = Service.make(List.of("--data", folder.toString()), () -> SqliteStore.open(folder));
        long begin = System.nanoTime();
        try (Store store = service.store().get()) {
            new Population(store, service.organization()).people(people);
        }
        report.say(String.format(
                Locale.ROOT, "- %,d people put there in %.0f s", people, (System.nanoTime() - begin) / 1e9));
        return service;
    }

    /** Names, parts of names, numbers and what nobody is called, as somebody types who looks for a person. */
    private static void search(Report report, ServerProcess server, Service service, int people) throws Exception {
        Random random = new Random(2);
        List<Supplier<String>> words = List.of(
                () -> "chen" + random.nextInt(people),
                () -> String.valueOf(random.nextInt(people)),
                () -> Population.userName(random.nextInt(people)).substring(0, 9),
                () -> "kowalski",
                () -> "ova",
                () -> "adele almeida",
                () -> "nobody-" + random.nextInt(1_000));
        List<Supplier<String>> hard = List.of(() -> "noor", () -> "xe", () -> "an", () -> "zq", () -> "j");
        try (Clients one = new Clients(server.uri(), 1)) {
            one.run(() -> find(service, words.get(random.nextInt(words.size())).get()), 200, 3);
            Clients.Result all = one.run(
                    () -> find(service, words.get(random.nextInt(words.size())).get()), 200, 10);
            report.say(String.format(
                    Locale.ROOT,
                    "- search by substring: p50 %.1f ms, p99 %.1f ms of %d",
                    all.median() / 1e3,
                    all.p99() / 1e3,
                    all.answers()));
            report.say("  - of these, and of given names, two letters and one:");
            for (Supplier<String> word :
                    Stream.concat(words.stream(), hard.stream()).toList()) {
                Clients.Result each = one.run(() -> find(service, word.get()), 200, 1);
                report.say(String.format(
                        Locale.ROOT,
                        "  - such as \"%s\": p50 %.1f ms, p99 %.1f ms",
                        word.get(),
                        each.median() / 1e3,
                        each.p99() / 1e3));
            }
        }
    }

    private static byte[] find(Service service, String text) {
        return Wire.request(
                "GET",
                "/internal/api/v2/directory/users?limit=100&query=" + URLEncoder.encode(text, StandardCharsets.UTF_8),
                service.key(),
                "");
    }

    private static void console(
            Report report, ServerProcess fewPeople, Service small, ServerProcess manyPeople, Service large)
            throws IOException, InterruptedException {
        Process console = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Dglass.platform=Monocle",
                        "-Dmonocle.platform=Headless",
                        "-Dprism.order=sw",
                        "-Dprism.text=t2k",
                        "-Djava.awt.headless=true",
                        "-Dheadless.geometry=1920x1200-32",
                        "-Dbench.turns=" + Integer.getInteger("bench.turns", 1_000),
                        "-cp",
                        Service.classPath(),
                        UsersPages.class.getName(),
                        fewPeople.uri().toString(),
                        small.key(),
                        manyPeople.uri().toString(),
                        large.key())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        console.inputReader(StandardCharsets.UTF_8).lines().forEach(report::say);
        console.waitFor();
    }
}
