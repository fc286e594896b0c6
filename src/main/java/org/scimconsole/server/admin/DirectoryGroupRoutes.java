package org.scimconsole.server.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Directory;
import org.scimconsole.directory.Page;
import org.scimconsole.directory.activity.ChangeEvent;
import org.scimconsole.directory.group.GroupQuery;
import org.scimconsole.directory.group.MemberRow;
import org.scimconsole.model.Group;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.ManagedBy;
import org.scimconsole.scim.message.ScimException;

/** Groups as the console's lists and detail pane read them. */
final class DirectoryGroupRoutes implements AdminRoutes.Part {
    private final Directory directory;
    private final RenderedResource rendered;

    DirectoryGroupRoutes(Directory directory, RenderedResource rendered) {
        this.directory = directory;
        this.rendered = rendered;
    }

    @Override
    public void addTo(PartTable table) {
        table.get("/directory/groups", this::list)
                .get("/directory/groups/{id}", this::detail)
                .get("/directory/groups/{id}/members", this::members)
                .get("/directory/groups/{id}/timeline", this::timeline);
    }

    private void list(AdminExchange exchange) {
        String managedBy = exchange.query().get("managedBy");
        GroupQuery query = new GroupQuery(
                null,
                blankToNull(exchange.query().get("query")),
                managedBy == null ? null : AdminBody.constant("managedBy", managedBy, ManagedBy.class),
                ListSort.ofGroups(exchange.query().get("sort")),
                exchange.page());
        exchange.answerPage(
                directory.localGroups().list(exchange.organization(), query), group -> row(exchange.object(), group));
    }

    private void detail(AdminExchange exchange) {
        Group group = directory.localGroups().get(exchange.organization(), id(exchange));
        ObjectNode body = row(exchange.object(), group).put("version", group.version());
        body.set("resource", rendered.group(exchange, group));
        body.put("lockedReason", directory.localGroups().lockedReason(group));
        exchange.answer(200, body);
    }

    private void members(AdminExchange exchange) {
        directory.localGroups().get(exchange.organization(), id(exchange));
        exchange.answerPage(
                directory
                        .localGroups()
                        .members(
                                exchange.organization(),
                                id(exchange),
                                blankToNull(exchange.query().get("query")),
                                exchange.page()),
                member -> memberRow(exchange.object(), member));
    }

    /** Whoever has no history at all never was: deleted ones keep theirs. */
    private void timeline(AdminExchange exchange) {
        Page<ChangeEvent> page = directory.activity().timeline(exchange.organization(), id(exchange), exchange.page());
        if (page.items().isEmpty() && !exchange.query().has("cursor")) {
            throw ScimException.notFound("There is no group " + exchange.path("id") + ".");
        }
        exchange.answerPage(page, event -> ActivityJson.change(exchange.object(), event));
    }

    private static ObjectNode row(ObjectNode row, Group group) {
        row.put("id", group.id().value())
                .put("name", group.name())
                .put("description", group.description())
                .put("managedBy", group.managedBy().name())
                .put("reserved", group.reserved())
                .put("memberCount", group.memberCount());
        Group.Link link = group.link();
        if (link == null) {
            row.putNull("link");
        } else {
            row.putObject("link")
                    .put("idpName", link.idpName())
                    .put("externalId", link.externalId())
                    .put("since", link.since().toString())
                    .put("rule", link.rule());
        }
        return row.put("createdAt", group.createdAt().toString())
                .put("updatedAt", group.updatedAt().toString());
    }

    private static ObjectNode memberRow(ObjectNode row, MemberRow member) {
        return row.put("id", member.user().value())
                .put("displayName", member.displayName())
                .put("userName", member.userName())
                .put("status", member.status().name());
    }

    private static GroupId id(AdminExchange exchange) {
        return new GroupId(exchange.path("id"));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
