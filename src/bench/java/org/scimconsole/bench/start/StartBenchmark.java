package org.scimconsole.bench.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Starts each program a number of times, one after the other in every round, and prints the medians of time and memory
 * with the ratios that matter: the first page to an empty window, the service to an empty Jetty. Each is started plain and
 * as it is shipped: with an archive of classes, or from Java 25 on with a cache made ahead of time.
 */
public final class StartBenchmark {
    private static final int AHEAD_OF_TIME = 25;
    private static final List<String> IN_MEMORY = List.of(
            "-Dglass.platform=Monocle",
            "-Dmonocle.platform=Headless",
            "-Dprism.order=sw",
            "-Dprism.text=t2k",
            "-Djava.awt.headless=true",
            "-Dheadless.geometry=1920x1200-32");

    private final Path folder;
    private final int rounds;
    private final String classPath;
    private final Consumer<String> out;

    /**
     * @param folder where data and archives go
     * @param rounds how often each program starts
     * @param classPath of jars only, since an archive takes no folders
     * @param out gets each line of the tables
     */
    public StartBenchmark(Path folder, int rounds, String classPath, Consumer<String> out) {
        this.folder = folder;
        this.rounds = rounds;
        this.classPath = classPath;
        this.out = out;
    }

    private record Program(String name, List<String> options, String mainClass, List<String> arguments) {}

    /** How a program is started; the files are named by a place. */
    private enum Runtime {
        PLAIN("plain", List.of(), List.of()),
        ARCHIVE(
                "with an archive of classes",
                List.of("-XX:ArchiveClassesAtExit=%s"),
                List.of("-XX:SharedArchiveFile=%s")),
        FIRST_COMPILER(
                "with an archive of classes and the first compiler only",
                List.of("-XX:ArchiveClassesAtExit=%s"),
                List.of("-XX:SharedArchiveFile=%s", "-XX:TieredStopAtLevel=1")),
        CACHE(
                "with a cache made ahead of time",
                List.of("-XX:+UseSerialGC", "-XX:AOTCacheOutput=%s"),
                List.of("-XX:+UseSerialGC", "-XX:AOTCache=%s")),
        QUICK_CACHE(
                "with a cache made ahead of time, as the menu starts it",
                List.of("-XX:+UseSerialGC", "-XX:AOTCacheOutput=%s"),
                List.of(
                        "-XX:+UseSerialGC",
                        "-XX:AOTCache=%s",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UnlockDiagnosticVMOptions",
                        "-XX:-AOTReplayTraining",
                        "-Djdk.reflect.useNativeAccessorOnly=true"));

        private final String title;
        private final List<String> preparing;
        private final List<String> using;

        Runtime(String title, List<String> preparing, List<String> using) {
            this.title = title;
            this.preparing = preparing;
            this.using = using;
        }

        static List<Runtime> here() {
            return java.lang.Runtime.version().feature() >= AHEAD_OF_TIME
                    ? List.of(PLAIN, CACHE, QUICK_CACHE)
                    : List.of(PLAIN, ARCHIVE, FIRST_COMPILER);
        }
    }

    private static List<String> naming(Path file, List<String> options) {
        return options.stream()
                .map(option -> option.replace("%s", file.toString()))
                .toList();
    }

    private record Start(double milliseconds, double megabytes) {}

    /** Measures and prints. */
    public void run() throws IOException, InterruptedException {
        List<Program> programs = List.of(
                new Program("empty window", IN_MEMORY, "org.scimconsole.bench.start.EmptyWindow", List.of()),
                new Program(
                        "console, first page",
                        IN_MEMORY,
                        "org.scimconsole.app.FirstPage",
                        List.of(folder.resolve("console").toString())),
                new Program("empty Jetty", List.of(), "org.scimconsole.bench.EmptyHandler", List.of("200", "100")),
                new Program(
                        "service",
                        List.of(),
                        "org.scimconsole.Launcher",
                        List.of(
                                "serve",
                                "--port",
                                "0",
                                "--data",
                                folder.resolve("service").toString())));
        for (Runtime runtime : Runtime.here()) {
            Map<Program, List<Start>> starts = new LinkedHashMap<>();
            for (Program program : programs) {
                starts.put(program, new ArrayList<>());
                start(program, naming(archive(program), runtime.preparing), true);
            }
            for (int round = 0; round < rounds; round++) {
                for (Program program : programs) {
                    starts.get(program).add(start(program, naming(archive(program), runtime.using), false));
                }
            }
            print(runtime.title, programs, starts);
        }
    }

    private void print(String title, List<Program> programs, Map<Program, List<Start>> starts) {
        out.accept("");
        out.accept("## Start, Java " + java.lang.Runtime.version().feature() + ", " + title);
        out.accept("");
        out.accept("| program | ms | least | most | ratio | MB |");
        out.accept("|---|---:|---:|---:|---:|---:|");
        for (int i = 0; i < programs.size(); i++) {
            List<Start> own = starts.get(programs.get(i));
            List<Start> limit = starts.get(programs.get(i - i % 2));
            out.accept(String.format(
                    Locale.ROOT,
                    "| %s | %.0f | %.0f | %.0f | %s | %.0f |",
                    programs.get(i).name(),
                    median(own, Start::milliseconds),
                    own.stream().mapToDouble(Start::milliseconds).min().orElseThrow(),
                    own.stream().mapToDouble(Start::milliseconds).max().orElseThrow(),
                    i % 2 == 0
                            ? "–"
                            : String.format(
                                    Locale.ROOT,
                                    "%.2f",
                                    median(own, Start::milliseconds) / median(limit, Start::milliseconds)),
                    median(own, Start::megabytes)));
        }
    }

    private static double median(List<Start> starts, java.util.function.ToDoubleFunction<Start> figure) {
        return starts.stream()
                .mapToDouble(figure)
                .sorted()
                .skip(starts.size() / 2)
                .findFirst()
                .orElseThrow();
    }

    private Path archive(Program program) {
        return folder.resolve(program.name().replaceAll("\\W+", "-") + ".jsa");
    }

    /** Starts one process, waits for its first line, reads its memory, and ends it as it would end by itself. */
    private Start start(Program program, List<String> extra, boolean untimed) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(extra);
        command.add("-Xlog:disable");
        command.addAll(program.options());
        command.addAll(List.of("-cp", classPath, program.mainClass()));
        command.addAll(program.arguments());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(folder.resolve("errors.txt").toFile());
        long begun = System.nanoTime();
        Process process = builder.start();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            double milliseconds = (System.nanoTime() - begun) / 1e6;
            if (line == null) {
                throw new IOException(
                        program.name() + " did not start: " + Files.readString(folder.resolve("errors.txt")));
            }
            double megabytes = megabytes(process);
            process.destroy();
            process.waitFor();
            if (untimed && !extra.isEmpty() && !Files.exists(archive(program))) {
                throw new IOException(program.name() + " left no archive.");
            }
            return new Start(milliseconds, megabytes);
        }
    }

    private static double megabytes(Process process) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .max()
                    .orElse(Double.NaN);
        }
    }
}
