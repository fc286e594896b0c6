package org.scimconsole.server.admin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.scimconsole.directory.Page;
import org.scimconsole.directory.activity.ChangeKind;
import org.scimconsole.directory.activity.ResourceKind;
import org.scimconsole.directory.rehearsal.AdoptedRehearsal;
import org.scimconsole.directory.rehearsal.Difference;
import org.scimconsole.directory.rehearsal.MembershipDifference;
import org.scimconsole.directory.rehearsal.MovedOn;
import org.scimconsole.directory.rehearsal.Rehearsal;
import org.scimconsole.directory.rehearsal.RehearsalService;
import org.scimconsole.directory.rehearsal.RehearsalStatus;
import org.scimconsole.directory.rehearsal.RepeatedRefusal;
import org.scimconsole.directory.rehearsal.StartedRehearsal;
import org.scimconsole.directory.rehearsal.WhatMovedOn;
import org.scimconsole.directory.token.ScimToken;
import org.scimconsole.model.IdentityProvider;
import org.scimconsole.server.http.Audience;

/** The rehearsal of an organisation: begin it, read what it came to, adopt or drop it. */
final class RehearsalRoutes implements AdminRoutes.Part {
    private final RehearsalService rehearsals;

    RehearsalRoutes(RehearsalService rehearsals) {
        this.rehearsals = rehearsals;
    }

    /** The parts of what adopting would change, and what was refused. */
    private enum Part {
        USERS,
        GROUPS,
        JOINED,
        LEFT,
        REFUSED
    }

    @Override
    public void addTo(PartTable table) {
        table.get("/security/rehearsal", this::show)
                .post("/security/rehearsal", this::start)
                .get("/security/rehearsal/difference", this::difference)
                .post("/security/rehearsal/adopt", this::adopt)
                .delete("/security/rehearsal", this::drop);
    }

    private void show(AdminExchange exchange) {
        Optional<Rehearsal> current = rehearsals.current(exchange.organization());
        exchange.answer(200, current.isEmpty() ? none(exchange) : status(exchange));
    }

    private static ObjectNode none(AdminExchange exchange) {
        return exchange.object().put("underWay", false);
    }

    private void start(AdminExchange exchange) {
        AdminBody body = exchange.optionalBody();
        StartedRehearsal started = rehearsals.start(
                exchange.caller(),
                body.constant("idp", IdentityProvider.class),
                body.duration("life", RehearsalService.USUAL_LIFE));
        exchange.exchange().setHeader("Cache-Control", "no-store");
        exchange.answer(201, status(exchange).put("token", started.token().reveal()));
    }

    private void drop(AdminExchange exchange) {
        rehearsals.drop(exchange.caller());
        exchange.answer(200, none(exchange));
    }

    private void adopt(AdminExchange exchange) {
        WhatMovedOn movedOn = exchange.optionalBody().constant("movedOn", WhatMovedOn.class);
        AdoptedRehearsal adopted =
                rehearsals.adopt(exchange.caller(), Objects.requireNonNullElse(movedOn, WhatMovedOn.REFUSES));
        ObjectNode body = exchange.object()
                .put("users", adopted.users())
                .put("groups", adopted.groups())
                .put("joined", adopted.come())
                .put("left", adopted.gone());
        moved(body.putArray("kept"), adopted.kept());
        exchange.answer(200, body);
    }

    private ObjectNode status(AdminExchange exchange) {
        RehearsalStatus status = rehearsals.status(exchange.organization());
        Rehearsal rehearsal = status.rehearsal();
        ObjectNode body = exchange.object()
                .put("underWay", true)
                .put("id", rehearsal.id().value())
                .put(
                        "baseUrl",
                        exchange.baseUrl() + Audience.SCIM_PREFIX + "/"
                                + rehearsal.id().value())
                .put("idp", rehearsal.provider().name())
                .put("startedAt", rehearsal.startedAt().toString())
                .put("startedBy", rehearsal.startedBy())
                .put("expiresAt", rehearsal.expiresAt().toString())
                .put("lastRequestAt", status.lastRequestAt() == null ? null : String.valueOf(status.lastRequestAt()))
                .put("scimEnabled", status.scimEnabled());
        ScimToken token = status.token();
        body.put("tokenHint", token == null ? null : token.hint());
        counts(body.putObject("users"), status.users());
        counts(body.putObject("groups"), status.groups());
        body.put("joined", status.come()).put("left", status.gone()).put("refused", status.refused());
        ArrayNode removals = body.putArray("removals");
        for (RehearsalStatus.Removals each : status.removals()) {
            removals.addObject()
                    .put("kind", each.kind().name())
                    .put("number", each.number())
                    .put("budget", each.budget());
        }
        moved(body.putArray("movedOn"), status.movedOn());
        return body;
    }

    private static void counts(ObjectNode node, Map<ChangeKind, Long> counts) {
        counts.forEach((kind, number) -> node.put(kind.name(), number));
    }

    private static void moved(ArrayNode rows, List<MovedOn> moved) {
        for (MovedOn each : moved) {
            ObjectNode row = rows.addObject()
                    .put("type", each.type().name())
                    .put("id", each.id())
                    .put("name", each.name())
                    .put("reason", each.reason().name());
            if (each.memberId() != null) {
                row.put("memberId", each.memberId());
            }
        }
    }

    private void difference(AdminExchange exchange) {
        String wanted = exchange.query().get("part");
        Part part = wanted == null ? Part.USERS : AdminBody.constant("part", wanted, Part.class);
        String kindText = exchange.query().get("kind");
        ChangeKind kind =
                kindText == null || kindText.isBlank() ? null : AdminBody.constant("kind", kindText, ChangeKind.class);
        var organization = exchange.organization();
        switch (part) {
            case USERS ->
                exchange.answerPage(
                        rehearsals.differences(organization, ResourceKind.USER, kind, exchange.page()),
                        each -> row(exchange, each));
            case GROUPS ->
                exchange.answerPage(
                        rehearsals.differences(organization, ResourceKind.GROUP, kind, exchange.page()),
                        each -> row(exchange, each));
            case JOINED, LEFT ->
                exchange.answerPage(
                        rehearsals.memberships(organization, part == Part.JOINED, exchange.page()),
                        each -> row(exchange, each, part));
            case REFUSED -> {
                List<RepeatedRefusal> refusals = rehearsals.refusals(organization, AdminExchange.MOST_PER_PAGE);
                exchange.answerPage(new Page<>(refusals, null, null, refusals.size()), each -> row(exchange, each));
            }
        }
    }

    private static ObjectNode row(AdminExchange exchange, Difference each) {
        ObjectNode row = exchange.object()
                .put("kind", each.kind().name())
                .put("type", each.type().name())
                .put("id", each.id())
                .put("name", each.name());
        row.set("changes", ActivityJson.attributes(row.arrayNode(), each.changes()));
        return row;
    }

    private static ObjectNode row(AdminExchange exchange, MembershipDifference each, Part part) {
        return exchange.object()
                .put("kind", part.name())
                .put("type", ResourceKind.USER.name())
                .put("id", each.user().value())
                .put("name", each.userName())
                .put("groupId", each.group().value())
                .put("group", each.groupName());
    }

    private static ObjectNode row(AdminExchange exchange, RepeatedRefusal each) {
        return exchange.object()
                .put("kind", Part.REFUSED.name())
                .put("type", each.type() == null ? null : String.valueOf(each.type()))
                .putNull("id")
                .put("name", each.name())
                .put("rule", each.rule())
                .put("message", each.message())
                .put("times", each.times())
                .put("lastAt", each.lastAt().toString());
    }
}
