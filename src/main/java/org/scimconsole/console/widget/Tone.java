package org.scimconsole.console.widget;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/** The meaning a widget's colour has. Never the only carrier of it: an icon or a word always stands beside. */
public enum Tone {
    NEUTRAL,
    ACCENT,
    SUCCESS,
    WARNING,
    DANGER;

    /** @param node gets this tone's pseudo-class ({@code :success}) and loses the others */
    public void applyTo(Node node) {
        for (Tone tone : values()) {
            node.pseudoClassStateChanged(
                    PseudoClass.getPseudoClass(tone.name().toLowerCase(Locale.ROOT)), tone == this);
        }
    }
}
