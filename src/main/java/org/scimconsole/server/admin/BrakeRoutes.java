package org.scimconsole.server.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.scimconsole.directory.brake.Brake;
import org.scimconsole.directory.brake.BrakeSettings;
import org.scimconsole.directory.brake.HeldRequest;
import org.scimconsole.scim.message.ScimException;

/** The brake on removals: its budget, and what it holds until an administrator lets it pass. */
final class BrakeRoutes implements AdminRoutes.Part {
    private final Brake brake;

    BrakeRoutes(Brake brake) {
        this.brake = brake;
    }

    @Override
    public void addTo(PartTable table) {
        table.get("/security/brake", exchange -> answer(exchange, brake.settings(exchange.organization())))
                .put("/security/brake", this::change)
                .get("/security/brake/held", this::held)
                .post("/security/brake/held/{id}/release", this::release)
                .post("/security/brake/held/release", this::releaseAll);
    }

    /** What is left out keeps its value. */
    private void change(AdminExchange exchange) {
        AdminBody body = exchange.body();
        BrakeSettings now = brake.settings(exchange.organization());
        Boolean on = body.truth("on");
        BrakeSettings wanted = new BrakeSettings(
                on == null ? now.on() : on,
                body.duration("window", now.window()),
                number(body, "percent", now.percent()),
                number(body, "floor", now.floor()));
        answer(exchange, brake.settings(exchange.caller(), wanted));
    }

    private void held(AdminExchange exchange) {
        ObjectNode body = exchange.object();
        ArrayNode items = body.putArray("items");
        for (HeldRequest each : brake.held(exchange.organization())) {
            fill(items.addObject(), each);
        }
        body.putNull("nextCursor");
        body.putNull("previousCursor");
        exchange.answer(200, body.put("total", items.size()));
    }

    private void release(AdminExchange exchange) {
        brake.release(exchange.caller(), exchange.path("id"));
        held(exchange);
    }

    private void releaseAll(AdminExchange exchange) {
        int released = brake.releaseAll(exchange.caller());
        exchange.answer(200, exchange.object().put("released", released));
    }

    private static void answer(AdminExchange exchange, BrakeSettings settings) {
        exchange.answer(
                200,
                exchange.object()
                        .put("on", settings.on())
                        .put("window", settings.window().toString())
                        .put("percent", settings.percent())
                        .put("floor", settings.floor()));
    }

    private static void fill(ObjectNode row, HeldRequest held) {
        row.put("id", held.id())
                .put("kind", held.kind().name())
                .put("number", held.number())
                .put("firstAt", held.firstAt().toString())
                .put("lastAt", held.lastAt().toString())
                .put("attempts", held.attempts())
                .put("method", held.method())
                .put("path", held.path());
        row.set("subject", ActivityJson.subject(row.objectNode(), held.subject()));
        row.put("releasedAt", held.releasedAt() == null ? null : String.valueOf(held.releasedAt()))
                .put("releasedBy", held.releasedBy());
    }

    private static int number(AdminBody body, String name, int otherwise) {
        JsonNode value = body.get(name);
        if (value == null) {
            return otherwise;
        }
        if (!value.isInt()) {
            throw ScimException.invalidValue("\"" + name + "\" must be a whole number.");
        }
        return value.intValue();
    }
}
