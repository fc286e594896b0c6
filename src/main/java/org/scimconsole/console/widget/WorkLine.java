package org.scimconsole.console.widget;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.scimconsole.console.fx.LongWork;

/** How far long work is, with the way out. Hidden while nothing is under way. */
public final class WorkLine extends HBox {
    private final ProgressBar bar = new ProgressBar();
    private final Label step = new Label();
    private final Button button = new Button();

    /** A hidden line. */
    public WorkLine() {
        getStyleClass().add("work-line");
        setAlignment(Pos.CENTER_LEFT);
        setSpacing(12);
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        step.setMinWidth(Region.USE_PREF_SIZE);
        button.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().setAll(bar, step, button);
        setVisible(false);
        setManaged(false);
    }

    /**
     * @param work shown from now on
     * @param cancelWord on the button that calls it off
     * @param cancel calls it off
     */
    public void follow(LongWork work, String cancelWord, Runnable cancel) {
        visibleProperty().bind(work.busyProperty());
        managedProperty().bind(visibleProperty());
        bar.progressProperty().bind(work.fractionProperty());
        step.textProperty().bind(work.stepProperty());
        bar.accessibleTextProperty().bind(work.stepProperty());
        button.setText(cancelWord);
        button.setOnAction(event -> cancel.run());
    }
}
