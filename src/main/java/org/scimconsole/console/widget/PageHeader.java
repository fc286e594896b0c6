package org.scimconsole.console.widget;

import javafx.beans.DefaultProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The head of every page: its title, one sentence on what it is for, and its actions on the right. */
@DefaultProperty("actions")
public final class PageHeader extends Spread {
    private final Label title = new Label();
    private final Label subtitle = new Label();
    private final FlowPane actions = new Actions();

    /** A head without words, to be filled by properties. */
    public PageHeader() {
        getStyleClass().add("page-header");
        title.setWrapText(true);
        title.getStyleClass().add("page-title");
        title.setAccessibleRole(AccessibleRole.TEXT);
        title.setMinHeight(Region.USE_PREF_SIZE);
        subtitle.getStyleClass().add("page-subtitle");
        subtitle.setWrapText(true);
        subtitle.setMinHeight(Region.USE_PREF_SIZE);
        subtitle.visibleProperty().bind(subtitle.textProperty().isNotEmpty());
        subtitle.managedProperty().bind(subtitle.visibleProperty());
        VBox words = new VBox(title, subtitle);
        words.getStyleClass().add("page-header-words");
        actions.getStyleClass().add("page-header-actions");
        actions.setAlignment(Pos.CENTER_RIGHT);
        getChildren().setAll(words, actions);
    }

    /** As wide as all buttons beside each other; more than one line only where there is less room. */
    private static final class Actions extends FlowPane {
        @Override
        protected double computePrefWidth(double height) {
            double width = 0;
            for (Node action : getManagedChildren()) {
                width += action.prefWidth(-1) + (width > 0 ? getHgap() : 0);
            }
            return snappedLeftInset() + Math.ceil(width) + snappedRightInset();
        }
    }

    /** @return the title */
    public StringProperty titleProperty() {
        return title.textProperty();
    }

    /** @return the title now */
    public String getTitle() {
        return title.getText();
    }

    /** @param value the title */
    public void setTitle(String value) {
        title.setText(value);
    }

    /** @return the sentence below the title; empty hides it */
    public StringProperty subtitleProperty() {
        return subtitle.textProperty();
    }

    /** @return the sentence below the title now */
    public String getSubtitle() {
        return subtitle.getText();
    }

    /** @param value the sentence below the title; empty hides it */
    public void setSubtitle(String value) {
        subtitle.setText(value);
    }

    /** @return the buttons on the right */
    public ObservableList<Node> getActions() {
        return actions.getChildren();
    }
}
