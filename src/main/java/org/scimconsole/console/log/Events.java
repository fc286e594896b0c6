package org.scimconsole.console.log;

import java.util.Locale;
import org.kordamp.ikonli.feather.Feather;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.widget.Tone;

/** What each outcome looks like and is called. */
final class Events {
    private Events() {}

    /** An icon and a meaning; neither stands without the other. */
    record Look(Feather icon, Tone tone) {}

    static Look look(String outcome) {
        return switch (outcome) {
            case "CREATED", "RESTORED" -> new Look(Feather.USER_PLUS, Tone.SUCCESS);
            case "ACTIVATED" -> new Look(Feather.CHECK_CIRCLE, Tone.SUCCESS);
            case "ADOPTED", "LINKED" -> new Look(Feather.LINK, Tone.ACCENT);
            case "UPDATED" -> new Look(Feather.EDIT_2, Tone.ACCENT);
            case "MEMBERS_ADDED" -> new Look(Feather.USERS, Tone.ACCENT);
            case "MEMBERS_REMOVED" -> new Look(Feather.USER_MINUS, Tone.WARNING);
            case "DEACTIVATED" -> new Look(Feather.SLASH, Tone.WARNING);
            case "DELETED" -> new Look(Feather.TRASH_2, Tone.WARNING);
            case "NOT_FOUND", "FOUND" -> new Look(Feather.SEARCH, Tone.NEUTRAL);
            case "REFUSED" -> new Look(Feather.X_OCTAGON, Tone.DANGER);
            case "UNAUTHORIZED" -> new Look(Feather.KEY, Tone.DANGER);
            case "FAILED" -> new Look(Feather.ALERT_OCTAGON, Tone.DANGER);
            default -> new Look(Feather.MINUS_CIRCLE, Tone.NEUTRAL);
        };
    }

    static String word(String outcome, Messages messages) {
        String key = "log.outcome." + outcome.toLowerCase(Locale.ROOT);
        return messages.containsKey(key) ? messages.text(key) : outcome;
    }
}
