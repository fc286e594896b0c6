package org.scimconsole.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.scimconsole.store.postgres.PostgresStore;
import org.scimconsole.store.sqlite.SqliteStore;

/**
 * Runs the parts that it is told, each with a table of its own: {@code kernels}, {@code sqlite}, {@code postgres},
 * {@code million}, {@code cycle}, {@code soak}.
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

    /** @return a fresh folder on the disk of the build, since a temporary one may lie in memory */
    static Path folder() throws IOException {
        Path target = Path.of("target").toAbsolutePath();
        Files.createDirectories(target);
        return Files.createTempDirectory(target, "bench");
    }
}
