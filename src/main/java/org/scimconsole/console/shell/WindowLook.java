package org.scimconsole.console.shell;

import java.util.Locale;
import javafx.scene.Scene;
import org.scimconsole.console.page.WindowControl;
import org.scimconsole.console.settings.Settings;

/** Look and zoom of one window, kept in the settings. */
final class WindowLook implements WindowControl {
    private static final String LOOK = "appearance.look";
    private static final String ZOOM = "appearance.zoom";
    private static final int SMALLEST = 75;
    private static final int LARGEST = 200;
    private static final int STEP = 25;
    private static final int USUAL = 100;

    private final Settings settings;
    private final ZoomPane pane;
    private final Scene scene;
    private Look look;
    private int zoom;

    WindowLook(Settings settings, ZoomPane pane, Scene scene) {
        this.settings = settings;
        this.pane = pane;
        this.scene = scene;
        look = settings.get(LOOK).map(WindowLook::parse).orElse(Look.LIGHT);
        zoom = settings.get(ZOOM)
                .filter(text -> text.matches("\\d{2,3}"))
                .map(Integer::valueOf)
                .orElse(USUAL);
    }

    private static Look parse(String name) {
        for (Look candidate : Look.values()) {
            if (candidate.name().equals(name.toUpperCase(Locale.ROOT))) {
                return candidate;
            }
        }
        return Look.LIGHT;
    }

    /** Shows the look and the zoom. */
    void apply() {
        zoom = Math.max(SMALLEST, Math.min(LARGEST, zoom));
        pane.zoom(zoom / 100.0);
        Appearance.apply(scene, look, zoom);
    }

    void larger() {
        zoom(zoom + STEP);
    }

    void smaller() {
        zoom(zoom - STEP);
    }

    void usual() {
        zoom(USUAL);
    }

    @Override
    public Look look() {
        return look;
    }

    @Override
    public void look(Look now) {
        look = now;
        settings.put(LOOK, now.name());
        apply();
    }

    @Override
    public int zoom() {
        return zoom;
    }

    @Override
    public void zoom(int percent) {
        zoom = percent;
        apply();
        settings.put(ZOOM, String.valueOf(zoom));
    }
}
