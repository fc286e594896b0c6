package org.scimconsole.console.tour;

import java.util.List;
import javafx.stage.Stage;
import org.scimconsole.console.fx.BackgroundTasks;
import org.scimconsole.console.fx.Toolkit;
import org.scimconsole.console.shell.Appearance;
import org.scimconsole.console.shell.ConsoleWindow;

/**
 * Opens the window in memory, starts the embedded service, shows the pages that people see first, and ends: what the Java
 * runtime watches when it makes an archive of the classes that a start needs.
 */
public final class WarmUp {
    private static final List<String> FIRST_PAGES = List.of("overview", "security", "users", "groups");

    private final ConsoleWindow.Parts parts;
    private final BackgroundTasks tasks;

    /**
     * @param parts what the window is made from; its backend's embedded service must be a fresh one
     * @param tasks the same tasks as in the parts
     */
    public WarmUp(ConsoleWindow.Parts parts, BackgroundTasks tasks) {
        this.parts = parts;
        this.tasks = tasks;
    }

    /**
     * Opens, shows and closes. The toolkit is started and ended here, so a process can do this once.
     *
     * @throws InterruptedException if the calling thread is interrupted
     */
    public void run() throws InterruptedException {
        try (Toolkit toolkit = Toolkit.start()) {
            ConsoleWindow window = toolkit.call(() -> {
                Appearance.loadFonts();
                ConsoleWindow opened = new ConsoleWindow(parts, 1280, 820);
                opened.showOn(new Stage());
                return opened;
            });
            Hand hand = new Hand(toolkit, tasks, window.scene());
            hand.settle();
            hand.press("embedded");
            for (String page : FIRST_PAGES) {
                toolkit.call(() -> {
                    window.viewModel().open(page, "");
                    return true;
                });
                hand.settle();
            }
            toolkit.call(() -> {
                window.close();
                window.scene().getWindow().hide();
                return true;
            });
        }
    }
}
