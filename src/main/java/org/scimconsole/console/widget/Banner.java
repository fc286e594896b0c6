package org.scimconsole.console.widget;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A line across the page that says something about all of it, with at most one thing to do. Hidden while it has no text,
 * and empty then, since JavaFX styles what is hidden as well.
 */
public final class Banner extends HBox {
    private final Label sentence = new Label();
    private final Button action = new Button();
    private final ObjectProperty<Tone> tone = new SimpleObjectProperty<>(this, "tone", Tone.NEUTRAL);
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final StringProperty actionText = new SimpleStringProperty(this, "actionText", "");

    /** A hidden banner. */
    public Banner() {
        getStyleClass().add("banner");
        setAlignment(Pos.CENTER_LEFT);
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.textProperty().bind(text);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        sentence.setMaxWidth(Double.MAX_VALUE);
        action.textProperty().bind(actionText);
        action.visibleProperty().bind(actionText.isNotEmpty());
        action.managedProperty().bind(action.visibleProperty());
        action.setMinWidth(Region.USE_PREF_SIZE);
        Tone.NEUTRAL.applyTo(this);
        tone.addListener((observable, before, now) -> {
            now.applyTo(this);
            fill();
        });
        visibleProperty().bind(text.isNotEmpty());
        managedProperty().bind(visibleProperty());
        accessibleTextProperty().bind(text);
        visibleProperty().addListener((observable, before, now) -> fill());
    }

    private void fill() {
        if (isVisible()) {
            getChildren().setAll(Icons.of(Icons.of(getTone())), sentence, action);
        } else {
            getChildren().clear();
        }
    }

    /** @return what it says; empty hides it */
    public StringProperty textProperty() {
        return text;
    }

    /** @return what it says now */
    public String getText() {
        return text.get();
    }

    /** @param value what it says; empty hides it */
    public void setText(String value) {
        text.set(value);
    }

    /** @return its meaning */
    public ObjectProperty<Tone> toneProperty() {
        return tone;
    }

    /** @return its meaning now */
    public Tone getTone() {
        return tone.get();
    }

    /** @param value its meaning */
    public void setTone(Tone value) {
        tone.set(value);
    }

    /** @return the words on its button; empty for no button */
    public StringProperty actionTextProperty() {
        return actionText;
    }

    /** @return the words on its button now */
    public String getActionText() {
        return actionText.get();
    }

    /** @param value the words on its button; empty for no button */
    public void setActionText(String value) {
        actionText.set(value);
    }

    /** @return whether its button can't be pressed now */
    public BooleanProperty actionDisableProperty() {
        return action.disableProperty();
    }

    /** @return what its button does */
    public ObjectProperty<@Nullable EventHandler<ActionEvent>> onActionProperty() {
        return action.onActionProperty();
    }

    /** @return what its button does now */
    public @Nullable EventHandler<ActionEvent> getOnAction() {
        return action.getOnAction();
    }

    /** @param value what its button does */
    public void setOnAction(@Nullable EventHandler<ActionEvent> value) {
        action.setOnAction(value);
    }
}
