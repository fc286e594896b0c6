package org.scimconsole.console.preferences;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.settings.Settings;

/** The preferences that are not about the window: language and clipboard. Each is kept as soon as it is chosen. */
public final class PreferencesViewModel {
    private static final String CLIPBOARD = "clipboard.clear.seconds";
    private static final int USUAL_SECONDS = 90;

    private final Settings settings;
    private final Messages messages;
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");

    PreferencesViewModel(Settings settings, Messages messages) {
        this.settings = settings;
        this.messages = messages;
    }

    /** @return the languages to choose from, first the system's */
    public List<String> languages() {
        return List.of("", "en", "de");
    }

    /**
     * @param language one of {@link #languages}
     * @return what it is called, in its own words
     */
    public String languageName(String language) {
        if (language.isEmpty()) {
            return messages.text("preferences.language.system");
        }
        Locale locale = Locale.forLanguageTag(language);
        return locale.getDisplayLanguage(locale);
    }

    /** @return the chosen language; empty for the system's */
    public String language() {
        return settings.get(Messages.LANGUAGE).filter(languages()::contains).orElse("");
    }

    /** @param language from the next start on; empty for the system's */
    public void chooseLanguage(String language) {
        if (!language.equals(language())) {
            settings.put(Messages.LANGUAGE, language);
            note.set(messages.text("preferences.language.restart"));
        }
    }

    /** @return after how many seconds a copied token may leave the clipboard; 0 for never */
    public List<Integer> clipboardChoices() {
        return List.of(0, 30, USUAL_SECONDS, 300);
    }

    /**
     * @param seconds one of {@link #clipboardChoices}
     * @return the same in words
     */
    public String clipboardName(int seconds) {
        return seconds == 0
                ? messages.text("preferences.clipboard.never")
                : messages.text("preferences.clipboard.seconds", seconds);
    }

    /** @return the chosen seconds */
    public int clipboardSeconds() {
        return settings.get(CLIPBOARD)
                .filter(text -> text.matches("\\d{1,5}"))
                .map(Integer::valueOf)
                .filter(clipboardChoices()::contains)
                .orElse(USUAL_SECONDS);
    }

    /** @param seconds from now on */
    public void chooseClipboardSeconds(int seconds) {
        settings.put(CLIPBOARD, String.valueOf(seconds));
    }

    /** @return what has to be known about the last choice; empty for nothing */
    public ReadOnlyStringProperty noteProperty() {
        return note.getReadOnlyProperty();
    }
}
