package org.scimconsole.scim.json;

import java.util.List;
import java.util.function.Predicate;
import org.scimconsole.model.Group;
import org.scimconsole.model.Member;
import org.scimconsole.model.User;
import org.scimconsole.scim.filter.Filter;
import org.scimconsole.scim.filter.FilterEvaluator;
import org.scimconsole.scim.patch.Change;
import org.scimconsole.scim.patch.ResourcePatch;
import org.scimconsole.scim.schema.Attribute;
import org.scimconsole.scim.schema.AttributePath;
import org.scimconsole.scim.schema.Schemas;

/** What layers without a JSON library do with stored users and groups: evaluate filters, carry out patches. */
public final class StoredResources {
    private final Schemas schemas = new Schemas();
    private final ResourceRenderer renderer = new ResourceRenderer(new Json(), "");

    /** @return tells the users that satisfy a filter, {@code groups} excepted */
    public Predicate<User> usersMatching(Filter filter) {
        FilterEvaluator evaluator = new FilterEvaluator(filter, schemas.user());
        return user -> evaluator.test(renderer.userTree(user, null));
    }

    /** @return tells the groups that satisfy a filter, {@code members} excepted */
    public Predicate<Group> groupsMatching(Filter filter) {
        FilterEvaluator evaluator = new FilterEvaluator(filter, schemas.group());
        return group -> evaluator.test(renderer.groupTree(group));
    }

    /** @return the user as SCIM shows him, without groups */
    public ResourceDocument document(User user) {
        return ResourceDocument.of(renderer.userTree(user, null));
    }

    /** @return the group as SCIM shows it, without members */
    public ResourceDocument document(Group group) {
        return ResourceDocument.of(renderer.groupTree(group));
    }

    /** @return a user's resource after a PATCH */
    public ResourceDocument patchedUser(ResourceDocument resource, List<Change> changes) {
        return ResourceDocument.of(ResourcePatch.apply(resource.node(), changes, schemas.user()));
    }

    /** @return a group's resource after a PATCH; changes of members are passed over */
    public ResourceDocument patchedGroup(ResourceDocument resource, List<Change> changes) {
        return ResourceDocument.of(ResourcePatch.apply(resource.node(), changes, schemas.group()));
    }

    /** @return the ids of the members whose {@code value}, {@code display} or {@code type} satisfies a filter */
    public List<String> membersMatching(List<Member> members, Filter filter) {
        Attribute attribute = schemas.group().attribute(AttributePath.of("members"));
        return members.stream()
                .filter(member -> FilterEvaluator.matchesElement(
                        filter,
                        new Json()
                                .object()
                                .put("value", member.user().value())
                                .put("display", member.displayName())
                                .put("type", "User"),
                        attribute))
                .map(member -> member.user().value())
                .toList();
    }
}
