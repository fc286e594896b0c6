package org.scimconsole.console.tour;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.scimconsole.console.fx.BackgroundTasks;
import org.scimconsole.console.fx.Toolkit;
import org.scimconsole.console.widget.CopyField;
import org.scimconsole.console.widget.Switch;

/** What a person's hand does with the views: find, press, type, wait. Called off the JavaFX thread. */
final class Hand {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Toolkit toolkit;
    private final BackgroundTasks tasks;
    private final Scene scene;

    Hand(Toolkit toolkit, BackgroundTasks tasks, Scene scene) {
        this.toolkit = toolkit;
        this.tasks = tasks;
        this.scene = scene;
    }

    /** Presses a button or a switch by its id. */
    void press(String id) throws InterruptedException {
        with(id, Node.class, node -> {
            if (node.isDisabled()) {
                throw new IllegalStateException("#" + id + " can't be pressed now.");
            }
            if (node instanceof Switch toggle) {
                toggle.setSelected(!toggle.isSelected());
            } else if (node instanceof ButtonBase button) {
                button.fire();
            } else {
                throw new IllegalStateException("#" + id + " is nothing to press.");
            }
        });
        settle();
    }

    /** Presses the copy button of a field. */
    void copy(String id) throws InterruptedException {
        with(id, CopyField.class, CopyField::copy);
        settle();
    }

    /** Chooses a tab by its place, from 0. */
    void tab(String id, int index) throws InterruptedException {
        with(id, TabPane.class, tabs -> tabs.getSelectionModel().select(index));
        settle();
    }

    /** On the JavaFX thread. @return the first node that fits, or null */
    @Nullable
    Node find(String selector) {
        return scene.lookup(selector);
    }

    /** Closes the dialog that is open. */
    void escape() throws InterruptedException {
        toolkit.call(() -> {
            Node overlay = scene.lookup("#overlay");
            if (overlay != null) {
                KeyEvent key = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false);
                Event.fireEvent(overlay, key);
            }
            return true;
        });
        settle();
    }

    <T> T onToolkit(Callable<T> action) throws InterruptedException {
        return toolkit.call(action);
    }

    <T extends Node> void with(String id, Class<T> type, Consumer<T> action) throws InterruptedException {
        toolkit.call(() -> {
            Node node = scene.lookup("#" + id);
            if (node == null) {
                throw new IllegalStateException("There is no #" + id + " in the window.");
            }
            action.accept(type.cast(node));
            return true;
        });
    }

    /** Waits until no work runs and everything is laid out. */
    void settle() throws InterruptedException {
        if (!toolkit.await(tasks::idle, PATIENCE)) {
            throw new IllegalStateException(
                    "The console was still busy after " + PATIENCE.toSeconds() + " seconds; the tour gave up.");
        }
    }
}
