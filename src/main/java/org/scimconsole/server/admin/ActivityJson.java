package org.scimconsole.server.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.activity.Actor;
import org.scimconsole.directory.activity.AttributeChange;
import org.scimconsole.directory.activity.ChangeEvent;
import org.scimconsole.directory.activity.LogEntry;
import org.scimconsole.directory.activity.Subject;
import org.scimconsole.scim.json.Json;
import org.scimconsole.scim.message.ScimException;

/** Rows of the provisioning log and of timelines, as JSON. */
final class ActivityJson {
    private static final Json JSON = new Json();

    private ActivityJson() {}

    /** Fills a row of a timeline. */
    static ObjectNode change(ObjectNode row, ChangeEvent event) {
        row.put("id", event.id()).put("at", event.at().toString());
        row.set("actor", actor(row.objectNode(), event.actor()));
        row.put("requestId", event.requestId())
                .put("cycle", event.cycle() == 0 ? null : String.valueOf(event.cycle()))
                .put("resourceType", event.resourceType().name())
                .put("resourceId", event.resourceId())
                .put("memberId", event.memberId())
                .put("kind", event.kind().name());
        attributes(row.putArray("changes"), event.changes());
        return row;
    }

    /** Fills in what changed, attribute by attribute. */
    static ArrayNode attributes(ArrayNode rows, List<AttributeChange> changes) {
        for (AttributeChange change : changes) {
            ObjectNode each = rows.addObject().put("attribute", change.attribute());
            each.set("before", value(change.before()));
            each.set("after", value(change.after()));
        }
        return rows;
    }

    /** Fills a row of the log; bodies only when it has them. */
    static ObjectNode entry(ObjectNode row, LogEntry entry) {
        row.put("id", entry.id())
                .put("at", entry.at().toString())
                .put("durationMillis", entry.durationMicros() / 1000.0)
                .put("method", entry.method())
                .put("path", entry.path())
                .put("query", entry.query())
                .put("status", entry.status())
                .put("outcome", entry.outcome().name())
                .put("rule", entry.rule())
                .put("message", entry.message());
        Subject subject = entry.subject();
        if (subject == null) {
            row.putNull("subject");
        } else {
            row.set("subject", subject(row.objectNode(), subject));
        }
        Actor actor = entry.actor();
        row.set("actor", actor == null ? NullNode.instance : actor(row.objectNode(), actor));
        return row.put("source", entry.source())
                .put("cycle", entry.cycle() == 0 ? null : String.valueOf(entry.cycle()))
                .put("probe", entry.probe());
    }

    /** Fills in whom something concerns. */
    static ObjectNode subject(ObjectNode row, Subject subject) {
        return row.put("type", subject.type().name())
                .put("id", subject.id())
                .put("externalId", subject.externalId())
                .put("name", subject.name());
    }

    private static ObjectNode actor(ObjectNode row, Actor actor) {
        return row.put("type", actor.type().name()).put("id", actor.id()).put("name", actor.name());
    }

    private static JsonNode value(@Nullable String json) {
        if (json == null) {
            return NullNode.instance;
        }
        try {
            return JSON.read(json);
        } catch (ScimException notJson) {
            return TextNode.valueOf(json);
        }
    }
}
