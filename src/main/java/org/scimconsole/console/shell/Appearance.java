package org.scimconsole.console.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import org.scimconsole.console.page.WindowControl.Look;

/** Light, dark and high contrast: one theme below, one stylesheet of the console's above, and the fonts of the jar. */
public final class Appearance {
    private static final String ROOT = "/org/scimconsole/console/";
    private static final int FONT_SIZE = 14;
    private static final List<String> FIRST_FONTS = List.of("Inter-Regular.otf", "Inter-SemiBold.otf");
    /** For tokens, addresses, JSON and what the theme emphasises: nothing that the first page shows. */
    private static final List<String> OTHER_FONTS =
            List.of("Inter-Medium.otf", "Inter-Bold.otf", "JetBrainsMono-Regular.ttf", "JetBrainsMono-Bold.ttf");

    private Appearance() {}

    /** Loads the fonts that the stylesheet names; machines need none of their own. */
    public static void loadFonts() {
        load(FIRST_FONTS);
        load(OTHER_FONTS);
    }

    /** Loads the fonts of the first page only. */
    static void loadFirstFonts() {
        load(FIRST_FONTS);
    }

    /** Loads the fonts that {@link #loadFirstFonts} left out. */
    static void loadOtherFonts() {
        load(OTHER_FONTS);
    }

    private static void load(List<String> fonts) {
        for (String font : fonts) {
            InputStream in = Objects.requireNonNull(Appearance.class.getResourceAsStream(ROOT + "font/" + font), font);
            if (Font.loadFont(in, FONT_SIZE) == null) {
                throw new IllegalStateException("The font " + font + " in the jar cannot be read.");
            }
        }
    }

    /**
     * Until the first window is put together: no theme at all. What gets into a scene is styled once for each of its
     * parents there, and again when shown; with nothing to match, the first costs nothing. It also spares JavaFX from
     * reading a theme of its own.
     */
    static void bareUntilThemed() {
        if (Application.getUserAgentStylesheet() == null) {
            Application.setUserAgentStylesheet(sheet("css/bare.css"));
        }
    }

    private static void theme(Look look) {
        String sheet = look == Look.LIGHT
                ? new PrimerLight().getUserAgentStylesheet()
                : new PrimerDark().getUserAgentStylesheet();
        if (!sheet.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(sheet);
        }
    }

    /**
     * @param scene gets the look, with everything in it and every pop-up it opens
     * @param look which
     * @param zoom in percent; the scene's content is scaled by its own pane, here only the type of pop-ups
     */
    static void apply(Scene scene, Look look, int zoom) {
        theme(look);
        scene.getStylesheets().setAll(sheet("css/console.css"));
        if (look == Look.HIGH_CONTRAST) {
            scene.getStylesheets().add(sheet("css/high-contrast.css"));
        }
        if (zoom != 100) {
            // Pop-ups are windows of their own, out of reach of the pane that scales the scene.
            String popups = ".root.popup { -fx-font-size: " + FONT_SIZE * zoom / 100 + "px; }";
            scene.getStylesheets()
                    .add("data:text/css;base64,"
                            + Base64.getEncoder().encodeToString(popups.getBytes(StandardCharsets.UTF_8)));
        }
        scene.getRoot().pseudoClassStateChanged(PseudoClass.getPseudoClass("dark"), look != Look.LIGHT);
    }

    private static String sheet(String path) {
        URL url = Objects.requireNonNull(Appearance.class.getResource(ROOT + path), path);
        return url.toExternalForm();
    }
}
