package org.scimconsole.bench.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Starts each program a number of times, one after the other in every round, and prints the medians of time and memory
 * with the ratios that matter: the first page to an empty window, the service to an empty Jetty; without and with an
 * archive of classes for each of them.
 */
public final class StartBenchmark {
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
    private final PrintStream out;

    /**
     * @param folder where data and archives go
     * @param rounds how often each program starts
     * @param classPath of jars only, since an archive takes no folders
     */
    public StartBenchmark(Path folder, int rounds, String classPath, PrintStream out) {
        this.folder = folder;
        this.rounds = rounds;
        this.classPath = classPath;
        this.out = out;
    }

    private record Program(String name, List<String> options, String mainClass, List<String> arguments) {}

    private enum Runtime {
        PLAIN("plain"),
        ARCHIVE("with an archive of classes"),
        FIRST_COMPILER("with an archive of classes and the first compiler only");

        private final String title;

        Runtime(String title) {
            this.title = title;
        }
    }

    private List<String> options(Runtime runtime, Program program) {
        return switch (runtime) {
            case PLAIN -> List.of();
            case ARCHIVE -> List.of("-XX:SharedArchiveFile=" + archive(program));
            case FIRST_COMPILER -> List.of("-XX:SharedArchiveFile=" + archive(program), "-XX:TieredStopAtLevel=1");
        };
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
        for (Runtime runtime : Runtime.values()) {
            boolean archived = runtime != Runtime.PLAIN;
            Map<Program, List<Start>> starts = new LinkedHashMap<>();
            for (Program program : programs) {
                starts.put(program, new ArrayList<>());
                start(program, archived ? List.of("-XX:ArchiveClassesAtExit=" + archive(program)) : List.of(), true);
            }
            for (int round = 0; round < rounds; round++) {
                for (Program program : programs) {
                    starts.get(program).add(start(program, options(runtime, program), false));
                }
            }
            print(runtime.title, programs, starts);
        }
    }

    private void print(String title, List<Program> programs, Map<Program, List<Start>> starts) {
        out.println();
        out.println("## Start, Java " + java.lang.Runtime.version().feature() + ", " + title);
        out.println();
        out.println("| program | ms | least | most | ratio | MB |");
        out.println("|---|---:|---:|---:|---:|---:|");
        for (int i = 0; i < programs.size(); i++) {
            List<Start> own = starts.get(programs.get(i));
            List<Start> limit = starts.get(programs.get(i - i % 2));
            out.println(String.format(
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

    /** @param args how often each program starts; 9 when nothing is given */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("start");
        try {
            new StartBenchmark(
                            folder,
                            args.length == 0 ? 9 : Integer.parseInt(args[0]),
                            System.getProperty("bench.classpath", System.getProperty("java.class.path")),
                            System.out)
                    .run();
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
