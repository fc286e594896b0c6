package org.scimconsole.server.admin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Directory;
import org.scimconsole.directory.Page;
import org.scimconsole.directory.activity.ChangeEvent;
import org.scimconsole.directory.user.UserDetail;
import org.scimconsole.directory.user.UserQuery;
import org.scimconsole.directory.user.UserState;
import org.scimconsole.model.Group;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.ManagedBy;
import org.scimconsole.model.User;
import org.scimconsole.model.UserId;
import org.scimconsole.scim.message.ScimException;

/** Users as the console's lists and detail pane read them. */
final class DirectoryUserRoutes implements AdminRoutes.Part {
    private final Directory directory;
    private final RenderedResource rendered;

    DirectoryUserRoutes(Directory directory, RenderedResource rendered) {
        this.directory = directory;
        this.rendered = rendered;
    }

    @Override
    public void addTo(PartTable table) {
        table.get("/directory/users", this::list)
                .get("/directory/users/{id}", this::detail)
                .get("/directory/users/{id}/timeline", this::timeline);
    }

    private void list(AdminExchange exchange) {
        String group = exchange.query().get("groupId");
        String managedBy = exchange.query().get("managedBy");
        UserQuery query = new UserQuery(
                null,
                blankToNull(exchange.query().get("query")),
                states(exchange.query().list("status")),
                managedBy == null ? null : AdminBody.constant("managedBy", managedBy, ManagedBy.class),
                group == null ? null : new GroupId(group),
                ListSort.ofUsers(exchange.query().get("sort")),
                exchange.page());
        exchange.answerPage(
                directory.localUsers().list(exchange.organization(), query), user -> row(exchange.object(), user));
    }

    private void detail(AdminExchange exchange) {
        UserDetail detail = directory.localUsers().detail(exchange.organization(), new UserId(exchange.path("id")));
        User user = detail.user();
        ObjectNode body =
                row(exchange.object(), user).put("version", user.version()).put("twoFactor", user.twoFactor());
        body.set("resource", rendered.user(exchange, user, detail.groups()));
        ArrayNode groups = body.putArray("groups");
        for (Group each : detail.groups()) {
            groups.addObject()
                    .put("id", each.id().value())
                    .put("name", each.name())
                    .put("managedBy", each.managedBy().name());
        }
        User manager = detail.manager();
        if (manager == null) {
            body.putNull("manager");
        } else {
            body.putObject("manager").put("id", manager.id().value()).put("displayName", manager.displayName());
        }
        ArrayNode reports = body.putArray("reports");
        detail.reports()
                .forEach(report ->
                        reports.addObject().put("id", report.id().value()).put("displayName", report.displayName()));
        body.put("lockedReason", detail.lockedReason());
        exchange.answer(200, body);
    }

    /** Whoever has no history at all never was: deleted ones keep theirs. */
    private void timeline(AdminExchange exchange) {
        Page<ChangeEvent> page = directory
                .activity()
                .timeline(exchange.organization(), new UserId(exchange.path("id")), exchange.page());
        if (page.items().isEmpty() && !exchange.query().has("cursor")) {
            throw ScimException.notFound("There is no user " + exchange.path("id") + ".");
        }
        exchange.answerPage(page, event -> ActivityJson.change(exchange.object(), event));
    }

    static ObjectNode row(ObjectNode row, User user) {
        return row.put("id", user.id().value())
                .put("userName", user.userName())
                .put("email", user.email())
                .put("displayName", user.displayName())
                .put("externalId", user.externalId())
                .put("status", user.deletedAt() == null ? user.status().name() : UserState.DELETED.name())
                .put("managedBy", user.managedBy().name())
                .put("createdAt", user.createdAt().toString())
                .put("updatedAt", user.updatedAt().toString())
                .put("deletedAt", text(user.deletedAt()));
    }

    private static Set<UserState> states(List<String> names) {
        Set<UserState> states = EnumSet.noneOf(UserState.class);
        names.forEach(name -> states.add(AdminBody.constant("status", name, UserState.class)));
        return states;
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
