package org.scimconsole.console.widget;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks for a name or a word before something is destroyed: whoever types it has read what they are about to do. */
public final class TypedWord extends VBox {
    private final StringProperty word = new SimpleStringProperty("");
    private final Label label = new Label();
    private final TextField typed = new TextField();
    private final BooleanBinding missing = Bindings.createBooleanBinding(
            () -> !typed.getText().strip().equals(word.get().strip()), typed.textProperty(), word);

    /** Asks for nothing yet. */
    public TypedWord() {
        super(6);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("field-label");
        label.setLabelFor(typed);
        typed.setId("typed-name");
        getChildren().setAll(label, typed);
    }

    /**
     * @param prompt asks for the word and shows it
     * @param wanted what has to be typed, also with blanks around it
     * @return this
     */
    public TypedWord ask(String prompt, String wanted) {
        label.setText(prompt);
        typed.setAccessibleText(prompt);
        word.set(wanted);
        return this;
    }

    /**
     * Gives the field the focus as its card opens.
     *
     * @return this
     */
    public TypedWord first() {
        typed.getStyleClass().add("initial-focus");
        return this;
    }

    /**
     * Shows the field only while it matters.
     *
     * @param when while its word is asked for
     * @return this
     */
    public TypedWord shownWhen(ObservableBooleanValue when) {
        visibleProperty().bind(when);
        managedProperty().bind(when);
        return this;
    }

    /** @return whether the word does not stand there yet */
    public BooleanBinding missing() {
        return missing;
    }
}
