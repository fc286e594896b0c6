package org.scimconsole.directory.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Session;
import org.scimconsole.directory.activity.ChangeEvent;
import org.scimconsole.directory.activity.ChangeKind;
import org.scimconsole.directory.activity.ResourceKind;
import org.scimconsole.directory.activity.Snapshots;
import org.scimconsole.directory.activity.StoredChange;
import org.scimconsole.model.Group;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.User;
import org.scimconsole.model.UserId;

/**
 * Works out what undoes a cycle: for each user and group the state before its first change, for each membership the
 * opposite of what it came to. What changed again since is left alone.
 */
final class UndoPlanner {
    private static final String LATER = "Changed again since; look at its timeline.";

    private final Session session;
    private final OrganizationId organization;
    private final Map<String, Net> states = new LinkedHashMap<>();
    private final Map<String, Boolean> memberships = new LinkedHashMap<>();

    /** The first and last change of one user or group. */
    record Net(StoredChange first, StoredChange last) {}

    UndoPlanner(Session session, OrganizationId organization, List<StoredChange> changes) {
        this.session = session;
        this.organization = organization;
        changes.forEach(this::gather);
    }

    private void gather(StoredChange change) {
        ChangeEvent event = change.event();
        String member = event.memberId();
        if (member == null) {
            Net known = states.get(event.resourceId());
            states.put(event.resourceId(), new Net(known == null ? change : known.first(), change));
        } else {
            // The first thing that happened tells how it was before; only its opposite needs undoing.
            memberships.putIfAbsent(event.resourceId() + " " + member, event.kind() == ChangeKind.MEMBER_ADDED);
        }
    }

    /** @return the state before the cycle; null when it made the user or group */
    @Nullable
    String before(String id) {
        Net net = states.get(id);
        return net == null ? null : net.first().before();
    }

    List<UndoStep> steps() {
        List<UndoStep> steps = new ArrayList<>();
        states.forEach((id, net) ->
                steps.add(net.first().event().resourceType() == ResourceKind.USER ? user(id, net) : group(id, net)));
        memberships.forEach((key, added) -> membership(key, added).ifPresent(steps::add));
        return steps;
    }

    private UndoStep user(String id, Net net) {
        Optional<User> now = session.users().find(organization, new UserId(id));
        UndoStep step = new UndoStep(
                net.first().before() == null ? UndoStep.Action.DELETE : UndoStep.Action.RESTORE,
                ResourceKind.USER,
                id,
                now.map(User::displayName).orElse(id),
                null,
                null,
                null);
        boolean same =
                now.map(Snapshots::of).equals(Optional.ofNullable(net.last().after()));
        return same ? step : step.hinderedBy(LATER);
    }

    private UndoStep group(String id, Net net) {
        Optional<Group> now = session.groups().find(organization, new GroupId(id));
        UndoStep step = new UndoStep(
                net.first().before() == null ? UndoStep.Action.DELETE : UndoStep.Action.RESTORE,
                ResourceKind.GROUP,
                id,
                now.map(Group::name).orElse(id),
                null,
                null,
                null);
        boolean same =
                now.map(Snapshots::of).equals(Optional.ofNullable(net.last().after()));
        return same ? step : step.hinderedBy(LATER);
    }

    private Optional<UndoStep> membership(String key, boolean added) {
        GroupId group = new GroupId(key.substring(0, key.indexOf(' ')));
        UserId user = new UserId(key.substring(key.indexOf(' ') + 1));
        if (session.groups().isMember(group, user) != added) {
            return Optional.empty();
        }
        Net net = states.get(group.value());
        if (net != null && net.first().before() == null) {
            // The group goes as a whole.
            return Optional.empty();
        }
        Optional<User> who = session.users().find(organization, user);
        UndoStep step = new UndoStep(
                added ? UndoStep.Action.REMOVE_MEMBER : UndoStep.Action.ADD_MEMBER,
                ResourceKind.GROUP,
                group.value(),
                session.groups().find(organization, group).map(Group::name).orElse(group.value()),
                user.value(),
                who.map(User::displayName).orElse(user.value()),
                null);
        return Optional.of(step);
    }
}
