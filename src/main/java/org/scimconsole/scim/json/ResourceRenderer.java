package org.scimconsole.scim.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scimconsole.model.Group;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.Member;
import org.scimconsole.model.User;
import org.scimconsole.model.UserStatus;
import org.scimconsole.scim.message.ETag;
import org.scimconsole.scim.schema.Projection;
import org.scimconsole.scim.schema.Schemas;

/**
 * Makes of a stored user or group what the wire shows: {@code id}, {@code meta} and the memberships are put to the
 * stored text. Where nothing is projected that is done without reading the text.
 */
public final class ResourceRenderer {

    private final Json json;
    private final String baseUrl;

    /** @param baseUrl the SCIM base without a trailing slash, for addresses */
    public ResourceRenderer(Json json, String baseUrl) {
        this.json = json;
        this.baseUrl = baseUrl;
    }

    /**
     * A group that a user belongs to.
     *
     * @param id the group's id
     * @param display the name SCIM knows it by
     */
    public record GroupReference(GroupId id, String display) {}

    /** @return the address of a user */
    public String userLocation(String id) {
        return baseUrl + "/Users/" + id;
    }

    /** @return the address of a group */
    public String groupLocation(String id) {
        return baseUrl + "/Groups/" + id;
    }

    /**
     * A user as JSON text.
     *
     * @param groups what {@code groups} shows; null when the projection does not ask for it
     */
    public String user(User user, @Nullable List<GroupReference> groups, Projection projection) {
        String stored = user.resource();
        if (!projection.isAll() || !isPlain(stored)) {
            return json.write(projection.apply(userTree(user, groups)));
        }
        StringBuilder text = new StringBuilder(stored.length() + 500);
        JsonText.spliced(text, stored, user.id().value());
        if (!stored.contains("\"active\":")) {
            text.append(",\"active\":").append(user.status() == UserStatus.ACTIVE);
        }
        if (groups != null && !groups.isEmpty()) {
            text.append(",\"groups\":[");
            for (int i = 0; i < groups.size(); i++) {
                GroupReference group = groups.get(i);
                text.append(i == 0 ? "{\"value\":\"" : ",{\"value\":\"");
                JsonText.quoted(text, group.id().value());
                text.append("\",\"$ref\":\"");
                JsonText.quoted(text, groupLocation(group.id().value()));
                text.append("\",\"display\":\"");
                JsonText.quoted(text, group.display());
                text.append("\",\"type\":\"direct\"}");
            }
            text.append(']');
        }
        JsonText.meta(
                text,
                "User",
                user.createdAt(),
                user.updatedAt(),
                userLocation(user.id().value()),
                new ETag(user.version()));
        return text.append('}').toString();
    }

    /** A user as a JSON tree, not projected; also what filters on stored users are evaluated on. */
    public ObjectNode userTree(User user, @Nullable List<GroupReference> groups) {
        ObjectNode tree = json.object();
        ObjectNode stored = json.readObject(user.resource());
        tree.set("schemas", schemas(stored, Schemas.USER));
        tree.put("id", user.id().value());
        tree.setAll(stored);
        tree.put("active", user.status() == UserStatus.ACTIVE);
        if (groups != null && !groups.isEmpty()) {
            ArrayNode list = tree.putArray("groups");
            for (GroupReference group : groups) {
                list.addObject()
                        .put("value", group.id().value())
                        .put("$ref", groupLocation(group.id().value()))
                        .put("display", group.display())
                        .put("type", "direct");
            }
        }
        ObjectNode meta = tree.putObject("meta");
        meta.put("resourceType", "User")
                .put("created", user.createdAt().toString())
                .put("lastModified", user.updatedAt().toString())
                .put("location", userLocation(user.id().value()))
                .put("version", new ETag(user.version()).text());
        return tree;
    }

    /**
     * A group as JSON text. Its {@code displayName} is the identity provider's, where one is linked.
     *
     * @param members what {@code members} shows; null when the projection does not ask for it, empty for an empty list
     */
    public String group(Group group, @Nullable Iterable<Member> members, Projection projection) {
        ObjectNode tree = groupTree(group);
        if (!projection.isAll()) {
            if (members != null) {
                ArrayNode list = tree.putArray("members");
                for (Member member : members) {
                    list.addObject()
                            .put("value", member.user().value())
                            .put("$ref", userLocation(member.user().value()))
                            .put("display", member.displayName())
                            .put("type", "User");
                }
            }
            return json.write(projection.apply(tree));
        }
        String head = json.write(tree);
        if (members == null) {
            return head;
        }
        StringBuilder text = new StringBuilder(head.length() + 200 * Math.max(1, group.memberCount()));
        text.append(head, 0, head.length() - 1).append(",\"members\":[");
        boolean first = true;
        for (Member member : members) {
            text.append(first ? "{\"value\":\"" : ",{\"value\":\"");
            JsonText.quoted(text, member.user().value());
            text.append("\",\"$ref\":\"");
            JsonText.quoted(text, userLocation(member.user().value()));
            text.append("\",\"display\":\"");
            JsonText.quoted(text, member.displayName());
            text.append("\",\"type\":\"User\"}");
            first = false;
        }
        return text.append("]}").toString();
    }

    /** A group as a JSON tree without members; also what filters on stored groups are evaluated on. */
    public ObjectNode groupTree(Group group) {
        ObjectNode tree = json.object();
        ObjectNode stored = json.readObject(group.resource());
        Group.Link link = group.link();
        tree.set("schemas", schemas(stored, Schemas.GROUP));
        tree.put("id", group.id().value());
        tree.setAll(stored);
        tree.put("displayName", link == null ? group.name() : link.idpName());
        String externalId = link == null ? null : link.externalId();
        if (externalId != null) {
            tree.put("externalId", externalId);
        }
        tree.putObject("meta")
                .put("resourceType", "Group")
                .put("created", group.createdAt().toString())
                .put("lastModified", group.updatedAt().toString())
                .put("location", groupLocation(group.id().value()))
                .put("version", new ETag(group.version()).text());
        return tree;
    }

    private ArrayNode schemas(ObjectNode stored, String urn) {
        return stored.get("schemas") instanceof ArrayNode there && !there.isEmpty()
                ? there
                : json.object().arrayNode().add(urn);
    }

    /** Text as this service stores it: an object that says its schemas first. */
    private static boolean isPlain(String stored) {
        return stored.startsWith("{\"schemas\":[") && stored.endsWith("}");
    }
}
