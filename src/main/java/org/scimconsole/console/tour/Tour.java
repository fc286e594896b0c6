package org.scimconsole.console.tour;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.scimconsole.console.backend.Connection;
import org.scimconsole.console.fx.BackgroundTasks;
import org.scimconsole.console.fx.Toolkit;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.page.Page;
import org.scimconsole.console.page.WindowControl;
import org.scimconsole.console.shell.Appearance;
import org.scimconsole.console.shell.ConsoleWindow;
import org.scimconsole.console.shell.Pages;

/**
 * Walks through the whole main job in a window nobody sees: welcome, Strict mode, SCIM, the token, the sample tenant pushed
 * with that token, then every page in light and dark.
 */
public final class Tour {
    private static final double WIDTH = 1360;
    private static final double HEIGHT = 860;
    /** A group of the sample tenant whose name is one character too long, so that Why not? has an answer to draw. */
    private static final String MISSED = "Release Approvers EMEA-01";

    private final ConsoleWindow.Parts parts;
    private final BackgroundTasks tasks;
    private final Path folder;
    private final BiConsumer<Path, String> drawn;
    private final Messages messages;
    private int number;

    /**
     * @param parts what the window is made from; its backend's embedded service must be a fresh one
     * @param tasks the same tasks as in the parts
     * @param folder where the pictures go; made when missing
     * @param drawn told of each picture and what it shows
     */
    public Tour(ConsoleWindow.Parts parts, BackgroundTasks tasks, Path folder, BiConsumer<Path, String> drawn) {
        this.parts = parts;
        this.tasks = tasks;
        this.folder = folder;
        this.drawn = drawn;
        messages = Messages.load(parts.locale(), Pages.textFolders());
    }

    /**
     * Walks and draws. The toolkit is started and ended here, so a process can do this once.
     *
     * @throws IOException if a picture can't be written
     * @throws InterruptedException if the walking thread is interrupted
     */
    public void walk() throws IOException, InterruptedException {
        try (Toolkit toolkit = Toolkit.start()) {
            walk(toolkit);
        }
    }

    /**
     * Walks and draws on a toolkit that is already up.
     *
     * @param toolkit in whose thread the window lives
     * @throws IOException if a picture can't be written
     * @throws InterruptedException if the walking thread is interrupted
     */
    void walk(Toolkit toolkit) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        ConsoleWindow window = toolkit.call(() -> {
            Appearance.loadFonts();
            ConsoleWindow opened = new ConsoleWindow(parts, WIDTH, HEIGHT);
            opened.showOn(new Stage());
            return opened;
        });
        Hand hand = new Hand(toolkit, tasks, window.scene());
        Camera camera = (name, what) -> draw(toolkit, window, name, what);
        hand.settle();
        camera.draw("welcome", messages.text("tour.welcome"));
        hand.press("embedded");
        Looks looks = look -> toolkit.call(() -> {
            window.look().look(look);
            return true;
        });
        MainJob.Target access = new MainJob(
                        hand, camera, looks, messages, parts, window.viewModel().currentProperty())
                .walk();
        Map<String, String> arguments =
                arguments(window.viewModel().currentProperty().get());
        for (WindowControl.Look look : new WindowControl.Look[] {WindowControl.Look.LIGHT, WindowControl.Look.DARK}) {
            looks.put(look);
            for (Page page : window.viewModel().pages()) {
                if (!page.id().equals("welcome") || look == WindowControl.Look.DARK) {
                    visit(toolkit, window, hand, camera, page, look, arguments.getOrDefault(page.id(), ""));
                }
            }
        }
        looks.put(WindowControl.Look.LIGHT);
        new LaterDay(hand, camera, messages, parts, window.viewModel()).walk(access);
        toolkit.call(() -> {
            window.close();
            window.scene().getWindow().hide();
            return true;
        });
    }

    /** What pages that show nothing by themselves are asked to show. */
    private Map<String, String> arguments(@Nullable Connection connection) throws IOException {
        if (connection == null) {
            return Map.of();
        }
        Path files = Files.createDirectories(folder.resolve("files"));
        SampleFiles samples = new SampleFiles(connection.api(), files);
        return Map.of(
                "whynot",
                MISSED,
                "compare",
                samples.log().toString(),
                "leftovers",
                samples.assignments().toString());
    }

    private void visit(
            Toolkit toolkit,
            ConsoleWindow window,
            Hand hand,
            Camera camera,
            Page page,
            WindowControl.Look look,
            String argument)
            throws IOException, InterruptedException {
        toolkit.call(() -> {
            window.viewModel().open(page.id(), argument);
            return true;
        });
        hand.settle();
        toolkit.call(() -> {
            // A list with nothing chosen shows only half of the page.
            if (window.scene().lookup(".table-view") instanceof TableView<?> table
                    && table.getSelectionModel().isEmpty()
                    && !table.getItems().isEmpty()) {
                table.getSelectionModel().select(0);
            }
            return true;
        });
        hand.settle();
        String suffix = look == WindowControl.Look.DARK ? "-dark" : "";
        String title = messages.text(page.id() + ".title");
        camera.draw(
                page.id() + suffix,
                messages.text(look == WindowControl.Look.DARK ? "tour.page.dark" : "tour.page.light", title));
    }

    private void draw(Toolkit toolkit, ConsoleWindow window, String name, String what)
            throws IOException, InterruptedException {
        WritableImage image = toolkit.call(() -> {
            // A note that is about to go by itself would hide what the picture is for.
            if (window.scene().lookup("#toasts") instanceof Pane notes) {
                notes.getChildren().clear();
            }
            return window.scene().snapshot(null);
        });
        number++;
        Path file = folder.resolve("%02d-%s.png".formatted(number, name));
        PngFile.write(image, file);
        drawn.accept(file, what);
    }

    /** Takes a picture of the window as it is. */
    interface Camera {
        void draw(String name, String what) throws IOException, InterruptedException;
    }

    /** Puts the window into another look. */
    interface Looks {
        void put(WindowControl.Look look) throws InterruptedException;
    }

    static String sampleMetadata() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                Tour.class.getResourceAsStream("/org/scimconsole/console/tour/sample-saml-metadata.xml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static void type(Hand hand, String id, String text) throws InterruptedException {
        hand.with(id, TextInputControl.class, field -> field.setText(text));
    }
}
