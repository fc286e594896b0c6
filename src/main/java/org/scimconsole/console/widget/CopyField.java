package org.scimconsole.console.widget;

import java.util.function.Consumer;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A value in fixed-width type with a button that copies it, its name above and a hint below. The value can't be edited. */
public final class CopyField extends VBox {
    private final Label label = new Label();
    private final WholeText value = new WholeText();
    private final LevelButton copy = new LevelButton();
    private final Label hint = new Label();
    private Consumer<String> onCopy = text -> {};

    /** A field without a value. */
    public CopyField() {
        getStyleClass().add("copy-field");
        label.getStyleClass().add("field-label");
        label.setLabelFor(value);
        hint.getStyleClass().add("field-hint");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        for (Label words : new Label[] {label, hint}) {
            words.visibleProperty().bind(words.textProperty().isNotEmpty());
            words.managedProperty().bind(words.visibleProperty());
        }
        value.getStyleClass().addAll("mono", "copy-value");
        value.accessibleTextProperty().bind(label.textProperty());
        copy.setGraphic(Icons.of(Feather.COPY));
        copy.getStyleClass().add("copy-button");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.disableProperty().bind(value.textProperty().isEmpty());
        copy.setOnAction(event -> copy());
        HBox row = new HBox(value, copy);
        row.getStyleClass().add("copy-row");
        row.setAlignment(Pos.TOP_LEFT);
        HBox.setHgrow(value, Priority.ALWAYS);
        getChildren().setAll(label, row, hint);
    }

    /** @return what the copy button is called, read out and shown on hover */
    public StringProperty copyTextProperty() {
        return copy.textProperty();
    }

    /** @return what the copy button is called now */
    public String getCopyText() {
        return copy.getText();
    }

    /** @param words what the copy button is called */
    public void setCopyText(String words) {
        copy.setText(words);
        copy.setTooltip(new Tooltip(words));
    }

    /** @param action receives the value when the button is pressed */
    public void setOnCopy(Consumer<String> action) {
        onCopy = action;
    }

    /** Copies the value, as its button does. */
    public void copy() {
        onCopy.accept(getValue());
    }

    /** Puts the focus on the copy button. */
    public void focusCopy() {
        copy.requestFocus();
    }

    /** @param other a field above or below whose copy button gets as wide as this one's, so that both values end alike */
    public void levelWith(CopyField other) {
        copy.other = other.copy;
        other.copy.other = copy;
    }

    /** @return the name above */
    public StringProperty labelProperty() {
        return label.textProperty();
    }

    /** @return the name above now */
    public String getLabel() {
        return label.getText();
    }

    /** @param words the name above; empty hides it */
    public void setLabel(String words) {
        label.setText(words);
    }

    /** @return the value */
    public StringProperty valueProperty() {
        return value.textProperty();
    }

    /** @return the value now */
    public String getValue() {
        return value.getText() == null ? "" : value.getText();
    }

    /** @param text the value */
    public void setValue(String text) {
        value.setText(text);
    }

    /** @return the line below */
    public StringProperty hintProperty() {
        return hint.textProperty();
    }

    /** @return the line below now */
    public String getHint() {
        return hint.getText();
    }

    /** @param words the line below; empty hides it */
    public void setHint(String words) {
        hint.setText(words);
    }

    /** A button at least as wide as another one. */
    private static final class LevelButton extends Button {
        private @Nullable LevelButton other;

        @Override
        protected double computePrefWidth(double height) {
            LevelButton peer = other;
            return peer == null ? ownWidth(height) : Math.max(ownWidth(height), peer.ownWidth(height));
        }

        private double ownWidth(double height) {
            return super.computePrefWidth(height);
        }
    }
}
