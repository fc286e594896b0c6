package org.scimconsole.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisplayTest {
    @TempDir
    private Path root;

    @Test
    void isMissingWithoutTheVariable() {
        assertThat(Display.missing("Linux", Map.of(), root)).hasValue("DISPLAY is not set");
    }

    @Test
    void isMissingWhenNoServerAnswers() {
        assertThat(Display.missing("Linux", Map.of("DISPLAY", ":7"), root))
                .hasValue("no X server answers at DISPLAY=:7");
    }

    @Test
    void isMissingWithoutGtk() throws IOException {
        socketOfDisplay7();
        assertThat(Display.missing("Linux", Map.of("DISPLAY", ":7.0"), root))
                .hasValueSatisfying(why -> assertThat(why).contains("libgtk-3-0"));
    }

    @Test
    void isThereWithServerAndGtk() throws IOException {
        socketOfDisplay7();
        Files.createDirectories(root.resolve("etc"));
        Files.writeString(root.resolve("etc/ld.so.cache"), "…libgtk-3.so.0…");
        assertThat(Display.missing("Linux", Map.of("DISPLAY", ":7"), root)).isEmpty();
    }

    @Test
    void isAlwaysThereOnOtherSystems() {
        assertThat(Display.missing("Windows 11", Map.of(), root)).isEmpty();
        assertThat(Display.missing("Mac OS X", Map.of(), root)).isEmpty();
    }

    private void socketOfDisplay7() throws IOException {
        Files.createDirectories(root.resolve("tmp/.X11-unix"));
        Files.createFile(root.resolve("tmp/.X11-unix/X7"));
    }
}
