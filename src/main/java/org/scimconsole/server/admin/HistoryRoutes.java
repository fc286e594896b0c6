package org.scimconsole.server.admin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.scimconsole.directory.Page;
import org.scimconsole.directory.PageRequest;
import org.scimconsole.directory.activity.ActivityService;
import org.scimconsole.directory.activity.ChangeEvent;
import org.scimconsole.directory.history.HistoryService;
import org.scimconsole.directory.history.PastState;
import org.scimconsole.directory.history.UndoPlan;
import org.scimconsole.directory.history.UndoStep;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.UserId;
import org.scimconsole.scim.message.ScimException;

/** How a user or group was at a moment, and the undoing of a cycle: a plan to read first, then the same carried out. */
final class HistoryRoutes implements AdminRoutes.Part {
    private final HistoryService history;
    private final ActivityService activity;

    HistoryRoutes(HistoryService history, ActivityService activity) {
        this.history = history;
        this.activity = activity;
    }

    @Override
    public void addTo(PartTable table) {
        table.get("/directory/users/{id}/as-of", this::userAsOf)
                .get("/directory/groups/{id}/as-of", this::groupAsOf)
                .get(
                        "/cycles/{cycle}/undo",
                        exchange -> answer(exchange, history.plan(exchange.organization(), cycle(exchange))))
                .post(
                        "/cycles/{cycle}/undo",
                        exchange -> answer(exchange, history.undo(exchange.caller(), cycle(exchange))));
    }

    private void userAsOf(AdminExchange exchange) {
        UserId id = new UserId(exchange.path("id"));
        requireHistory(exchange, activity.timeline(exchange.organization(), id, PageRequest.first(1)));
        answer(exchange, history.asOf(exchange.organization(), id, moment(exchange)));
    }

    private void groupAsOf(AdminExchange exchange) {
        GroupId id = new GroupId(exchange.path("id"));
        requireHistory(exchange, activity.timeline(exchange.organization(), id, PageRequest.first(1)));
        answer(exchange, history.asOf(exchange.organization(), id, moment(exchange)));
    }

    private static void requireHistory(AdminExchange exchange, Page<ChangeEvent> timeline) {
        if (timeline.items().isEmpty()) {
            throw ScimException.notFound("Nobody and nothing ever had the id " + exchange.path("id") + ".");
        }
    }

    private void answer(AdminExchange exchange, PastState past) {
        ObjectNode body =
                exchange.object().put("changedAt", past.changedAt() == null ? null : String.valueOf(past.changedAt()));
        String state = past.state();
        if (state == null) {
            body.putNull("state");
        } else {
            body.putRawValue("state", new RawValue(state));
        }
        ArrayNode related = body.putArray("related");
        past.related().forEach(related::add);
        exchange.answer(200, body);
    }

    private static void answer(AdminExchange exchange, UndoPlan plan) {
        ObjectNode body = exchange.object()
                .put("cycle", String.valueOf(plan.cycle()))
                .put("applied", plan.applied())
                .put("warning", plan.warning());
        ArrayNode steps = body.putArray("steps");
        for (UndoStep step : plan.steps()) {
            steps.addObject()
                    .put("action", step.action().name())
                    .put("type", step.type().name())
                    .put("id", step.id())
                    .put("name", step.name())
                    .put("memberId", step.memberId())
                    .put("memberName", step.memberName())
                    .put("hindrance", step.hindrance());
        }
        exchange.answer(200, body);
    }

    private static Instant moment(AdminExchange exchange) {
        String text = exchange.query().get("at");
        if (text == null || text.isBlank()) {
            return exchange.exchange().receivedAt();
        }
        try {
            return OffsetDateTime.parse(text.strip().replace(' ', '+')).toInstant();
        } catch (DateTimeParseException notATime) {
            throw ScimException.invalidValue("at is not a time; write it as 2026-11-24T09:30:00Z.");
        }
    }

    private static long cycle(AdminExchange exchange) {
        String text = exchange.path("cycle");
        if (!text.matches("\\d{1,18}")) {
            throw ScimException.notFound("There is no cycle '" + (text.length() <= 40 ? text : text.substring(0, 40))
                    + "'; a cycle is a number, as a row of the log shows it.");
        }
        return Long.parseLong(text);
    }
}
