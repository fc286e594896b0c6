package org.scimconsole.console.shell;

import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/** Draws its child larger or smaller than the window: laid out in fewer or more pixels, then scaled, so that nothing blurs. */
final class ZoomPane extends Region {
    private final Region child;
    private final Scale scale = new Scale(1, 1);
    private double factor = 1;

    ZoomPane(Region child) {
        this.child = child;
        child.getTransforms().add(scale);
        getChildren().add(child);
        getStyleClass().add("zoom");
    }

    void zoom(double to) {
        factor = to;
        scale.setX(to);
        scale.setY(to);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        child.resizeRelocate(0, 0, Math.ceil(getWidth() / factor), Math.ceil(getHeight() / factor));
    }
}
