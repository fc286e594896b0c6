package org.scimconsole.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a part of the benchmark prints, also kept in a file. */
final class Report {
    private final List<String> lines = new ArrayList<>();
    private final Path file;

    Report(String name) {
        this.file = Path.of("target", "bench", name + ".md");
    }

    void say(String line) {
        lines.add(line);
        System.out.println(line);
        System.out.flush();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, lines);
        } catch (IOException e) {
            System.err.println("The report could not be kept: " + e.getMessage());
        }
    }
}
