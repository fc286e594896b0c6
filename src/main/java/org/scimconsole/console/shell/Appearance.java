package org.scimconsole.console.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.InputStream;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** Light, dark and high contrast: one theme below, one stylesheet of the console's above, and the fonts of the jar. */
public final class Appearance {
    private static final String ROOT = "/org/scimconsole/console/";
    private static final List<String> FONTS = List.of(
            "Inter-Regular.otf",
            "Inter-Medium.otf",
            "Inter-SemiBold.otf",
            "Inter-Bold.otf",
            "JetBrainsMono-Regular.ttf",
            "JetBrainsMono-Bold.ttf");

    /** The looks to choose from. */
    public enum Look {
        LIGHT,
        DARK,
        HIGH_CONTRAST
    }

    private Appearance() {}

    /** Loads the fonts that the stylesheet names; machines need none of their own. */
    public static void loadFonts() {
        for (String font : FONTS) {
            InputStream in = Objects.requireNonNull(Appearance.class.getResourceAsStream(ROOT + "font/" + font), font);
            if (Font.loadFont(in, 14) == null) {
                throw new IllegalStateException("The font " + font + " in the jar cannot be read.");
            }
        }
    }

    /**
     * @param scene gets the look, with everything in it and every pop-up it opens
     * @param look which
     */
    public static void apply(Scene scene, Look look) {
        Application.setUserAgentStylesheet(
                look == Look.LIGHT
                        ? new PrimerLight().getUserAgentStylesheet()
                        : new PrimerDark().getUserAgentStylesheet());
        URL sheet = Objects.requireNonNull(Appearance.class.getResource(ROOT + "css/console.css"));
        scene.getStylesheets().setAll(sheet.toExternalForm());
        if (look == Look.HIGH_CONTRAST) {
            URL contrast = Objects.requireNonNull(Appearance.class.getResource(ROOT + "css/high-contrast.css"));
            scene.getStylesheets().add(contrast.toExternalForm());
        }
        scene.getRoot().pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("dark"), look != Look.LIGHT);
    }
}
