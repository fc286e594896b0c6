package org.scimconsole.directory.group;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.SearchedText;
import org.scimconsole.model.Group;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.ManagedBy;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.scim.json.ResourceDocument;
import org.scimconsole.scim.message.ScimException;
import org.scimconsole.scim.schema.Schemas;

/** What Split keeps of a group. */
final class GroupRows {
    private GroupRows() {}

    static Group local(
            OrganizationId organization, GroupId id, String name, String description, boolean reserved, Instant now) {
        return new Group(
                organization,
                id,
                name,
                description,
                ManagedBy.LOCAL,
                reserved,
                null,
                0,
                ResourceDocument.empty(Schemas.GROUP).with("displayName", name).text(),
                1,
                now,
                now,
                null);
    }

    static String name(ResourceDocument resource) {
        String name = resource.string("displayName");
        if (name == null || name.isBlank()) {
            throw ScimException.invalidValue("displayName is required and must not be empty; send the group's name.");
        }
        return name;
    }

    /** A copy that hangs on the identity provider's group which the resource describes. */
    static Group linked(
            Group group, ResourceDocument resource, boolean split, String rule, Instant since, Instant now) {
        String idpName = name(resource);
        Group.Link before = group.link();
        SearchedText.check("displayName", before == null ? null : before.idpName(), idpName);
        SearchedText.check("externalId", before == null ? null : before.externalId(), resource.string("externalId"));
        return new Group(
                group.organization(),
                group.id(),
                split ? GroupNames.inSplit(idpName) : idpName,
                group.description(),
                ManagedBy.IDP,
                group.reserved(),
                new Group.Link(idpName, resource.string("externalId"), since, rule),
                group.memberCount(),
                resource.without("members").text(),
                group.version() + 1,
                group.createdAt(),
                now,
                null);
    }

    /** A copy that is Split's alone. */
    static Group unlinked(Group group, Instant now) {
        return new Group(
                group.organization(),
                group.id(),
                group.name(),
                group.description(),
                ManagedBy.LOCAL,
                group.reserved(),
                null,
                group.memberCount(),
                ResourceDocument.parse(group.resource())
                        .with("displayName", group.name())
                        .without("externalId")
                        .text(),
                group.version() + 1,
                group.createdAt(),
                now,
                group.deletedAt());
    }

    static Group described(Group group, String name, String description, Instant now) {
        return new Group(
                group.organization(),
                group.id(),
                name,
                description,
                group.managedBy(),
                group.reserved(),
                group.link(),
                group.memberCount(),
                ResourceDocument.parse(group.resource())
                        .with("displayName", name)
                        .text(),
                group.version() + 1,
                group.createdAt(),
                now,
                group.deletedAt());
    }

    static Group deleted(Group group, Instant now) {
        return copy(group, group.name(), group.memberCount(), group.version() + 1, now, now);
    }

    /** A copy under another name, for whoever asked for it so. */
    static Group named(Group group, String name) {
        return copy(group, name, group.memberCount(), group.version(), group.updatedAt(), group.deletedAt());
    }

    static Group withMembers(Group group, int count, long version, Instant now) {
        return copy(group, group.name(), count, version, now, group.deletedAt());
    }

    private static Group copy(
            Group group, String name, int members, long version, Instant updated, @Nullable Instant deleted) {
        return new Group(
                group.organization(),
                group.id(),
                name,
                group.description(),
                group.managedBy(),
                group.reserved(),
                group.link(),
                members,
                group.resource(),
                version,
                group.createdAt(),
                updated,
                deleted);
    }
}
