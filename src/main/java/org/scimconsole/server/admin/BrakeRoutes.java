package org.scimconsole.server.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.scimconsole.directory.brake.Brake;
import org.scimconsole.directory.brake.BrakeSettings;
import org.scimconsole.directory.brake.BrakeUse;
import org.scimconsole.directory.brake.HeldRequest;
import org.scimconsole.scim.message.ScimException;

/** The brake on removals: its budget, and what it holds until an administrator lets it pass. */
final class BrakeRoutes implements AdminRoutes.Part {
    private static final String IDS = "ids";

    private final Brake brake;

    BrakeRoutes(Brake brake) {
        this.brake = brake;
    }

    @Override
    public void addTo(PartTable table) {
        table.get("/security/brake", this::answer)
                .put("/security/brake", this::change)
                .get("/security/brake/held", this::held)
                .post("/security/brake/held/{id}/release", this::release)
                .post("/security/brake/held/release", this::releaseMany)
                .post("/security/brake/held/hold", this::holdAgain)
                .post("/security/brake/held/dismiss", this::dismiss);
    }

    /** What is left out keeps its value. */
    private void change(AdminExchange exchange) {
        AdminBody body = exchange.body();
        Boolean on = body.truth("on");
        brake.settings(
                exchange.caller(),
                now -> new BrakeSettings(
                        on == null ? now.on() : on,
                        body.duration("window", now.window()),
                        number(body, "percent", now.percent()),
                        number(body, "floor", now.floor())));
        answer(exchange);
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

    /** Those whose ids are sent; all when nothing is. */
    private void releaseMany(AdminExchange exchange) {
        AdminBody body = exchange.optionalBody();
        int released;
        if (body.get(IDS) == null) {
            released = brake.releaseAll(exchange.caller());
        } else {
            List<String> ids = ids(body);
            brake.release(exchange.caller(), ids);
            released = ids.size();
        }
        exchange.answer(200, exchange.object().put("released", released));
    }

    private void holdAgain(AdminExchange exchange) {
        brake.holdAgain(exchange.caller(), ids(exchange.body()));
        held(exchange);
    }

    private void dismiss(AdminExchange exchange) {
        brake.dismiss(exchange.caller(), ids(exchange.body()));
        held(exchange);
    }

    private static List<String> ids(AdminBody body) {
        JsonNode ids = body.get(IDS);
        List<String> texts = new ArrayList<>();
        if (ids != null && ids.isArray()) {
            for (JsonNode id : ids) {
                if (!id.isTextual()) {
                    throw ScimException.invalidValue("\"ids\" holds " + id.getNodeType() + "; each id is a text.");
                }
                texts.add(id.textValue());
            }
        }
        if (texts.isEmpty()) {
            throw ScimException.invalidValue("\"ids\" must list at least one id of a held request.");
        }
        return texts;
    }

    private void answer(AdminExchange exchange) {
        BrakeSettings settings = brake.settings(exchange.organization());
        ObjectNode body = exchange.object()
                .put("on", settings.on())
                .put("window", settings.window().toString())
                .put("percent", settings.percent())
                .put("floor", settings.floor());
        ArrayNode use = body.putArray("use");
        for (BrakeUse each : brake.use(exchange.organization())) {
            use.addObject()
                    .put("kind", each.kind().name())
                    .put("applied", each.applied())
                    .put("budget", each.budget())
                    .put("held", each.held());
        }
        exchange.answer(200, body);
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
