package org.scimconsole.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a running service holds at one moment, by what Linux and the service itself say.
 *
 * @param heapMegabytes in use after a full collection
 * @param ownMegabytes in main memory, without the database file, which is mapped and grows with its rows
 * @param handles open files and sockets
 * @param connections open sockets
 */
record Vitals(double second, long heapMegabytes, long ownMegabytes, long threads, long handles, long connections) {
    private static final Pattern HEAP = Pattern.compile("process_heap_bytes ([0-9]+)");

    /** Looks at a service after it has collected its garbage. */
    static Vitals of(ServerProcess service, double second) throws IOException, InterruptedException {
        new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(service.pid()),
                        "GC.run")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        Path process = Path.of("/proc", Long.toString(service.pid()));
        long handles = 0;
        long connections = 0;
        try (DirectoryStream<Path> open = Files.newDirectoryStream(process.resolve("fd"))) {
            for (Path handle : open) {
                handles++;
                connections += isSocket(handle) ? 1 : 0;
            }
        }
        return new Vitals(
                second,
                heap(service) / 1_000_000,
                status(process, "RssAnon:") / 1024,
                status(process, "Threads:"),
                handles,
                connections);
    }

    private static boolean isSocket(Path handle) throws IOException {
        try {
            return Files.readSymbolicLink(handle).toString().startsWith("socket:");
        } catch (NoSuchFileException closedMeanwhile) {
            return false;
        }
    }

    private static long heap(ServerProcess service) throws IOException {
        try (Wire wire = new Wire(service.uri())) {
            wire.send(Wire.request("GET", "/metrics", "", ""));
            Matcher matcher = HEAP.matcher(wire.body());
            return matcher.find() ? Long.parseLong(matcher.group(1)) : -1;
        }
    }

    private static long status(Path process, String field) throws IOException {
        return Files.readAllLines(process.resolve("status")).stream()
                .filter(line -> line.startsWith(field))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(-1);
    }

    static String head() {
        return "| second | heap MB | own MB | threads | handles | connections | done |\n|---:|---:|---:|---:|---:|---:|---|";
    }

    String row(String done) {
        return String.format(
                Locale.ROOT,
                "| %.0f | %d | %d | %d | %d | %d | %s |",
                second,
                heapMegabytes,
                ownMegabytes,
                threads,
                handles,
                connections,
                done);
    }

    /** @return what grew from the second quarter of the samples to the last; empty when all stayed flat */
    static String grown(List<Vitals> samples) {
        StringBuilder grown = new StringBuilder();
        check(grown, samples, "heap", Vitals::heapMegabytes, 1.15, 8);
        check(grown, samples, "own memory", Vitals::ownMegabytes, 1.15, 32);
        check(grown, samples, "threads", Vitals::threads, 1.1, 8);
        check(grown, samples, "handles", Vitals::handles, 1.1, 12);
        check(grown, samples, "connections", Vitals::connections, 1.1, 12);
        return grown.toString();
    }

    private static void check(
            StringBuilder grown,
            List<Vitals> samples,
            String what,
            ToLongFunction<Vitals> value,
            double factor,
            long slack) {
        int quarter = samples.size() / 4;
        double before = mean(samples.subList(quarter, 2 * quarter), value);
        double after = mean(samples.subList(samples.size() - quarter, samples.size()), value);
        if (after > before * factor + slack) {
            grown.append(
                    String.format(Locale.ROOT, "%s%s %.0f → %.0f", grown.isEmpty() ? "" : ", ", what, before, after));
        }
    }

    private static double mean(List<Vitals> samples, ToLongFunction<Vitals> value) {
        return samples.stream().mapToLong(value).average().orElse(0);
    }
}
