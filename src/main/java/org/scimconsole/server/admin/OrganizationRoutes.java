package org.scimconsole.server.admin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Directory;
import org.scimconsole.directory.activity.Overview;
import org.scimconsole.directory.activity.heartbeat.CycleSeen;
import org.scimconsole.directory.activity.heartbeat.Heartbeat;
import org.scimconsole.model.Organization;

/** The organisation whose key was presented, and the figures of its overview. */
final class OrganizationRoutes implements AdminRoutes.Part {
    private static final int CYCLES = 50;

    private final Directory directory;

    OrganizationRoutes(Directory directory) {
        this.directory = directory;
    }

    @Override
    public void addTo(PartTable table) {
        table.get("/organization", this::organization)
                .get("/directory/overview", this::overview)
                .get("/directory/heartbeat", this::heartbeat);
    }

    private void organization(AdminExchange exchange) {
        Organization organization = directory.organizations().get(exchange.organization());
        exchange.answer(
                200,
                exchange.object()
                        .put("id", organization.id().value())
                        .put("name", organization.name())
                        .put("rules", organization.rules().name())
                        .put("createdAt", organization.createdAt().toString()));
    }

    private void overview(AdminExchange exchange) {
        Overview overview = directory.activity().overview(exchange.organization());
        ObjectNode body = exchange.object();
        body.putObject("users")
                .put("active", overview.activeUsers())
                .put("deactivated", overview.deactivatedUsers())
                .put("pending", overview.pendingUsers())
                .put("idpManaged", overview.idpManagedUsers());
        body.putObject("groups").put("total", overview.groups()).put("linked", overview.linkedGroups());
        body.put("administrators", overview.administrators());
        body.put("lastRequestAt", text(overview.lastRequestAt()));
        body.put("lastSuccessAt", text(overview.lastSuccessAt()));
        body.put("lastRefusalAt", text(overview.lastRefusalAt()));
        exchange.answer(200, body);
    }

    /** Whether the identity provider comes in its rhythm, and the cycles that tell so. */
    private void heartbeat(AdminExchange exchange) {
        Heartbeat heartbeat = directory.activity().heartbeat(exchange.organization());
        ObjectNode body = exchange.object()
                .put("state", heartbeat.state().name())
                .put("lastCycle", text(heartbeat.lastCycle()))
                .put("nextExpected", text(heartbeat.nextExpected()))
                .put("missed", heartbeat.missed())
                .put("quarantinedSince", text(heartbeat.quarantinedSince()))
                .put("switchedOffAt", text(heartbeat.switchedOffAt()))
                .put("sentence", heartbeat.sentence());
        ArrayNode cycles = body.putArray("cycles");
        for (CycleSeen cycle : directory.activity().cycles(exchange.organization(), CYCLES)) {
            cycles.addObject()
                    .put("start", cycle.start().toString())
                    .put("end", cycle.end().toString())
                    .put("requests", cycle.requests())
                    .put("failures", cycle.failures());
        }
        exchange.answer(200, body);
    }

    private static @Nullable String text(@Nullable Object time) {
        return time == null ? null : time.toString();
    }
}
