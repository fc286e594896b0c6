package org.scimconsole.console.shell;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.scimconsole.console.backend.Backend;
import org.scimconsole.console.backend.SecretStore;
import org.scimconsole.console.fx.FxTasks;
import org.scimconsole.console.fx.LoadedView;
import org.scimconsole.console.fx.TextClipboard;
import org.scimconsole.console.fx.ViewLoader;
import org.scimconsole.console.i18n.Formats;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.i18n.Said;
import org.scimconsole.console.page.Page;
import org.scimconsole.console.page.PageContext;
import org.scimconsole.console.page.WindowControl;
import org.scimconsole.console.settings.Settings;

/** Puts the window together from its parts. The tour and the tests build the same window as a person sees. */
public final class ConsoleWindow {
    private final ShellViewModel viewModel;
    private final ShellController controller;
    private final Scene scene;
    private final Messages messages;
    private final WindowLook look;
    private final WindowClipboard clipboard;

    /**
     * What a window is made from.
     *
     * @param backend starts and opens services
     * @param tasks runs blocking work
     * @param clipboard text in and out
     * @param secrets keeps the keys of connections
     * @param settings what outlives the window
     * @param clock tells now and the zone
     * @param locale whose language and formats
     * @param pages every page, first the one to begin with
     */
    public record Parts(
            Backend backend,
            FxTasks tasks,
            TextClipboard clipboard,
            SecretStore secrets,
            Settings settings,
            Clock clock,
            Locale locale,
            List<Page> pages) {}

    /**
     * @param parts what it is made from
     * @param width of the scene, in pixels
     * @param height of the scene, in pixels
     */
    public ConsoleWindow(Parts parts, double width, double height) {
        this(parts, WindowTexts.of(parts), width, height);
    }

    /** The same with texts that were read beforehand. */
    ConsoleWindow(Parts parts, WindowTexts texts, double width, double height) {
        Appearance.bareUntilThemed();
        messages = texts.messages();
        Formats formats = texts.formats();
        ViewLoader views = new ViewLoader(messages);
        viewModel = new ShellViewModel(parts.backend(), parts.pages());
        OverlayPane overlay = new OverlayPane();
        Toasts toasts = new Toasts(parts.tasks(), messages.text("common.close"));
        ConnectionWatch watch = new ConnectionWatch(parts.tasks(), messages, formats, parts.clock());
        StackPane above = new StackPane();
        ZoomPane zoom = new ZoomPane(above);
        scene = new Scene(zoom, width, height);
        look = new WindowLook(parts.settings(), zoom, scene);
        clipboard = new WindowClipboard(parts.clipboard());
        PageContext context = new PageContext(
                viewModel,
                new SaidTasks(parts.tasks(), new Said(messages)),
                views,
                messages,
                formats,
                viewModel,
                overlay,
                toasts,
                clipboard,
                look,
                parts.secrets(),
                parts.settings(),
                parts.clock());
        LoadedView<ShellController> view = views.load(
                "shell/shell.fxml",
                ShellController.class,
                () -> new ShellController(
                        viewModel, new Navigation(viewModel, messages), watch, () -> context, overlay, toasts));
        controller = view.controller();
        above.getChildren().setAll(view.root());
        new Keys(viewModel, controller, look, overlay, messages, scene).listen();
        look.apply();
    }

    /** @param stage gets this window's scene, title and smallest size */
    public void showOn(Stage stage) {
        stage.setTitle(messages.text("shell.title"));
        stage.setMinWidth(720);
        stage.setMinHeight(520);
        stage.setScene(scene);
        stage.show();
    }

    /** @return the whole scene */
    public Scene scene() {
        return scene;
    }

    /** @return how it looks */
    public WindowControl look() {
        return look;
    }

    /** @return the page in front and the connection */
    public ShellViewModel viewModel() {
        return viewModel;
    }

    /** Cancels whatever its pages run, and takes a secret back that is still in the clipboard. */
    public void close() {
        controller.close();
        clipboard.close();
    }
}
