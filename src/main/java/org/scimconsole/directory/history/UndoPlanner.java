package org.scimconsole.directory.history;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.PageRequest;
import org.scimconsole.directory.Session;
import org.scimconsole.directory.activity.ChangeEvent;
import org.scimconsole.directory.activity.ChangeKind;
import org.scimconsole.directory.activity.ResourceKind;
import org.scimconsole.directory.activity.Snapshots;
import org.scimconsole.directory.activity.StoredChange;
import org.scimconsole.directory.group.GroupQuery;
import org.scimconsole.directory.user.UserQuery;
import org.scimconsole.model.Group;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.User;
import org.scimconsole.model.UserId;
import org.scimconsole.scim.filter.Filter;
import org.scimconsole.scim.json.ResourceDocument;
import org.scimconsole.scim.schema.AttributePath;

/**
 * Works out what undoes a cycle: for each user and group the state before its first change, for each membership the
 * opposite of what it came to. What changed again since is left alone, and so is what can no longer be as it was.
 * {@link #forApplying} keeps what it has looked at as it is until the unit of work ends.
 */
final class UndoPlanner {
    private static final String LATER = "Changed again since; look at its timeline.";
    private static final String GONE = "Deleted since; look at its timeline.";
    private static final String TAKEN = "Another has the name now; rename that one first.";

    private final Session session;
    private final OrganizationId organization;
    private final boolean keeping;
    private final Map<String, Net> states = new LinkedHashMap<>();
    private final Map<String, Pair> memberships = new LinkedHashMap<>();
    private final Set<String> restored = new HashSet<>();

    /** The first and last change of one user or group. */
    record Net(StoredChange first, StoredChange last) {
        boolean made() {
            return first.before() == null;
        }

        boolean of(ResourceKind kind) {
            return first.event().resourceType() == kind;
        }
    }

    /**
     * What happened to one membership.
     *
     * @param added what happened first: it tells how it was before, and only its opposite needs undoing
     * @param last the id of the last change
     */
    record Pair(boolean added, String last) {}

    private UndoPlanner(Session session, OrganizationId organization, List<StoredChange> changes, boolean keeping) {
        this.session = session;
        this.organization = organization;
        this.keeping = keeping;
        changes.forEach(this::gather);
    }

    static UndoPlanner forReading(Session session, OrganizationId organization, List<StoredChange> changes) {
        return new UndoPlanner(session, organization, changes, false);
    }

    static UndoPlanner forApplying(Session session, OrganizationId organization, List<StoredChange> changes) {
        return new UndoPlanner(session, organization, changes, true);
    }

    private void gather(StoredChange change) {
        ChangeEvent event = change.event();
        String member = event.memberId();
        if (member == null) {
            Net known = states.get(event.resourceId());
            states.put(event.resourceId(), new Net(known == null ? change : known.first(), change));
        } else {
            String key = event.resourceId() + " " + member;
            Pair known = memberships.get(key);
            boolean added = known == null ? event.kind() == ChangeKind.MEMBER_ADDED : known.added();
            memberships.put(key, new Pair(added, event.id()));
        }
    }

    /** @return the state before the cycle; null when it made the user or group */
    @Nullable
    String before(String id) {
        Net net = states.get(id);
        return net == null ? null : net.first().before();
    }

    /**
     * What the cycle made goes first, so that its names are free for what had them before; then what it changed last, so
     * that whoever came by the name of another gives it up before that one takes it back.
     */
    List<UndoStep> steps() {
        List<UndoStep> steps = new ArrayList<>();
        states.forEach((id, net) -> {
            if (net.made()) {
                state(id, net).ifPresent(steps::add);
            }
        });
        List<String> changed = new ArrayList<>(states.keySet());
        Collections.reverse(changed);
        for (String id : changed) {
            Net net = states.get(id);
            if (net != null && !net.made()) {
                state(id, net).ifPresent(steps::add);
            }
        }
        memberships.forEach((key, pair) -> membership(key, pair).ifPresent(steps::add));
        return steps;
    }

    private Optional<UndoStep> state(String id, Net net) {
        boolean isUser = net.of(ResourceKind.USER);
        Optional<User> user = isUser ? user(new UserId(id)) : Optional.empty();
        Optional<Group> group = isUser ? Optional.empty() : group(new GroupId(id));
        String now = user.map(Snapshots::of).or(() -> group.map(Snapshots::of)).orElse(null);
        boolean gone = user.map(found -> found.deletedAt() != null)
                .or(() -> group.map(found -> found.deletedAt() != null))
                .orElse(true);
        if (net.made() ? gone : Objects.equals(now, net.first().before())) {
            return Optional.empty();
        }
        UndoStep step = new UndoStep(
                net.made() ? UndoStep.Action.DELETE : UndoStep.Action.RESTORE,
                isUser ? ResourceKind.USER : ResourceKind.GROUP,
                id,
                user.map(User::displayName).or(() -> group.map(Group::name)).orElse(id),
                null,
                null,
                null);
        if (!Objects.equals(now, net.last().after())) {
            return Optional.of(step.hinderedBy(LATER));
        }
        if (!net.made() && nameTaken(id, net)) {
            return Optional.of(step.hinderedBy(TAKEN));
        }
        restored.add(id);
        return Optional.of(step);
    }

    /** Whether somebody has the name from before the cycle who keeps it. */
    private boolean nameTaken(String id, Net net) {
        ResourceDocument before =
                ResourceDocument.parse(String.valueOf(net.first().before()));
        ResourceDocument resource = before.inner("resource");
        boolean user = net.of(ResourceKind.USER);
        String name = user ? resource == null ? null : resource.string("userName") : before.string("name");
        if (name == null || "DELETED".equals(before.string("status"))) {
            return false;
        }
        return (user ? usersNamed(name) : groupsNamed(name))
                .anyMatch(other -> !other.equals(id) && !restored.contains(other));
    }

    private Stream<String> usersNamed(String name) {
        return session
                .users()
                .search(organization, UserQuery.where(named("userName", name), new PageRequest.Index(1, 1)))
                .items()
                .stream()
                .map(user -> user.id().value());
    }

    private Stream<String> groupsNamed(String name) {
        return session
                .groups()
                .search(organization, GroupQuery.where(named("displayName", name), new PageRequest.Index(1, 1)))
                .items()
                .stream()
                .map(group -> group.id().value());
    }

    private static Filter named(String attribute, String name) {
        return new Filter.Compare(AttributePath.of(attribute), Filter.Operator.EQ, name);
    }

    private Optional<User> user(UserId id) {
        return keeping
                ? session.users().findForUpdate(organization, id)
                : session.users().find(organization, id);
    }

    private Optional<Group> group(GroupId id) {
        return keeping
                ? session.groups().findForUpdate(organization, id)
                : session.groups().find(organization, id);
    }

    private Optional<UndoStep> membership(String key, Pair pair) {
        boolean added = pair.added();
        GroupId id = new GroupId(key.substring(0, key.indexOf(' ')));
        UserId member = new UserId(key.substring(key.indexOf(' ') + 1));
        // The group first: whoever holds its row decides on its members.
        Optional<Group> group = group(id);
        Net net = states.get(id.value());
        if (session.groups().isMember(organization, id, member) != added || (net != null && net.made())) {
            // It is so already, or the group goes as a whole.
            return Optional.empty();
        }
        Optional<User> user = user(member);
        UndoStep step = new UndoStep(
                added ? UndoStep.Action.REMOVE_MEMBER : UndoStep.Action.ADD_MEMBER,
                ResourceKind.GROUP,
                id.value(),
                group.map(Group::name).orElse(id.value()),
                member.value(),
                user.map(User::displayName).orElse(member.value()),
                null);
        boolean present = group.map(found -> found.deletedAt() == null).orElse(false) || restored.contains(id.value());
        boolean there = added
                || user.map(found -> found.deletedAt() == null).orElse(false)
                || restored.contains(member.value());
        if (!present || !there) {
            return Optional.of(step.hinderedBy(GONE));
        }
        return Optional.of(changedSince(id, member, pair) ? step.hinderedBy(LATER) : step);
    }

    /** Being a member or not tells little: whoever left and came back since was meant to be there. */
    private boolean changedSince(GroupId group, UserId member, Pair pair) {
        return !session.activity().lastMembership(organization, group, member).equals(Optional.of(pair.last()));
    }
}
