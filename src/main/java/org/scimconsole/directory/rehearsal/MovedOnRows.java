package org.scimconsole.directory.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.RefusedException;
import org.scimconsole.directory.Rule;
import org.scimconsole.directory.Session;
import org.scimconsole.directory.activity.ResourceKind;
import org.scimconsole.directory.activity.Snapshots;
import org.scimconsole.model.Group;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.User;
import org.scimconsole.model.UserId;
import org.scimconsole.scim.json.ResourceDocument;

/** Finds what a rehearsal wrote and its organisation has changed as well, so that neither overwrites the other unseen. */
final class MovedOnRows {
    /** How much the clocks of two nodes may differ. */
    private static final Duration CLOCKS = Duration.ofMinutes(10);

    private static final int NAMED = 5;

    private final Session session;
    private final Rehearsal rehearsal;

    MovedOnRows(Session session, Rehearsal rehearsal) {
        this.session = session;
        this.rehearsal = rehearsal;
    }

    static RefusedException refusal(List<MovedOn> moved) {
        String names = moved.stream().limit(NAMED).map(MovedOn::name).collect(Collectors.joining(", "));
        int more = moved.size() - NAMED;
        return new RefusedException(
                Rule.ORGANIZATION_MOVED_ON,
                "The organisation has changed since the rehearsal met it: " + names
                        + (more > 0 ? " and " + more + " more" : "")
                        + ". Nothing was adopted. Adopt all others and leave these as they are in the organisation,"
                        + " or drop the rehearsal and begin another.");
    }

    List<MovedOn> all() {
        Map<String, MovedOn> moved = new LinkedHashMap<>();
        Instant since = rehearsal.startedAt().minus(CLOCKS);
        for (ResourceKind type : List.of(ResourceKind.USER, ResourceKind.GROUP)) {
            for (StateDifference written : session.rehearsals().writtenSince(rehearsal, type, since)) {
                changed(written).ifPresent(each -> moved.put(each.id(), each));
            }
            for (String id : session.rehearsals().namesTaken(rehearsal, type)) {
                moved.putIfAbsent(
                        id, new MovedOn(type, id, null, name(rehearsal.id(), type, id), MovedOn.Reason.NAME_TAKEN));
            }
        }
        for (MembershipDifference pair : session.rehearsals().membershipsChangedSince(rehearsal)) {
            String group = pair.group().value();
            String user = pair.user().value();
            if (!moved.containsKey(group) && !moved.containsKey(user)) {
                moved.put(MovedOn.key(group, user), membership(group, user));
            }
        }
        return new ArrayList<>(moved.values());
    }

    private MovedOn membership(String group, String user) {
        OrganizationId organization = rehearsal.organization();
        String name =
                name(organization, ResourceKind.USER, user) + " in " + name(organization, ResourceKind.GROUP, group);
        return new MovedOn(ResourceKind.GROUP, group, user, name, MovedOn.Reason.CHANGED);
    }

    private Optional<MovedOn> changed(StateDifference written) {
        String now = state(rehearsal.organization(), written);
        boolean same = Objects.equals(now, written.before())
                || Objects.equals(now, state(rehearsal.id(), written))
                || (has(written.before(), "PENDING") && has(now, "DELETED"));
        return same
                ? Optional.empty()
                : Optional.of(new MovedOn(
                        written.type(),
                        written.id(),
                        null,
                        name(rehearsal.organization(), written.type(), written.id()),
                        MovedOn.Reason.CHANGED));
    }

    /** An invite that ended since is no conflict: the rehearsal ended it as well, as enabling SCIM does. */
    private static boolean has(@Nullable String state, String status) {
        return state != null && status.equals(ResourceDocument.parse(state).string("status"));
    }

    private @Nullable String state(OrganizationId organization, StateDifference written) {
        return written.type() == ResourceKind.USER
                ? session.users()
                        .find(organization, new UserId(written.id()))
                        .map(Snapshots::of)
                        .orElse(null)
                : session.groups()
                        .find(organization, new GroupId(written.id()))
                        .map(Snapshots::of)
                        .orElse(null);
    }

    private String name(OrganizationId organization, ResourceKind type, String id) {
        return type == ResourceKind.USER
                ? session.users()
                        .find(organization, new UserId(id))
                        .map(User::displayName)
                        .orElse(id)
                : session.groups()
                        .find(organization, new GroupId(id))
                        .map(Group::name)
                        .orElse(id);
    }
}
