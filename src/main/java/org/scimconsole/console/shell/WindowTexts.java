package org.scimconsole.console.shell;

import java.util.Locale;
import org.scimconsole.console.i18n.Formats;
import org.scimconsole.console.i18n.Messages;

/**
 * Every word of a window, and how it writes dates and numbers. Needs nothing of JavaFX, so that it can be read while the
 * toolkit starts.
 *
 * @param messages every text in the person's language
 * @param formats dates and numbers as the person's region writes them
 */
record WindowTexts(Messages messages, Formats formats) {

    /** Reads them from the jar. */
    static WindowTexts of(ConsoleWindow.Parts parts) {
        Messages messages = Messages.load(language(parts), Pages.textFolders());
        return new WindowTexts(messages, new Formats(messages, parts.clock()));
    }

    /** The language chosen in the preferences, with the formats of the system's region. */
    private static Locale language(ConsoleWindow.Parts parts) {
        return parts.settings()
                .get(Messages.LANGUAGE)
                .filter(chosen -> chosen.matches("[a-z]{2}"))
                .map(chosen -> new Locale.Builder()
                        .setLanguage(chosen)
                        .setRegion(parts.locale().getCountry())
                        .build())
                .orElse(parts.locale());
    }
}
