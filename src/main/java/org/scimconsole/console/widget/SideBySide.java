package org.scimconsole.console.widget;

import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Two or more parts in columns of equal width while there is room for them, else one below the other. */
public final class SideBySide extends Pane {
    private static final double GAP = 16;
    private static final double NARROWEST_COLUMN = 320;

    /** No parts yet. */
    public SideBySide() {
        getStyleClass().add("side-by-side");
        getChildren().addListener((ListChangeListener<Node>) change -> requestLayout());
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean inColumns(double width) {
        int parts = getManagedChildren().size();
        return width >= parts * NARROWEST_COLUMN + (parts - 1) * GAP;
    }

    private double columnWidth(double width) {
        int parts = Math.max(1, getManagedChildren().size());
        return inColumns(width) ? (width - (parts - 1) * GAP) / parts : width;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return getManagedChildren().size() * (NARROWEST_COLUMN + GAP);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double given = (width < 0 ? getWidth() : width) - snappedLeftInset() - snappedRightInset();
        double column = columnWidth(given);
        double highest = 0;
        double sum = 0;
        for (Node part : getManagedChildren()) {
            double height = part.prefHeight(column);
            highest = Math.max(highest, height);
            sum += height + (sum > 0 ? GAP : 0);
        }
        return snappedTopInset() + (inColumns(given) ? highest : sum) + snappedBottomInset();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - snappedLeftInset() - snappedRightInset();
        double room = getHeight() - snappedTopInset() - snappedBottomInset();
        double column = columnWidth(width);
        boolean columns = inColumns(width);
        double x = snappedLeftInset();
        double y = snappedTopInset();
        for (Node part : getManagedChildren()) {
            double height = columns ? Math.max(part.prefHeight(column), room) : part.prefHeight(column);
            part.resizeRelocate(x, y, column, height);
            if (columns) {
                x += column + GAP;
            } else {
                y += height + GAP;
            }
        }
    }
}
