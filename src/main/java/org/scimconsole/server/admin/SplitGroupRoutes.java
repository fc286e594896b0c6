package org.scimconsole.server.admin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.scimconsole.directory.Page;
import org.scimconsole.directory.PageRequest;
import org.scimconsole.directory.group.GroupQuery;
import org.scimconsole.directory.group.LocalGroupService;
import org.scimconsole.model.Group;
import org.scimconsole.model.GroupId;
import org.scimconsole.scim.message.ScimException;

/** Groups as Split's Admin API v2 has them: {@code objects} with offset and total. */
final class SplitGroupRoutes implements AdminRoutes.Part {
    private final LocalGroupService groups;

    SplitGroupRoutes(LocalGroupService groups) {
        this.groups = groups;
    }

    @Override
    public void addTo(PartTable table) {
        table.get("/groups", this::list)
                .post("/groups", this::create)
                .get("/groups/{id}", exchange -> answer(exchange, groups.get(exchange.organization(), id(exchange))))
                .put("/groups/{id}", this::update)
                .delete("/groups/{id}", this::delete);
    }

    private void list(AdminExchange exchange) {
        int limit = exchange.limit();
        int offset = exchange.query().integer("offset", 0);
        if (offset < 0) {
            throw ScimException.invalidValue("offset is " + offset + "; it must be 0 or more.");
        }
        Page<Group> page = groups.list(
                exchange.organization(),
                GroupQuery.all(new PageRequest.Index((int) Math.min(Integer.MAX_VALUE, offset + 1L), limit)));
        ObjectNode body = exchange.object();
        ArrayNode objects = body.putArray("objects");
        page.items().forEach(group -> fill(objects.addObject(), group));
        body.put("offset", offset).put("limit", limit).put("totalCount", page.total());
        exchange.answer(200, body);
    }

    private void create(AdminExchange exchange) {
        AdminBody body = exchange.body();
        answer(
                exchange,
                groups.create(exchange.caller(), body.requiredText("name"), body.text("description"))
                        .resource());
    }

    private void update(AdminExchange exchange) {
        AdminBody body = exchange.body();
        answer(
                exchange,
                groups.update(exchange.caller(), id(exchange), body.text("name"), body.text("description"))
                        .resource());
    }

    private void delete(AdminExchange exchange) {
        groups.delete(exchange.caller(), id(exchange));
        exchange.exchange().answer(200, "true");
    }

    private static void answer(AdminExchange exchange, Group group) {
        ObjectNode body = exchange.object();
        fill(body, group);
        exchange.answer(200, body);
    }

    private static void fill(ObjectNode row, Group group) {
        row.put("id", group.id().value())
                .put("name", group.name())
                .put("description", group.description())
                .put("type", "group");
    }

    private static GroupId id(AdminExchange exchange) {
        return new GroupId(exchange.path("id"));
    }
}
