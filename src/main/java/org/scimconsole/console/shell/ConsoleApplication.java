package org.scimconsole.console.shell;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import javafx.stage.Stage;
import org.scimconsole.console.fx.EarlyWork;
import org.scimconsole.console.fx.Toolkit;

/**
 * Runs the console until its window is closed. Not a JavaFX {@code Application}, so that it is constructed with what it
 * needs and no static field hands it over.
 */
public final class ConsoleApplication {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 820;

    private final ConsoleWindow.Parts parts;

    /** @param parts what the window is made from */
    public ConsoleApplication(ConsoleWindow.Parts parts) {
        this.parts = parts;
    }

    /**
     * Opens the window and waits until the person closes it.
     *
     * @throws InterruptedException if the waiting thread is interrupted
     */
    public void run() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        EarlyWork<WindowTexts> texts = EarlyWork.begin(() -> WindowTexts.of(parts));
        try (Toolkit toolkit = Toolkit.start()) {
            toolkit.call(() -> {
                Appearance.loadFirstFonts();
                ConsoleWindow window = new ConsoleWindow(parts, texts.answer(), WIDTH, HEIGHT);
                Stage stage = new Stage();
                stage.setOnHidden(event -> {
                    window.close();
                    closed.countDown();
                });
                window.showOn(stage);
                return stage;
            });
            // two pulses later the first page is on the screen
            toolkit.await(() -> true, Duration.ofSeconds(5));
            toolkit.call(() -> {
                Appearance.loadOtherFonts();
                return true;
            });
            closed.await();
        }
    }
}
