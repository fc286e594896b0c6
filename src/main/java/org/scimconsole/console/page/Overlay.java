package org.scimconsole.console.page;

import javafx.scene.Node;

/** Shows a dialog over the page, inside the window. One at a time. */
public interface Overlay {

    /**
     * @param dialog shown in the middle; gets the focus
     * @param closing whether Escape and a click beside it close it
     */
    void show(Node dialog, Closing closing);

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
