package org.scimconsole.console.widget;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Words on the left and what to do on the right while there is room for both, else one below the other. */
public sealed class Spread extends Pane permits PageHeader {
    private static final double GAP = 16;
    private static final double LINE_GAP = 10;
    /** Narrower than this, words are broken into too many lines. */
    private static final double ENOUGH_FOR_WORDS = 240;

    /** Nothing in it yet; its first child goes left, its second right. */
    public Spread() {
        getStyleClass().add("spread");
    }

    /**
     * @param left words
     * @param right what to do
     */
    public Spread(Node left, Node right) {
        this();
        getChildren().setAll(left, right);
    }

    @Override
    public final Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private double right() {
        return getManagedChildren().size() < 2 ? 0 : getManagedChildren().get(1).prefWidth(-1);
    }

    private boolean inOneLine(double width) {
        if (right() == 0 || getManagedChildren().isEmpty()) {
            return true;
        }
        double words = Math.min(ENOUGH_FOR_WORDS, getManagedChildren().get(0).prefWidth(-1));
        return width >= words + GAP + right();
    }

    private double leftWidth(double width) {
        return inOneLine(width) && right() > 0 ? width - right() - GAP : width;
    }

    @Override
    protected final double computeMinWidth(double height) {
        return snappedLeftInset() + snappedRightInset();
    }

    @Override
    protected final double computePrefWidth(double height) {
        double words =
                getManagedChildren().isEmpty() ? 0 : getManagedChildren().get(0).prefWidth(-1);
        return snappedLeftInset() + words + (right() > 0 ? GAP + right() : 0) + snappedRightInset();
    }

    @Override
    protected final double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected final double computePrefHeight(double width) {
        double given = (width < 0 ? getWidth() : width) - snappedLeftInset() - snappedRightInset();
        double around = snappedTopInset() + snappedBottomInset();
        if (getManagedChildren().isEmpty()) {
            return around;
        }
        double left = getManagedChildren().get(0).prefHeight(leftWidth(given));
        if (right() == 0) {
            return around + left;
        }
        double right = getManagedChildren().get(1).prefHeight(inOneLine(given) ? right() : given);
        return around + (inOneLine(given) ? Math.max(left, right) : left + LINE_GAP + right);
    }

    @Override
    protected final void layoutChildren() {
        if (getManagedChildren().isEmpty()) {
            return;
        }
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        double x = snappedLeftInset();
        double y = snappedTopInset();
        Node left = getManagedChildren().get(0);
        double leftWidth = leftWidth(width);
        double leftHeight = left.prefHeight(leftWidth);
        if (right() == 0) {
            left.resizeRelocate(x, y, leftWidth, height);
            return;
        }
        Node right = getManagedChildren().get(1);
        if (inOneLine(width)) {
            double rightHeight = right.prefHeight(right());
            left.resizeRelocate(x, snapPositionY(y + Math.max(0, height - leftHeight) / 2), leftWidth, leftHeight);
            right.resizeRelocate(
                    snapPositionX(x + width - right()),
                    snapPositionY(y + Math.max(0, height - rightHeight) / 2),
                    right(),
                    rightHeight);
        } else {
            left.resizeRelocate(x, y, width, leftHeight);
            right.resizeRelocate(x, y + leftHeight + LINE_GAP, width, right.prefHeight(width));
        }
    }
}
