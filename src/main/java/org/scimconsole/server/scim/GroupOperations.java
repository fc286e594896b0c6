package org.scimconsole.server.scim;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.scimconsole.directory.Page;
import org.scimconsole.directory.activity.ResourceKind;
import org.scimconsole.directory.activity.Subject;
import org.scimconsole.directory.group.GroupQuery;
import org.scimconsole.directory.group.GroupService;
import org.scimconsole.model.Group;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.Member;
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

/** Groups over SCIM. Members are loaded only for answers that show them. */
final class GroupOperations implements ResourceOperations {
    private final GroupService groups;
    private final ResourceSchema schema;
    private final ResourceValidator validator;
    private final Limits limits;
    private final Paging paging;

    GroupOperations(GroupService groups, ResourceSchema schema, Limits limits) {
        this.groups = groups;
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
        return answer(call, 201, groups.create(call.caller(), resource).resource());
    }

    @Override
    public ScimAnswer get(ScimCall call, String id) {
        Group group = groups.get(call.caller().organization(), new GroupId(id));
        String known = call.ifNoneMatch();
        if (known != null && new ETag(group.version()).isIn(known)) {
            return new ScimAnswer(304, null, null, new ETag(group.version()));
        }
        return answer(call, 200, group);
    }

    @Override
    public Found find(ScimCall call, SearchRequest search) {
        String text = search.filter();
        Filter filter = text == null ? null : FilterParser.parse(text, schema, limits);
        GroupQuery query = new GroupQuery(filter, null, null, Paging.sort(search, schema), paging.request(search));
        Page<Group> page = groups.search(call.caller(), query);
        return new Found(page.total(), rendered(call, page.items()), page.next(), page.previous());
    }

    @Override
    public ScimAnswer replace(ScimCall call, String id, JsonNode body) {
        ResourceDocument resource = ResourceDocument.of(validator.clean(body));
        return answer(
                call,
                200,
                groups.replace(call.caller(), new GroupId(id), resource, call.condition())
                        .resource());
    }

    /**
     * Answers 204, as Entra wants it; 200 with the resource only for a client that says which attributes it wants
     * (RFC 7644 section 3.5.2).
     */
    @Override
    public ScimAnswer patch(ScimCall call, String id, JsonNode body) {
        Group group = groups.patch(
                        call.caller(), new GroupId(id), PatchRequest.parse(body, schema, limits), call.condition())
                .resource();
        if (call.attributes() != null) {
            return answer(call, 200, group);
        }
        return new ScimAnswer(
                204, null, call.renderer().groupLocation(group.id().value()), new ETag(group.version()));
    }

    @Override
    public ScimAnswer delete(ScimCall call, String id) {
        groups.delete(call.caller(), new GroupId(id), call.condition());
        return ScimAnswer.none();
    }

    @Override
    public Subject subject(JsonNode body) {
        return new Subject(
                ResourceKind.GROUP,
                null,
                body.path("externalId").textValue(),
                body.path("displayName").textValue());
    }

    private ScimAnswer answer(ScimCall call, int status, Group group) {
        return new ScimAnswer(
                status,
                rendered(call, List.of(group)).get(0),
                call.renderer().groupLocation(group.id().value()),
                new ETag(group.version()));
    }

    private List<String> rendered(ScimCall call, List<Group> found) {
        Projection projection = call.projection(schema);
        ResourceRenderer renderer = call.renderer();
        boolean withMembers = projection.shows("members");
        List<GroupId> filled = found.stream()
                .filter(group -> withMembers && group.memberCount() > 0)
                .map(Group::id)
                .toList();
        Map<GroupId, List<Member>> members =
                filled.isEmpty() ? Map.of() : groups.members(call.caller().organization(), filled);
        List<String> texts = new ArrayList<>(found.size());
        for (Group group : found) {
            texts.add(renderer.group(
                    group, withMembers ? members.getOrDefault(group.id(), List.of()) : null, projection));
        }
        return texts;
    }
}
