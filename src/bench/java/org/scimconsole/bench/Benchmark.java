package org.scimconsole.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs every load on SQLite and on PostgreSQL. {@code -Dbench.people=N} (101,000), {@code -Dbench.groups=100,10000,100000},
 * {@code -Dbench.seconds=S} (3), {@code -Dbench.databases=sqlite,postgres} choose how much; {@code kernels}
 * among the databases measures what happens in memory with JMH.
 */
final class Benchmark {
    private static final String JAR = "target/scim-console.jar";

    private final int people = Integer.getInteger("bench.people", 101_000);
    private final double seconds = Double.parseDouble(System.getProperty("bench.seconds", "3"));
    private final String[] groups =
            System.getProperty("bench.groups", "100,10000,100000").split(",");
    private final AtomicLong numbers = new AtomicLong(1_000_000);

    /** @param args none */
    public static void main(String[] args) throws Exception {
        String databases = System.getProperty("bench.databases", "sqlite,postgres");
        if (databases.contains("kernels")) {
            org.openjdk.jmh.Main.main(new String[] {Kernels.class.getName()});
        }
        Benchmark benchmark = new Benchmark();
        if (databases.contains("sqlite")) {
            benchmark.sqlite();
        }
        if (databases.contains("postgres")) {
            benchmark.postgres();
        }
        System.exit(0);
    }

    private void sqlite() throws Exception {
        Path folder = Files.createTempDirectory(Path.of("target"), "bench");
        double[] inserts = {BareInserts.sqlite(folder, 1, seconds), BareInserts.sqlite(folder, 16, seconds)};
        run("SQLite", List.of("--data", folder.toString()), inserts);
    }

    private void postgres() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            String url = server.getJdbcUrl("postgres", "postgres");
            double[] inserts = {BareInserts.postgres(url, 1, seconds), BareInserts.postgres(url, 16, seconds)};
            run("PostgreSQL", List.of("--database", url), inserts);
        }
    }

    private void run(String title, List<String> where, double[] inserts) throws Exception {
        String made = organization(where);
        List<String> serve = new ArrayList<>(List.of("-jar", JAR, "serve", "--port", "0"));
        serve.addAll(where);
        try (ServerProcess service = ServerProcess.java(serve)) {
            Report report = new Report(title);
            long begin = System.nanoTime();
            Tenant tenant = Tenant.fill(service.uri(), field(made, "organizationId"), field(made, "scimToken"), people);
            report.say("<!-- " + people + " people in " + (System.nanoTime() - begin) / 1_000_000 + " ms -->");
            read(report, service, new Load("GET user by userName", 200, tenant::findUser));
            read(report, service, new Load("GET page of 100, first", 200, n -> tenant.page(1, 100)));
            read(report, service, new Load("GET page of 100, last", 200, n -> tenant.page(people - 100, 100)));
            write(report, service, inserts, new Load("POST user", 201, tenant::createUser));
            write(
                    report,
                    service,
                    inserts,
                    new Load("PATCH user", patchStatus(service.uri(), tenant), tenant::renameUser));
            for (String group : groups) {
                members(report, service, inserts, tenant, Integer.parseInt(group.strip()));
            }
            report.say("");
            report.say("Resident memory of the service at the end: " + service.residentMegabytes() + " MB.");
            report.write(Path.of("target", "bench", title.toLowerCase(Locale.ROOT) + ".md"));
        }
    }

    private void members(Report report, ServerProcess service, double[] inserts, Tenant tenant, int size)
            throws Exception {
        if (size >= people) {
            return;
        }
        String group = tenant.group(service.uri(), "Of " + size, size);
        String of = String.format(Locale.ROOT, " of %,d", size);
        write(
                report,
                service,
                inserts,
                new Load("PATCH member, group" + of, 204, n -> tenant.changeMember(group, size, n)));
        read(
                report,
                service,
                new Load("GET group" + of + " without members", 200, n -> tenant.readGroup(group, false)));
        read(report, service, new Load("GET group" + of + " with members", 200, n -> tenant.readGroup(group, true)));
    }

    private void read(Report report, ServerProcess service, Load load) throws Exception {
        compare(report, service, load, new double[] {0, 0});
    }

    private void write(Report report, ServerProcess service, double[] inserts, Load load) throws Exception {
        compare(report, service, load, inserts);
    }

    private void compare(Report report, ServerProcess service, Load load, double[] inserts) throws Exception {
        Load.Result one = load.run(service.uri(), 1, seconds, numbers);
        Load.Result many = load.run(service.uri(), 16, seconds, numbers);
        String answer;
        int status;
        try (Wire wire = new Wire(service.uri())) {
            status = wire.send(load.request().apply(numbers.getAndIncrement()));
            answer = wire.body();
        }
        int length = answer.getBytes(StandardCharsets.UTF_8).length;
        try (ServerProcess empty = ServerProcess.java(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                EmptyHandler.class.getName(),
                Integer.toString(status),
                Integer.toString(length)))) {
            report.row(one, load.run(empty.uri(), 1, seconds / 2, numbers).perSecond(), inserts[0]);
            report.row(many, load.run(empty.uri(), 16, seconds / 2, numbers).perSecond(), inserts[1]);
        }
    }

    private int patchStatus(URI service, Tenant tenant) throws IOException {
        try (Wire wire = new Wire(service)) {
            return wire.send(tenant.renameUser(numbers.getAndIncrement()));
        }
    }

    private static String organization(List<String> where) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                JAR,
                "org",
                "create",
                "Bench",
                "--sso-strict",
                "--enable-scim",
                "--json"));
        command.addAll(where);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("No organisation could be made.");
        }
        return out;
    }

    private static String field(String json, String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(json);
        if (!matcher.find()) {
            throw new IllegalStateException("No " + name + " in the answer.");
        }
        return matcher.group(1);
    }
}
