package org.scimconsole.server.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.activity.ActivityService;
import org.scimconsole.directory.activity.LogEntry;
import org.scimconsole.directory.activity.LogQuery;
import org.scimconsole.directory.activity.Outcome;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.UserId;
import org.scimconsole.scim.message.ScimException;
import org.scimconsole.server.http.QueryParameters;

/** The provisioning log: what the identity provider asked for and what came of it, newest first. */
final class ProvisioningLogRoutes implements AdminRoutes.Part {
    private final ActivityService activity;

    ProvisioningLogRoutes(ActivityService activity) {
        this.activity = activity;
    }

    @Override
    public void addTo(PartTable table) {
        table.get("/provisioning-log", this::list).get("/provisioning-log/{id}", this::entry);
    }

    private void list(AdminExchange exchange) {
        QueryParameters query = exchange.query();
        String user = blankToNull(query.get("userId"));
        String group = blankToNull(query.get("groupId"));
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        query.list("outcome").forEach(name -> outcomes.add(AdminBody.constant("outcome", name, Outcome.class)));
        LogQuery wanted = new LogQuery(
                blankToNull(query.get("query")),
                user == null ? null : new UserId(user),
                group == null ? null : new GroupId(group),
                outcomes,
                blankToNull(query.get("rule")),
                cycle(query.get("cycle")),
                instant("from", query.get("from")),
                instant("to", query.get("to")),
                query.truth("probes", true),
                exchange.page());
        exchange.answerPage(
                activity.log(exchange.organization(), wanted), entry -> ActivityJson.entry(exchange.object(), entry));
    }

    private void entry(AdminExchange exchange) {
        LogEntry entry = activity.entry(exchange.organization(), exchange.path("id"));
        ObjectNode body = ActivityJson.entry(exchange.object(), entry);
        exchange.answer(200, body.put("requestBody", entry.requestBody()).put("responseBody", entry.responseBody()));
    }

    private static @Nullable Long cycle(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException notANumber) {
            throw ScimException.invalidValue("cycle must be a number, as a row of the log shows it.");
        }
    }

    private static @Nullable Instant instant(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text.strip().replace(' ', '+')).toInstant();
        } catch (DateTimeParseException notATime) {
            throw ScimException.invalidValue(name + " is not a time; write it as 2026-11-24T09:30:00Z.");
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
