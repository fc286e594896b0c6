package org.scimconsole.directory.activity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Session;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.UserId;

/** What those are called who came to groups or went, for a page of a timeline. */
record Names(ResourceKind timelineOf, Map<String, String> names) {

    static Names of(Session session, OrganizationId organization, ResourceKind timelineOf, List<StoredChange> changes) {
        Map<String, String> names = new HashMap<>();
        List<ChangeEvent> memberships = changes.stream()
                .map(StoredChange::event)
                .filter(event -> event.memberId() != null)
                .toList();
        if (timelineOf == ResourceKind.GROUP) {
            List<UserId> members = memberships.stream()
                    .map(event -> new UserId(String.valueOf(event.memberId())))
                    .distinct()
                    .toList();
            session.users()
                    .find(organization, members)
                    .forEach(user -> names.put(user.id().value(), user.displayName()));
        } else {
            memberships.stream()
                    .map(ChangeEvent::resourceId)
                    .distinct()
                    .forEach(id -> session.groups()
                            .find(organization, new GroupId(id))
                            .ifPresent(group -> names.put(id, group.name())));
        }
        return new Names(timelineOf, names);
    }

    /** @return the other side of a membership, seen from the timeline's own */
    String other(ChangeEvent event) {
        @Nullable String id = timelineOf == ResourceKind.GROUP ? event.memberId() : event.resourceId();
        return names.getOrDefault(id, String.valueOf(id));
    }
}
