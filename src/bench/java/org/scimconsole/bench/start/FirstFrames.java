package org.scimconsole.bench.start;

import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Scene;
import javafx.stage.Window;

/** Says on standard output when the first window of this process has drawn its second frame; then the process ends. */
public final class FirstFrames {
    /** What is printed. */
    public static final String SHOWN = "shown";

    private final Scene scene;
    private final Runnable frame = this::drawn;
    private int frames;

    private FirstFrames(Scene scene) {
        this.scene = scene;
    }

    /** Watches from now on. To be called before a window opens. */
    public static void watch() {
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                for (Window window : change.getAddedSubList()) {
                    new FirstFrames(window.getScene()).start();
                }
            }
        });
    }

    private void start() {
        scene.addPostLayoutPulseListener(frame);
    }

    private void drawn() {
        frames++;
        if (frames == 2) {
            System.out.println(SHOWN);
            System.out.flush();
            if (Boolean.getBoolean("bench.exit")) {
                System.exit(0);
            }
        } else if (frames < 2) {
            Platform.requestNextPulse();
        }
    }
}
