package org.scimconsole.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The script beside the jar starts the same program, from the archive of classes that the build made. */
@DisabledOnOs(OS.WINDOWS)
class StartScriptIT {
    private static final Path SCRIPT = Path.of("target", "scim-console");
    private static final Path ARCHIVE = Path.of("target", "scim-console.jsa");

    @Test
    void startsFromTheArchive() throws IOException, InterruptedException {
        assertThat(ARCHIVE).isNotEmptyFile();
        Process process = new ProcessBuilder(SCRIPT.toAbsolutePath().toString(), "--help").start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        assertThat(out).contains("scim-console", "serve");

        String loaded = loadedClasses();
        assertThat(loaded).contains("org.scimconsole.app.CommandLineProgram source: shared objects file");
    }

    private static String loadedClasses() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:SharedArchiveFile=" + ARCHIVE.toAbsolutePath(),
                        "-Xlog:class+load",
                        "-jar",
                        Path.of("target", "scim-console.jar").toAbsolutePath().toString(),
                        "--help")
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return out;
    }
}
