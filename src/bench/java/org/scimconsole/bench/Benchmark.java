package org.scimconsole.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.scimconsole.bench.start.StartBenchmark;
import org.scimconsole.store.postgres.PostgresStore;
import org.scimconsole.store.sqlite.SqliteStore;

/**
 * Runs the parts that it is told, each with a table of its own: {@code kernels}, {@code sqlite}, {@code postgres},
 * {@code start}, {@code million}, {@code cycle}, {@code soak}.
 */
final class Benchmark {
    private Benchmark() {}

    /** @param args the parts, with commas between them */
    public static void main(String[] args) throws Exception {
        for (String part : String.join(",", args).split(",", -1)) {
            switch (part.strip()) {
                case "kernels" -> org.openjdk.jmh.Main.main(new String[] {Kernels.class.getName()});
                case "sqlite" -> sqlite();
                case "postgres" -> postgres();
                case "start" -> start();
                case "cycle" -> InitialCycle.run();
                case "soak" -> Soak.run();
                case "million" -> Million.run();
                default -> throw new IllegalArgumentException("There is no part \"" + part + "\".");
            }
        }
        System.exit(0);
    }

    private static void sqlite() throws Exception {
        Path folder = folder();
        Service service = Service.make(List.of("--data", folder.toString()), () -> SqliteStore.open(folder));
        try (Inserts inserts = new SqliteInserts(folder)) {
            new Ratios("SQLite", service, inserts).run();
        }
    }

    private static void postgres() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            String url = server.getJdbcUrl("postgres", "postgres");
            Service service = Service.make(List.of("--database", url), () -> PostgresStore.open(url, null, null));
            try (Inserts inserts = new PostgresInserts(url)) {
                new Ratios("PostgreSQL", service, inserts).run();
            }
        }
    }

    /** From jars, as the program is installed: archives of classes take no folders. */
    private static void start() throws Exception {
        Path folder = folder();
        Path target = Path.of("target").toAbsolutePath();
        List<String> jars = new ArrayList<>(List.of(
                Jar.of(target.resolve("test-classes"), folder.resolve("bench.jar"))
                        .toString(),
                target.resolve("scim-console.jar").toString()));
        try (Stream<Path> libraries = Files.list(target.resolve("lib"))) {
            libraries.map(Path::toString).sorted().forEach(jars::add);
        }
        new StartBenchmark(
                        folder,
                        Integer.getInteger("bench.starts", 9),
                        String.join(File.pathSeparator, jars),
                        new Report("start")::say)
                .run();
    }

    /** @return a fresh folder on the disk of the build, since a temporary one may lie in memory */
    static Path folder() throws IOException {
        Path target = Path.of("target").toAbsolutePath();
        Files.createDirectories(target);
        return Files.createTempDirectory(target, "bench");
    }
}
