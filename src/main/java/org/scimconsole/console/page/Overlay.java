package org.scimconsole.console.page;

import java.util.function.BooleanSupplier;
import javafx.scene.Node;

/** Shows a dialog over the page, inside the window. One at a time. */
public interface Overlay {

    /**
     * @param dialog shown in the middle; gets the focus
     * @param closing whether Escape and a click beside it close it
     */
    default void show(Node dialog, Closing closing) {
        show(dialog, () -> closing == Closing.FREELY);
    }

    /**
     * @param dialog shown in the middle; gets the focus
     * @param closeRequest asked at Escape and at a click beside it; the dialog goes when it answers true
     */
    void show(Node dialog, BooleanSupplier closeRequest);

    /** Takes the dialog away and gives the focus back to what had it before. */
    void hide();

    /** How a dialog may go. */
    enum Closing {
        /** By Escape and by a click beside it. */
        FREELY,
        /** Only by its own buttons. */
        BY_ITS_BUTTONS
    }
}
