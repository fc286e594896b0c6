package org.scimconsole.console.widget;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** A text to read and select that is always shown whole: as many lines as its width needs, and no scroll bar. */
final class WholeText extends TextArea {
    private static final double FRAME = 2;

    private final Text measure = new Text();

    WholeText() {
        setEditable(false);
        setWrapText(true);
        // The copy button beside it is the stop for the keyboard.
        setFocusTraversable(false);
        getStyleClass().add("whole-text");
        measure.textProperty().bind(textProperty());
        measure.fontProperty().bind(fontProperty());
        widthProperty().addListener((observable, before, now) -> requestLayout());
        textProperty().addListener((observable, before, now) -> requestLayout());
        fontProperty().addListener((observable, before, now) -> requestLayout());
    }

    @Override
    protected void layoutChildren() {
        double lines = lines();
        if (Math.abs(getPrefHeight() - lines) > 1) {
            setMinHeight(Region.USE_PREF_SIZE);
            setPrefHeight(lines);
            setMaxHeight(Region.USE_PREF_SIZE);
        }
        super.layoutChildren();
    }

    private double lines() {
        Node content = lookup(".content");
        Insets around = content instanceof Region region ? region.getPadding() : Insets.EMPTY;
        double width = getWidth() - around.getLeft() - around.getRight() - 2 * FRAME;
        measure.setWrappingWidth(Math.max(1, width));
        return Math.ceil(measure.getLayoutBounds().getHeight()) + around.getTop() + around.getBottom() + 2 * FRAME;
    }
}
