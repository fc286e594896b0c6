package org.scimconsole.console.list;

import java.util.Locale;
import org.kordamp.ikonli.feather.Feather;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.widget.Badge;
import org.scimconsole.console.widget.Tone;

/** The states of users and groups as badges: always a word and an icon, so that no colour has to be told apart. */
public final class RowBadges {
    private final Messages messages;

    /** @param messages the words */
    public RowBadges(Messages messages) {
        this.messages = messages;
    }

    /**
     * @param status ACTIVE, DEACTIVATED, PENDING or DELETED
     * @return the word for it
     */
    public String statusWord(String status) {
        return messages.text("list.status." + status.toLowerCase(Locale.ROOT));
    }

    /**
     * @param managedBy IDP or LOCAL
     * @return the words for it
     */
    public String managedByWord(String managedBy) {
        return messages.text("list.managed." + managedBy.toLowerCase(Locale.ROOT));
    }

    /**
     * @param status ACTIVE, DEACTIVATED, PENDING or DELETED
     * @return a badge for it
     */
    public Badge status(String status) {
        return switch (status) {
            case "ACTIVE" -> new Badge(statusWord(status), Tone.SUCCESS, Feather.CHECK_CIRCLE);
            case "DEACTIVATED" -> new Badge(statusWord(status), Tone.NEUTRAL, Feather.SLASH);
            case "PENDING" -> new Badge(statusWord(status), Tone.WARNING, Feather.CLOCK);
            case "DELETED" -> new Badge(statusWord(status), Tone.DANGER, Feather.TRASH_2);
            case "UNKNOWN" -> new Badge(messages.text("list.not_told"), Tone.NEUTRAL, Feather.HELP_CIRCLE);
            default -> new Badge(status, Tone.NEUTRAL, Feather.HELP_CIRCLE);
        };
    }

    /**
     * @param managedBy IDP or LOCAL
     * @return a badge for it; a lock for what only the IdP may change
     */
    public Badge managedBy(String managedBy) {
        if (managedBy.equals("UNKNOWN")) {
            return new Badge(messages.text("list.not_told"), Tone.NEUTRAL, Feather.HELP_CIRCLE);
        }
        return managedBy.equals("IDP")
                ? new Badge(managedByWord(managedBy), Tone.ACCENT, Feather.LOCK)
                : new Badge(managedByWord(managedBy), Tone.NEUTRAL, Feather.EDIT_2);
    }
}
