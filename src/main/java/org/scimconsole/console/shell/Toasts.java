package org.scimconsole.console.shell;

import java.time.Duration;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.scimconsole.console.fx.FxTasks;
import org.scimconsole.console.fx.Problem;
import org.scimconsole.console.page.Announcer;
import org.scimconsole.console.widget.Icons;
import org.scimconsole.console.widget.Tone;

/** Passing notes in the window's corner. Good news goes by itself, a problem waits for its close button. */
final class Toasts extends VBox implements Announcer {
    private static final Duration GOOD_NEWS_STAYS = Duration.ofSeconds(4);
    private static final int AT_MOST = 3;

    private final FxTasks tasks;
    private final String closeText;

    Toasts(FxTasks tasks, String closeText) {
        this.tasks = tasks;
        this.closeText = closeText;
        setId("toasts");
        setFillWidth(false);
        getStyleClass().add("toasts");
        setAlignment(Pos.BOTTOM_RIGHT);
        // Only the notes themselves catch the mouse, not the empty space around them.
        setPickOnBounds(false);
    }

    @Override
    public void tell(String sentence) {
        HBox note = add(sentence, Tone.SUCCESS);
        tasks.later(GOOD_NEWS_STAYS, () -> getChildren().remove(note));
    }

    @Override
    public void tell(Problem problem) {
        add(problem.text(), Tone.DANGER);
    }

    private HBox add(String sentence, Tone tone) {
        Label words = new Label(sentence);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox note = new HBox(Icons.of(Icons.of(tone)), words);
        note.getStyleClass().add("toast");
        note.setAccessibleRole(AccessibleRole.TEXT);
        note.setAccessibleText(sentence);
        note.setAlignment(Pos.CENTER_LEFT);
        note.setMaxWidth(Region.USE_PREF_SIZE);
        tone.applyTo(note);
        Button close = new Button(null, Icons.of(Feather.X));
        close.getStyleClass().addAll("flat", "button-icon");
        close.setAccessibleText(closeText);
        close.setOnAction(event -> getChildren().remove(note));
        note.getChildren().add(close);
        // The same trouble told again and again stays one note.
        getChildren().removeIf(other -> sentence.equals(other.getAccessibleText()));
        getChildren().add(note);
        while (getChildren().size() > AT_MOST) {
            getChildren().remove(0);
        }
        return note;
    }
}
