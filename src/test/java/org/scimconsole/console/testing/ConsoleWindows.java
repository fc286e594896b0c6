package org.scimconsole.console.testing;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.stage.Stage;
import org.scimconsole.client.admin.AdminApi;
import org.scimconsole.console.backend.Backend;
import org.scimconsole.console.backend.Connection;
import org.scimconsole.console.backend.MemorySecrets;
import org.scimconsole.console.fx.DirectTasks;
import org.scimconsole.console.fx.FxTasks;
import org.scimconsole.console.fx.TextClipboard;
import org.scimconsole.console.page.Page;
import org.scimconsole.console.settings.MemorySettings;
import org.scimconsole.console.shell.ConsoleWindow;
import org.scimconsole.console.shell.Pages;
import org.testfx.api.FxRobot;

/** Parts for windows in tests: a fixed clock, English, nothing kept on disk. */
public final class ConsoleWindows {
    /** What the clock of every test window says. */
    public static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private ConsoleWindows() {}

    /** @return a clock that stands at {@link #NOW} */
    public static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    /** @return a connection that speaks to the given API */
    public static Connection connection(AdminApi api) {
        return new Connection("Test service", Connection.Kind.REMOTE, URI.create("http://127.0.0.1:8085"), api);
    }

    /** @return a window of all pages, speaking English, on the given service */
    public static ConsoleWindow.Parts parts(AdminApi api, FxTasks tasks, TextClipboard clipboard) {
        return parts(api, tasks, clipboard, Pages.all());
    }

    /** @return a window of the given pages */
    public static ConsoleWindow.Parts parts(AdminApi api, FxTasks tasks, TextClipboard clipboard, List<Page> pages) {
        return speaking(Locale.UK, new StillBackend(connection(api)), tasks, clipboard, pages);
    }

    /** @return a window of all pages in another language */
    public static ConsoleWindow.Parts speaking(Locale locale, AdminApi api, FxTasks tasks) {
        return speaking(locale, new StillBackend(connection(api)), tasks, new HeldClipboard(), Pages.all());
    }

    private static ConsoleWindow.Parts speaking(
            Locale locale, Backend backend, FxTasks tasks, TextClipboard clipboard, List<Page> pages) {
        return new ConsoleWindow.Parts(
                backend, tasks, clipboard, new MemorySecrets(), new MemorySettings(), clock(), locale, pages);
    }

    /** Clicks on what a query finds, laid out first: on a busy machine the next pulse may be late. */
    public static void click(FxRobot robot, ConsoleWindow window, String... queries) {
        for (String query : queries) {
            robot.interact(() -> {
                window.scene().getRoot().applyCss();
                window.scene().getRoot().layout();
            });
            robot.clickOn(query);
        }
    }

    /** @return a window on a stage of its own, connected; the first stage keeps its size for the tests that follow */
    public static ConsoleWindow another(FxRobot robot, int width, int height) {
        AtomicReference<ConsoleWindow> made = new AtomicReference<>();
        robot.interact(() -> {
            FakeAdminApi api = new FakeAdminApi();
            ConsoleWindow window = new ConsoleWindow(parts(api, new DirectTasks(), new HeldClipboard()), width, height);
            window.showOn(new Stage());
            window.viewModel().use(connection(api));
            made.set(window);
        });
        return Objects.requireNonNull(made.get());
    }

    /** Closes a window that {@link #another} opened. */
    public static void end(FxRobot robot, ConsoleWindow window) {
        robot.interact(() -> {
            ((Stage) window.scene().getWindow()).close();
            window.close();
        });
    }
}
