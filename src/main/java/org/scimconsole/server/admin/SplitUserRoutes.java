package org.scimconsole.server.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Page;
import org.scimconsole.directory.PageRequest;
import org.scimconsole.directory.Sort;
import org.scimconsole.directory.user.LocalUserService;
import org.scimconsole.directory.user.UserQuery;
import org.scimconsole.directory.user.UserService;
import org.scimconsole.directory.user.UserState;
import org.scimconsole.model.Group;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.User;
import org.scimconsole.model.UserId;
import org.scimconsole.model.UserStatus;
import org.scimconsole.scim.json.Json;
import org.scimconsole.scim.message.ScimException;

/**
 * Users as Split's Admin API v2 has them: {@code data} with markers, newest first; writes answer 200 with a body, since
 * some of its clients accept nothing else.
 */
final class SplitUserRoutes implements AdminRoutes.Part {
    private final UserService users;
    private final LocalUserService localUsers;

    SplitUserRoutes(UserService users, LocalUserService localUsers) {
        this.users = users;
        this.localUsers = localUsers;
    }

    @Override
    public void addTo(PartTable table) {
        table.get("/users", this::list)
                .post("/users", this::invite)
                .get("/users/{id}", exchange -> answer(exchange, existing(exchange)))
                .put("/users/{id}", this::update)
                .patch("/users/{id}", this::changeGroups)
                .delete("/users/{id}", this::delete);
    }

    private void list(AdminExchange exchange) {
        int limit = exchange.limit();
        String after = exchange.query().get("after");
        String before = exchange.query().get("before");
        String marker = after == null || after.isBlank() ? before : after;
        String group = exchange.query().get("group_id");
        UserQuery query = new UserQuery(
                null,
                null,
                states(exchange.query().get("status"), group != null),
                null,
                group == null ? null : new GroupId(group),
                Sort.NEWEST,
                new PageRequest.Cursor(marker == null || marker.isBlank() ? null : marker, limit));
        Page<User> page = localUsers.list(exchange.organization(), query);
        Map<UserId, List<Group>> groups = users.groupsOf(
                exchange.organization(), page.items().stream().map(User::id).toList());
        ObjectNode body = exchange.object();
        ArrayNode data = body.putArray("data");
        page.items().forEach(user -> fill(data.addObject(), user, groups.getOrDefault(user.id(), List.of())));
        body.put("nextMarker", page.next());
        body.put("previousMarker", page.previous());
        body.put("limit", limit);
        body.put("count", page.items().size());
        exchange.answer(200, body);
    }

    /** Without a status Split lists everybody but pending people; of a group it lists the active members. */
    private static Set<UserState> states(@Nullable String status, boolean ofGroup) {
        if (status == null || status.isBlank()) {
            return ofGroup ? EnumSet.of(UserState.ACTIVE) : EnumSet.of(UserState.ACTIVE, UserState.DEACTIVATED);
        }
        UserStatus wanted = AdminBody.constant("status", status, UserStatus.class);
        return EnumSet.of(UserState.valueOf(wanted.name()));
    }

    private void invite(AdminExchange exchange) {
        AdminBody body = exchange.body();
        List<GroupId> groups = new ArrayList<>();
        JsonNode wanted = body.get("groups");
        if (wanted != null) {
            for (JsonNode each : wanted) {
                groups.add(new GroupId(each.path("id").asText()));
            }
        }
        User user = localUsers
                .invite(exchange.caller(), body.requiredText("email"), groups)
                .resource();
        answer(exchange, user);
    }

    /** What is left out stays: Split's clients send single fields although its manual asks for all. */
    private void update(AdminExchange exchange) {
        AdminBody body = exchange.body();
        LocalUserService.Update update = new LocalUserService.Update(
                body.text("name"), body.text("email"), body.truth("2fa"), body.constant("status", UserStatus.class));
        answer(
                exchange,
                localUsers.update(exchange.caller(), id(exchange), update).resource());
    }

    private void changeGroups(AdminExchange exchange) {
        JsonNode operations = new Json().read(exchange.exchange().body().bytes());
        answer(
                exchange,
                localUsers
                        .changeGroups(
                                exchange.caller(), id(exchange), groups -> new GroupsPatch(groups).apply(operations))
                        .resource());
    }

    private void delete(AdminExchange exchange) {
        localUsers.deletePending(exchange.caller(), id(exchange));
        exchange.exchange().answer(200, "true");
    }

    private User existing(AdminExchange exchange) {
        User user = localUsers.detail(exchange.organization(), id(exchange)).user();
        if (user.deletedAt() != null) {
            throw ScimException.notFound("There is no user " + user.id() + " any more.");
        }
        return user;
    }

    private List<Group> groupsOf(AdminExchange exchange, User user) {
        return users.groupsOf(exchange.organization(), List.of(user.id())).getOrDefault(user.id(), List.of());
    }

    private void answer(AdminExchange exchange, User user) {
        ObjectNode body = exchange.object();
        fill(body, user, groupsOf(exchange, user));
        exchange.answer(200, body);
    }

    private static void fill(ObjectNode row, User user, List<Group> groups) {
        row.put("id", user.id().value())
                .put("type", "user")
                .put("name", user.displayName())
                .put("email", user.email() == null ? user.userName() : user.email())
                .put("status", user.status().name())
                .put("2fa", user.twoFactor());
        ArrayNode list = row.putArray("groups");
        groups.forEach(group -> list.addObject().put("id", group.id().value()).put("type", "group"));
    }

    private static UserId id(AdminExchange exchange) {
        return new UserId(exchange.path("id"));
    }
}
