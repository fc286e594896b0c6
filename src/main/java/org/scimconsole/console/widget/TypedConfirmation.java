package org.scimconsole.console.widget;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The card that asks for a name to be typed before something is destroyed. Its button wakes only for the exact name. */
public final class TypedConfirmation extends VBox {

    /**
     * @param title what is about to happen
     * @param consequence what it means, in a sentence or two
     * @param prompt asks for the name
     * @param name what has to be typed, also beyond blanks around it
     * @param confirmText on the button that does it
     * @param cancelText on the button that does not
     * @param confirm does it; the card is hidden by whoever shows it
     * @param cancel hides the card
     */
    public TypedConfirmation(
            String title,
            String consequence,
            String prompt,
            String name,
            String confirmText,
            String cancelText,
            Runnable confirm,
            Runnable cancel) {
        getStyleClass().addAll("dialog-card", "narrow-dialog");
        setMaxHeight(Region.USE_PREF_SIZE);
        Label heading = words(title);
        heading.getStyleClass().add("dialog-title");
        TypedWord typed = new TypedWord().ask(prompt, name).first();
        Button doIt = new Button(confirmText);
        doIt.setId("confirm");
        doIt.getStyleClass().add("danger");
        doIt.setDefaultButton(true);
        doIt.disableProperty().bind(typed.missing());
        doIt.setOnAction(event -> confirm.run());
        Button no = new Button(cancelText);
        no.setCancelButton(true);
        no.setOnAction(event -> cancel.run());
        HBox buttons = new HBox(no, doIt);
        buttons.getStyleClass().add("dialog-buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().setAll(heading, words(consequence), typed, buttons);
    }

    private static Label words(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
