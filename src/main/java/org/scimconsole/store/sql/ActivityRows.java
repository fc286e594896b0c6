package org.scimconsole.store.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.activity.Actor;
import org.scimconsole.directory.activity.ChangeEvent;
import org.scimconsole.directory.activity.ChangeKind;
import org.scimconsole.directory.activity.LogEntry;
import org.scimconsole.directory.activity.Outcome;
import org.scimconsole.directory.activity.ResourceKind;
import org.scimconsole.directory.activity.StoredChange;
import org.scimconsole.directory.activity.Subject;
import org.scimconsole.model.OrganizationId;

/** Reads the rows of requests and changes. */
final class ActivityRows {
    private ActivityRows() {}

    static LogEntry withBodies(LogEntry e, @Nullable String request, @Nullable String response) {
        return new LogEntry(
                e.organization(),
                e.id(),
                e.at(),
                e.durationMicros(),
                e.method(),
                e.path(),
                e.query(),
                e.status(),
                e.outcome(),
                e.rule(),
                e.message(),
                e.subject(),
                e.actor(),
                e.source(),
                e.cycle(),
                e.probe(),
                request,
                response);
    }

    static LogEntry entry(Row row) {
        return new LogEntry(
                new OrganizationId(row.text()),
                row.text(),
                row.moment(),
                row.number(),
                row.text(),
                row.text(),
                row.optionalText(),
                (int) row.number(),
                row.constant(Outcome.class),
                row.optionalText(),
                row.optionalText(),
                subject(row),
                actor(row),
                row.optionalText(),
                row.number(),
                row.truth(),
                null,
                null);
    }

    static @Nullable Subject subject(Row row) {
        ResourceKind type = row.optionalConstant(ResourceKind.class);
        String id = row.optionalText();
        String externalId = row.optionalText();
        String name = row.optionalText();
        return type == null ? null : new Subject(type, id, externalId, name);
    }

    static @Nullable Actor actor(Row row) {
        Actor.Type type = row.optionalConstant(Actor.Type.class);
        String id = row.optionalText();
        String name = row.optionalText();
        return type == null || id == null || name == null ? null : new Actor(type, id, name);
    }

    static StoredChange change(Row row) {
        ChangeEvent event = new ChangeEvent(
                new OrganizationId(row.text()),
                row.text(),
                row.moment(),
                new Actor(row.constant(Actor.Type.class), row.text(), row.text()),
                row.text(),
                row.number(),
                row.constant(ResourceKind.class),
                row.text(),
                row.optionalText(),
                row.constant(ChangeKind.class),
                List.of());
        return new StoredChange(event, row.optionalText(), row.optionalText());
    }
}
