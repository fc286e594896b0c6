package org.scimconsole.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table that the benchmark prints, also kept in a file. */
final class Report {
    private final List<String> lines = new ArrayList<>();

    Report(String title) {
        say("## " + title);
        say("");
        say(
                "| load | clients | per second | p50 µs | p99 µs | empty handler/s | bare inserts/s | ratio to the smaller limit |");
        say("|---|---:|---:|---:|---:|---:|---:|---:|");
    }

    void row(Load.Result result, double handler, double inserts) {
        double limit = inserts > 0 ? Math.min(handler, inserts) : handler;
        say(String.format(
                Locale.ROOT,
                "| %s | %d | %.0f | %d | %d | %.0f | %s | %.2f |",
                result.name(),
                result.clients(),
                result.perSecond(),
                result.median(),
                result.p99(),
                handler,
                inserts > 0 ? String.format(Locale.ROOT, "%.0f", inserts) : "–",
                result.perSecond() / limit));
    }

    void say(String line) {
        lines.add(line);
        System.out.println(line);
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, lines);
    }
}
