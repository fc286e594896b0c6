package org.scimconsole.console.widget;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A question over the page: a headline, what there is to know, and the buttons, the safe one first. */
public final class DialogCard extends VBox {
    private final VBox body = new VBox();
    private final HBox buttons = new HBox();

    /** @param title the question, or what will happen */
    public DialogCard(String title) {
        getStyleClass().add("dialog-card");
        setMaxHeight(Region.USE_PREF_SIZE);
        Label headline = new Label(title);
        headline.getStyleClass().add("dialog-title");
        headline.setWrapText(true);
        headline.setMinHeight(Region.USE_PREF_SIZE);
        body.getStyleClass().add("dialog-body");
        buttons.getStyleClass().add("dialog-buttons");
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().setAll(headline, body, buttons);
        setAccessibleText(title);
    }

    /**
     * @param paragraph words that wrap
     * @return this
     */
    public DialogCard say(String paragraph) {
        Label words = new Label(paragraph);
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        return add(words);
    }

    /**
     * @param node anything else
     * @return this
     */
    public DialogCard add(Node node) {
        body.getChildren().add(node);
        return this;
    }

    /**
     * A button that changes nothing. It has the focus first and answers Escape.
     *
     * @param text its words
     * @param action closes the dialog
     * @return the button
     */
    public Button safe(String text, Runnable action) {
        Button button = button(text, action);
        button.getStyleClass().add("initial-focus");
        return button;
    }

    /**
     * The button that does what the title says.
     *
     * @param text its words
     * @param danger whether it takes something away
     * @param action what it does
     * @return the button
     */
    public Button decisive(String text, boolean danger, Runnable action) {
        Button button = button(text, action);
        button.getStyleClass().add(danger ? "danger" : "accent");
        return button;
    }

    private Button button(String text, Runnable action) {
        Button button = new Button(text);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        buttons.getChildren().add(button);
        return button;
    }
}
