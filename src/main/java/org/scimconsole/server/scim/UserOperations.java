package org.scimconsole.server.scim;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Page;
import org.scimconsole.directory.activity.ResourceKind;
import org.scimconsole.directory.activity.Subject;
import org.scimconsole.directory.user.UserQuery;
import org.scimconsole.directory.user.UserService;
import org.scimconsole.model.Group;
import org.scimconsole.model.User;
import org.scimconsole.model.UserId;
import org.scimconsole.scim.filter.Filter;
import org.scimconsole.scim.filter.FilterParser;
import org.scimconsole.scim.json.ResourceDocument;
import org.scimconsole.scim.json.ResourceRenderer;
import org.scimconsole.scim.message.ETag;
import org.scimconsole.scim.message.Limits;
import org.scimconsole.scim.message.SearchRequest;
import org.scimconsole.scim.patch.PatchRequest;
import org.scimconsole.scim.schema.Projection;
import org.scimconsole.scim.schema.ResourceSchema;
import org.scimconsole.scim.schema.ResourceValidator;

/** Users over SCIM. */
final class UserOperations implements ResourceOperations {
    private final UserService users;
    private final ResourceSchema schema;
    private final ResourceValidator validator;
    private final Limits limits;
    private final Paging paging;

    UserOperations(UserService users, ResourceSchema schema, Limits limits) {
        this.users = users;
        this.schema = schema;
        this.validator = new ResourceValidator(schema);
        this.limits = limits;
        this.paging = new Paging(limits.pageSize());
    }

    @Override
    public ResourceSchema schema() {
        return schema;
    }

    @Override
    public ScimAnswer create(ScimCall call, JsonNode body) {
        ResourceDocument resource = ResourceDocument.of(validator.clean(body));
        return answer(call, 201, users.create(call.caller(), resource).resource());
    }

    @Override
    public ScimAnswer get(ScimCall call, String id) {
        User user = users.get(call.caller().organization(), new UserId(id));
        String known = call.ifNoneMatch();
        if (known != null && new ETag(user.version()).isIn(known)) {
            return new ScimAnswer(304, null, null, new ETag(user.version()));
        }
        return answer(call, 200, user);
    }

    @Override
    public Found find(ScimCall call, SearchRequest search) {
        String text = search.filter();
        Filter filter = text == null ? null : FilterParser.parse(text, schema, limits);
        UserQuery all = UserQuery.where(filter, paging.request(search));
        UserQuery query =
                new UserQuery(all.filter(), null, all.states(), null, null, Paging.sort(search, schema), all.page());
        Page<User> page = users.search(call.caller(), query);
        return new Found(page.total(), rendered(call, page.items()), page.next(), page.previous());
    }

    @Override
    public ScimAnswer replace(ScimCall call, String id, JsonNode body) {
        ResourceDocument resource = ResourceDocument.of(validator.clean(body));
        return answer(
                call,
                200,
                users.replace(call.caller(), new UserId(id), resource, call.condition())
                        .resource());
    }

    @Override
    public ScimAnswer patch(ScimCall call, String id, JsonNode body) {
        return answer(
                call,
                200,
                users.patch(call.caller(), new UserId(id), PatchRequest.parse(body, schema, limits), call.condition())
                        .resource());
    }

    @Override
    public ScimAnswer delete(ScimCall call, String id) {
        users.delete(call.caller(), new UserId(id), call.condition());
        return ScimAnswer.none();
    }

    @Override
    public Subject subject(JsonNode body) {
        return new Subject(
                ResourceKind.USER,
                null,
                body.path("externalId").textValue(),
                body.path("userName").textValue());
    }

    private ScimAnswer answer(ScimCall call, int status, User user) {
        return new ScimAnswer(
                status,
                rendered(call, List.of(user)).get(0),
                call.renderer().userLocation(user.id().value()),
                new ETag(user.version()));
    }

    private List<String> rendered(ScimCall call, List<User> found) {
        Projection projection = call.projection(schema);
        ResourceRenderer renderer = call.renderer();
        Map<UserId, List<Group>> groups = found.isEmpty() || !projection.shows("groups")
                ? Map.of()
                : users.groupsOf(
                        call.caller().organization(),
                        found.stream().map(User::id).toList());
        List<String> texts = new ArrayList<>(found.size());
        for (User user : found) {
            texts.add(renderer.user(user, references(groups.get(user.id())), projection));
        }
        return texts;
    }

    /** Groups under the names that SCIM knows: the identity provider's where it has one. */
    static @Nullable List<ResourceRenderer.GroupReference> references(@Nullable List<Group> groups) {
        if (groups == null) {
            return null;
        }
        return groups.stream()
                .map(group -> {
                    Group.Link link = group.link();
                    return new ResourceRenderer.GroupReference(
                            group.id(), link == null ? group.name() : link.idpName());
                })
                .toList();
    }
}
