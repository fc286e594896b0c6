package org.scimconsole.directory.rehearsal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Page;
import org.scimconsole.directory.PageRequest;
import org.scimconsole.directory.Session;
import org.scimconsole.directory.activity.ChangeKind;
import org.scimconsole.directory.activity.Recorder;
import org.scimconsole.directory.activity.ResourceKind;
import org.scimconsole.directory.group.Administrators;
import org.scimconsole.directory.group.GroupAdoption;
import org.scimconsole.directory.user.UserAdoption;
import org.scimconsole.model.Group;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.User;
import org.scimconsole.model.UserId;

/**
 * Writes what a rehearsal came to into its organisation, inside one unit of work with both locked. Who goes, goes first,
 * and who gets another name gives up the old one before anybody gets a new one, so that no order of names is met on the
 * way that was not there at the end.
 */
final class Adoption {
    private static final int STEP = 500;

    private final Session session;
    private final Rehearsal rehearsal;
    private final UserAdoption users;
    private final GroupAdoption groups;
    private final List<MovedOn> kept;
    private final Set<String> left = new HashSet<>();
    private long changedUsers;
    private long changedGroups;

    /** @param caller who adopts, in the organisation itself; {@code kept} is left as it is there */
    Adoption(Session session, Caller caller, Recorder recorder, Rehearsal rehearsal, List<MovedOn> kept) {
        this.session = session;
        this.rehearsal = rehearsal;
        this.users = new UserAdoption(session, caller, recorder);
        this.groups = new GroupAdoption(session, caller, recorder);
        this.kept = new ArrayList<>(kept);
        kept.forEach(each -> left.add(each.key()));
    }

    AdoptedRehearsal run() {
        Optional<Administrators> administrators = Administrators.watch(session, rehearsal.organization());
        each(ResourceKind.USER, ChangeKind.DELETED, this::delete);
        each(ResourceKind.GROUP, ChangeKind.DELETED, this::delete);
        each(ResourceKind.USER, null, this::park);
        each(ResourceKind.GROUP, null, this::park);
        each(ResourceKind.USER, null, this::take);
        each(ResourceKind.GROUP, null, this::take);
        long gone = memberships(false);
        long come = memberships(true);
        administrators.ifPresent(Administrators::check);
        return new AdoptedRehearsal(changedUsers, changedGroups, come, gone, kept);
    }

    private void each(ResourceKind type, @Nullable ChangeKind kind, Consumer<StateDifference> step) {
        String cursor = null;
        do {
            Page<StateDifference> page =
                    session.rehearsals().states(rehearsal.id(), type, kind, new PageRequest.Cursor(cursor, STEP));
            page.items().stream().filter(each -> !left.contains(each.id())).forEach(step);
            cursor = page.next();
        } while (cursor != null);
    }

    private void delete(StateDifference gone) {
        if (gone.type() == ResourceKind.USER) {
            users.delete(new UserId(gone.id()));
            changedUsers++;
        } else {
            groups.delete(new GroupId(gone.id()));
            changedGroups++;
        }
    }

    private void park(StateDifference changed) {
        if (changed.before() == null || changed.kind() == ChangeKind.DELETED) {
            return;
        }
        if (changed.type() == ResourceKind.USER) {
            user(changed).ifPresent(users::park);
        } else {
            group(changed).ifPresent(groups::park);
        }
    }

    private void take(StateDifference changed) {
        if (changed.kind() == ChangeKind.DELETED) {
            return;
        }
        if (changed.type() == ResourceKind.USER) {
            user(changed).ifPresent(user -> takeUser(user, changed.kind()));
        } else {
            group(changed).ifPresent(group -> takeGroup(group, changed.kind()));
        }
    }

    private void takeUser(User user, ChangeKind kind) {
        if (users.nameTaken(user)) {
            keep(ResourceKind.USER, user.id().value(), user.displayName(), users.isParked(user.id()));
        } else if (users.take(user, kind)) {
            changedUsers++;
        }
    }

    private void takeGroup(Group group, ChangeKind kind) {
        if (groups.nameTaken(group)) {
            keep(ResourceKind.GROUP, group.id().value(), group.name(), groups.isParked(group.id()));
        } else if (groups.take(group, kind)) {
            changedGroups++;
        }
    }

    /** Whoever has given up his name already cannot be left as he was. */
    private void keep(ResourceKind type, String id, String name, boolean parked) {
        MovedOn taken = new MovedOn(type, id, null, name, MovedOn.Reason.NAME_TAKEN);
        if (parked || left.isEmpty()) {
            throw MovedOnRows.refusal(List.of(taken));
        }
        kept.add(taken);
        left.add(id);
    }

    private Optional<User> user(StateDifference changed) {
        return session.users().find(rehearsal.id(), new UserId(changed.id()));
    }

    private Optional<Group> group(StateDifference changed) {
        return session.groups().find(rehearsal.id(), new GroupId(changed.id()));
    }

    private long memberships(boolean come) {
        long changed = 0;
        String cursor = null;
        do {
            Page<MembershipDifference> page =
                    session.rehearsals().memberships(rehearsal.id(), come, new PageRequest.Cursor(cursor, STEP));
            Map<GroupId, List<String>> byGroup = new LinkedHashMap<>();
            for (MembershipDifference each : page.items()) {
                String user = each.user().value();
                String group = each.group().value();
                if (left.contains(user) || left.contains(group) || left.contains(MovedOn.key(group, user))) {
                    continue;
                }
                byGroup.computeIfAbsent(each.group(), id -> new ArrayList<>()).add(user);
            }
            for (Map.Entry<GroupId, List<String>> group : byGroup.entrySet()) {
                changed += groups.members(group.getKey(), group.getValue(), come);
            }
            cursor = page.next();
        } while (cursor != null);
        return changed;
    }
}
