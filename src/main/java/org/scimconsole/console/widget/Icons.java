package org.scimconsole.console.widget;

import javafx.scene.AccessibleRole;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons as the console draws them: decoration, so that screen readers skip them and read the words beside. */
public final class Icons {
    private Icons() {}

    /**
     * @param icon which
     * @return a fresh node that shows it
     */
    public static FontIcon of(Ikon icon) {
        FontIcon node = new FontIcon(icon);
        node.setAccessibleRole(AccessibleRole.NODE);
        return node;
    }

    /**
     * @param tone a meaning
     * @return the icon that says it without colour
     */
    public static Feather of(Tone tone) {
        return switch (tone) {
            case NEUTRAL, ACCENT -> Feather.INFO;
            case SUCCESS -> Feather.CHECK_CIRCLE;
            case WARNING -> Feather.ALERT_TRIANGLE;
            case DANGER -> Feather.ALERT_OCTAGON;
        };
    }
}
