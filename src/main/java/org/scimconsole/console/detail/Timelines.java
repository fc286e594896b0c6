package org.scimconsole.console.detail;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.Actor;
import org.scimconsole.client.admin.AttributeChange;
import org.scimconsole.client.admin.ChangeEvent;
import org.scimconsole.console.i18n.Formats;
import org.scimconsole.console.i18n.Messages;

/** Puts changes into words, and tells which of them a value came from. */
public final class Timelines {
    private final Messages messages;
    private final Formats formats;

    /**
     * @param messages the words
     * @param formats dates
     */
    public Timelines(Messages messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /**
     * @param events newest first
     * @return the same in words
     */
    public List<TimelineRow> rows(List<ChangeEvent> events) {
        return events.stream().map(this::row).toList();
    }

    private TimelineRow row(ChangeEvent event) {
        return new TimelineRow(
                title(event),
                event.kind(),
                formats.dateTime(event.at()),
                event.at(),
                formats.ago(event.at()),
                actor(event.actor()),
                event.requestId(),
                event.changes().stream()
                        .map(change -> new TimelineRow.Value(
                                change.attribute(), shown(change.before()), shown(change.after())))
                        .toList());
    }

    private String title(ChangeEvent event) {
        String key = "detail.kind." + event.kind().toLowerCase(Locale.ROOT);
        return messages.containsKey(key) ? messages.text(key) : event.kind();
    }

    /**
     * @param actor who did something
     * @return in words
     */
    public String actor(Actor actor) {
        String name = actor.name() == null ? "" : actor.name();
        return switch (actor.type()) {
            case "SCIM_TOKEN" -> messages.text("detail.actor.scim_token", name);
            case "ADMIN_KEY" -> messages.text("detail.actor.admin_key", name);
            default -> messages.text("detail.actor.system");
        };
    }

    private String shown(@Nullable String value) {
        return value == null || value.isEmpty() ? messages.text("common.none") : value;
    }

    /**
     * Where a value came from.
     *
     * @param words when and by whom
     * @param requestId by which request, to be looked up in the log; empty for none
     */
    public record Origin(String words, String requestId) {
        /** The timeline does not reach back that far. */
        public static final Origin UNKNOWN = new Origin("", "");
    }

    /**
     * @param path of a value in the resource
     * @param events newest first
     * @return when, by whom and by which request the value came
     */
    public Origin origin(String path, List<ChangeEvent> events) {
        return events.stream()
                .filter(event -> event.changes().stream().anyMatch(change -> concerns(change, path)))
                .findFirst()
                .map(event -> new Origin(
                        messages.text("detail.origin", formats.dateTime(event.at()), actor(event.actor())),
                        event.requestId() == null ? "" : event.requestId()))
                .orElse(Origin.UNKNOWN);
    }

    /** A change may name a value more coarsely ({@code emails}) than the resource's path does ({@code emails[0].value}). */
    private static boolean concerns(AttributeChange change, String path) {
        String changed = change.attribute().toLowerCase(Locale.ROOT);
        String asked = path.toLowerCase(Locale.ROOT);
        return asked.equals(changed)
                || asked.startsWith(changed + ".")
                || asked.startsWith(changed + "[")
                || asked.startsWith(changed + ":")
                || changed.startsWith(asked + "[");
    }
}
