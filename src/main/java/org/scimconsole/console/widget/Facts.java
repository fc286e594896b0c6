package org.scimconsole.console.widget;

import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Names on the left, values on the right, one pair a row. */
public final class Facts extends GridPane {

    /** No facts yet. */
    public Facts() {
        getStyleClass().add("facts");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setFillWidth(true);
        getColumnConstraints().setAll(names, values);
    }

    /**
     * Adds a row.
     *
     * @param name what it is
     * @param value what it is worth; wraps when long
     * @return the label that shows the value
     */
    public Label add(String name, String value) {
        Label shown = new Label(value);
        shown.setWrapText(true);
        shown.setMinHeight(Region.USE_PREF_SIZE);
        add(name, shown);
        return shown;
    }

    /**
     * Adds a row with a node for a value.
     *
     * @param name what it is
     * @param value shown beside it
     */
    public void add(String name, Node value) {
        Label label = new Label(name);
        label.getStyleClass().add("fact-name");
        label.setLabelFor(value);
        GridPane.setValignment(label, VPos.TOP);
        addRow(getRowCount(), label, value);
    }

    /** Takes all rows away. */
    public void clear() {
        getChildren().clear();
    }
}
