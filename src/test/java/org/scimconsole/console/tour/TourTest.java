package org.scimconsole.console.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scimconsole.console.fx.BackgroundTasks;
import org.scimconsole.console.fx.Toolkit;
import org.scimconsole.console.testing.ConsoleWindows;
import org.scimconsole.console.testing.FakeAdminApi;
import org.scimconsole.console.testing.HeldClipboard;
import org.testfx.api.FxToolkit;

class TourTest {

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void drawsTheMainJobAndEveryPage() throws Exception {
        FakeAdminApi api = FakeAdminApi.contoso();
        Path folder = Path.of("target", "tour-test");
        List<Path> drawn = new ArrayList<>();
        try (BackgroundTasks tasks = new BackgroundTasks()) {
            new Tour(
                            ConsoleWindows.parts(api, tasks, new HeldClipboard()),
                            tasks,
                            folder,
                            (file, what) -> drawn.add(file))
                    .walk(Toolkit.running());
        }
        assertThat(drawn)
                .hasSizeGreaterThan(8)
                .allSatisfy(file -> assertThat(Files.size(file)).isGreaterThan(5_000));
        assertThat(api.calls).contains("updateSso", "enableScim");
    }
}
