package org.scimconsole.bench;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.HttpAdminApi;
import org.scimconsole.console.backend.Connection;
import org.scimconsole.console.fx.BackgroundTasks;
import org.scimconsole.console.fx.Toolkit;
import org.scimconsole.console.shell.Appearance;
import org.scimconsole.console.shell.ConsoleWindow;
import org.scimconsole.console.testing.ConsoleWindows;
import org.scimconsole.console.testing.HeldClipboard;
import org.scimconsole.model.PlainToken;

/**
 * The console's Users page on two services, in a process of its own and without a display: how long it takes to show
 * its first rows, what scrolling costs the JavaFX thread, and what a thousand page turns leave in memory.
 */
final class UsersPages {
    private static final int OPENINGS = 11;
    private static final int TURNS = Integer.getInteger("bench.turns", 1_000);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Toolkit toolkit;
    private final BackgroundTasks tasks;

    /** One window on one service. */
    private record Opened(Stage stage, ConsoleWindow window) {
        @Nullable
        TableView<?> table() {
            return window.scene().lookup("#table") instanceof TableView<?> table ? table : null;
        }
    }

    private UsersPages(Toolkit toolkit, BackgroundTasks tasks) {
        this.toolkit = toolkit;
        this.tasks = tasks;
    }

    /** @param args address and key of the service with few people, then of the one with many */
    public static void main(String[] args) throws Exception {
        try (Toolkit toolkit = Toolkit.start();
                BackgroundTasks tasks = new BackgroundTasks();
                HttpAdminApi few = HttpAdminApi.open(args[0], new PlainToken(args[1]));
                HttpAdminApi many = HttpAdminApi.open(args[2], new PlainToken(args[3]))) {
            UsersPages pages = new UsersPages(toolkit, tasks);
            toolkit.call(() -> {
                Appearance.loadFonts();
                return true;
            });
            pages.open(connection(few, args[0]), connection(many, args[2]));
            pages.scroll(connection(many, args[2]));
        }
        System.exit(0);
    }

    private static Connection connection(HttpAdminApi api, String service) {
        return new Connection("Bench", Connection.Kind.REMOTE, URI.create(service), api);
    }

    private void open(Connection few, Connection many) throws Exception {
        Rounds small = new Rounds();
        Rounds large = new Rounds();
        Rounds ratio = new Rounds();
        for (int round = -3; round < OPENINGS; round++) {
            double first = opening(few);
            double second = opening(many);
            if (round >= 0) {
                small.add(first);
                large.add(second);
                ratio.add(second / first);
            }
        }
        System.out.println("- first rows of the Users page: " + small.text("%.0f") + " ms with few people, "
                + large.text("%.0f") + " ms with many, " + ratio.text("%.2f") + " times");
    }

    /** @return milliseconds from opening the page in a new window until its rows were drawn */
    private double opening(Connection connection) throws Exception {
        long begin = System.nanoTime();
        Opened opened = opened(connection);
        double millis = (System.nanoTime() - begin) / 1e6;
        close(opened);
        return millis;
    }

    private Opened opened(Connection connection) throws Exception {
        Opened opened = toolkit.call(() -> {
            Stage stage = new Stage();
            ConsoleWindow window =
                    new ConsoleWindow(ConsoleWindows.parts(connection.api(), tasks, new HeldClipboard()), 1280, 820);
            window.showOn(stage);
            window.viewModel().use(connection);
            window.viewModel().open("users", "");
            return new Opened(stage, window);
        });
        if (!toolkit.await(() -> hasRow(opened.table(), 0), PATIENCE)) {
            throw new IllegalStateException("No rows came.");
        }
        return opened;
    }

    private void close(Opened opened) throws InterruptedException {
        toolkit.call(() -> {
            opened.window().close();
            opened.stage().close();
            return true;
        });
    }

    private static boolean hasRow(@Nullable TableView<?> table, int index) {
        return table != null
                && table.getItems().size() > index
                && table.getItems().get(index) != null;
    }

    private void scroll(Connection many) throws Exception {
        Opened opened = opened(many);
        TableView<?> table = Objects.requireNonNull(toolkit.call(opened::table));
        PulseRecorder pulses = toolkit.call(PulseRecorder::new);
        long first = 0;
        double grown = 0;
        for (int turn = 1; turn <= TURNS; turn++) {
            int size = toolkit.call(() -> table.getItems().size());
            toolkit.call(() -> {
                table.scrollTo(size - 1);
                return true;
            });
            if (!toolkit.await(() -> table.getItems().size() > size, PATIENCE)) {
                throw new IllegalStateException("Page " + turn + " did not come.");
            }
            if (turn == TURNS / 10 || turn == TURNS) {
                long heap = heap();
                first = turn == TURNS ? first : heap;
                grown = (double) heap / first;
                pulses.forget();
            }
        }
        System.out.println(String.format(
                Locale.ROOT,
                "- %,d page turns: longest work of the JavaFX thread in one pulse %.0f ms, p99 %.0f ms; longest time"
                        + " between two pulses %.0f ms, p99 %.0f ms",
                TURNS,
                pulses.longestWork(),
                pulses.work(0.99),
                pulses.longestGap(),
                pulses.gap(0.99)));
        System.out.println(String.format(
                Locale.ROOT,
                "- heap after %,d page turns: %.1f MB, %.2f times that after %,d",
                TURNS,
                first * grown / 1e6,
                grown,
                TURNS / 10));
        close(opened);
    }

    private static long heap() throws InterruptedException {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(100);
            least = Math.min(
                    least,
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }
}
