package org.scimconsole.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a window can be opened. JavaFX finds out too late, after it has chosen its platform, and says so in a stack
 * trace.
 */
final class Display {
    private static final Pattern LOCAL = Pattern.compile("(?:unix)?:(\\d+)(?:\\.\\d+)?");
    private static final String GTK = "libgtk-3.so.0";
    private static final List<String> LIBRARY_FOLDERS =
            List.of("/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib", "/lib64");

    private Display() {}

    /** @return why no window can be opened here, as the part of a sentence; empty when one can */
    static Optional<String> missing(String system, Map<String, String> variables, Path root) {
        if (!system.toLowerCase(Locale.ROOT).contains("linux")) {
            return Optional.empty();
        }
        String display = variables.getOrDefault("DISPLAY", "");
        if (display.isBlank()) {
            return Optional.of("DISPLAY is not set");
        }
        Matcher local = LOCAL.matcher(display);
        if (local.matches() && !Files.exists(root.resolve("tmp/.X11-unix/X" + local.group(1)))) {
            return Optional.of("no X server answers at DISPLAY=" + display);
        }
        return hasGtk(root) ? Optional.empty() : Optional.of("GTK 3 (package libgtk-3-0) is not installed");
    }

    /** Makes JavaFX draw into memory. Must be called before any JavaFX class loads. */
    static void drawIntoMemory() {
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("prism.text", "t2k");
        System.setProperty("java.awt.headless", "true");
        // a window larger than the screen overflows its buffer
        System.setProperty("headless.geometry", "1920x1200-32");
    }

    private static boolean hasGtk(Path root) {
        try {
            Path cache = root.resolve("etc/ld.so.cache");
            if (Files.isReadable(cache)
                    && new String(Files.readAllBytes(cache), StandardCharsets.ISO_8859_1).contains(GTK)) {
                return true;
            }
        } catch (IOException e) {
            // the folders below answer, too
        }
        return LIBRARY_FOLDERS.stream()
                .anyMatch(
                        folder -> Files.exists(root.resolve(folder.substring(1)).resolve(GTK)));
    }
}
