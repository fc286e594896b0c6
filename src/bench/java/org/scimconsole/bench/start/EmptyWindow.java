package org.scimconsole.bench.start;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/** The limit of JavaFX itself: a window with one word, drawn into memory as the console is. */
final class EmptyWindow {
    private EmptyWindow() {}

    /** @param args none */
    public static void main(String[] args) {
        FirstFrames.watch();
        Platform.startup(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(new StackPane(new Label("empty")), 1280, 820));
            stage.show();
        });
    }
}
