package org.scimconsole.console.widget;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A short word with an icon that says a state: Active, Pending, IdP managed. */
public final class Badge extends Label {
    private final ObjectProperty<Tone> tone = new SimpleObjectProperty<>(this, "tone", Tone.NEUTRAL);
    private final ObjectProperty<@Nullable Feather> icon = new SimpleObjectProperty<>(this, "icon", null);

    /** An empty badge, to be filled by properties. */
    public Badge() {
        getStyleClass().add("badge");
        setMinWidth(USE_PREF_SIZE);
        tone.addListener((observable, before, now) -> now.applyTo(this));
        icon.addListener((observable, before, now) -> setGraphic(now == null ? null : Icons.of(now)));
        Tone.NEUTRAL.applyTo(this);
    }

    /**
     * @param text the word
     * @param tone its meaning
     * @param icon says the same without colour; null for none
     */
    public Badge(String text, Tone tone, @Nullable Feather icon) {
        this();
        setText(text);
        setTone(tone);
        setIcon(icon);
    }

    /** @return its meaning */
    public ObjectProperty<Tone> toneProperty() {
        return tone;
    }

    /** @return its meaning now */
    public Tone getTone() {
        return tone.get();
    }

    /** @param value its meaning */
    public void setTone(Tone value) {
        tone.set(value);
    }

    /** @return the icon before the word */
    public ObjectProperty<@Nullable Feather> iconProperty() {
        return icon;
    }

    /** @return the icon before the word now, or null */
    public @Nullable Feather getIcon() {
        return icon.get();
    }

    /** @param value the icon before the word; null for none */
    public void setIcon(@Nullable Feather value) {
        icon.set(value);
    }
}
