package org.scimconsole.directory.rehearsal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Page;
import org.scimconsole.directory.Session;
import org.scimconsole.directory.activity.AttributeChange;
import org.scimconsole.directory.activity.ResourceKind;
import org.scimconsole.directory.activity.Snapshots;
import org.scimconsole.model.Group;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.User;
import org.scimconsole.model.UserId;
import org.scimconsole.scim.json.ResourceDifferences;
import org.scimconsole.scim.json.ResourceDocument;

/** Tells differences with names, attribute by attribute. */
final class Differences {
    private final Session session;
    private final Rehearsal rehearsal;

    Differences(Session session, Rehearsal rehearsal) {
        this.session = session;
        this.rehearsal = rehearsal;
    }

    private record Now(String name, String state) {}

    Page<Difference> told(ResourceKind type, Page<StateDifference> found) {
        Map<String, Now> now = type == ResourceKind.USER ? users(found) : groups(found);
        return found.map(each -> {
            Now is = now.getOrDefault(each.id(), new Now(each.id(), "{}"));
            return new Difference(each.type(), each.id(), is.name(), each.kind(), changes(each.before(), is.state()));
        });
    }

    private Map<String, Now> users(Page<StateDifference> found) {
        Map<String, Now> now = new HashMap<>();
        List<UserId> ids =
                found.items().stream().map(each -> new UserId(each.id())).toList();
        for (User user : session.users().find(rehearsal.id(), ids)) {
            now.put(user.id().value(), new Now(user.displayName(), Snapshots.of(user)));
        }
        return now;
    }

    private Map<String, Now> groups(Page<StateDifference> found) {
        Map<String, Now> now = new HashMap<>();
        for (StateDifference each : found.items()) {
            session.groups()
                    .find(rehearsal.id(), new GroupId(each.id()))
                    .ifPresent(group -> now.put(each.id(), new Now(group.name(), Snapshots.of(group))));
        }
        return now;
    }

    private static List<AttributeChange> changes(@Nullable String before, String after) {
        return ResourceDifferences.between(
                        before == null ? null : ResourceDocument.parse(before), ResourceDocument.parse(after))
                .stream()
                .map(part -> new AttributeChange(part.path(), part.before(), part.after()))
                .toList();
    }

    Page<MembershipDifference> named(Page<MembershipDifference> found) {
        List<UserId> ids = found.items().stream()
                .map(MembershipDifference::user)
                .distinct()
                .toList();
        Map<UserId, String> people = new HashMap<>();
        session.users().find(rehearsal.id(), ids).forEach(user -> people.put(user.id(), user.displayName()));
        Map<GroupId, String> groups = new HashMap<>();
        for (MembershipDifference each : found.items()) {
            groups.computeIfAbsent(
                    each.group(),
                    id -> session.groups()
                            .find(rehearsal.id(), id)
                            .map(Group::name)
                            .orElse(id.value()));
        }
        return found.map(each -> new MembershipDifference(
                each.group(),
                groups.getOrDefault(each.group(), each.group().value()),
                each.user(),
                people.getOrDefault(each.user(), each.user().value())));
    }
}
