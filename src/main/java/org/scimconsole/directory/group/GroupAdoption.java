package org.scimconsole.directory.group;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Session;
import org.scimconsole.directory.activity.ChangeKind;
import org.scimconsole.directory.activity.Recorder;
import org.scimconsole.directory.activity.Snapshots;
import org.scimconsole.model.Group;
import org.scimconsole.model.GroupId;
import org.scimconsole.scim.filter.CaseFold;

/** Makes groups of an organisation what a rehearsal made of them, under the same ids, inside a unit of work. */
public final class GroupAdoption {
    private final Session session;
    private final Caller caller;
    private final Recorder recorder;
    private final Map<GroupId, Group> parked = new HashMap<>();

    /** @param caller who adopts, in the organisation itself */
    public GroupAdoption(Session session, Caller caller, Recorder recorder) {
        this.session = session;
        this.caller = caller;
        this.recorder = recorder;
    }

    /** Deletes the group if it is there. */
    public void delete(GroupId id) {
        session.groups()
                .findForUpdate(caller.organization(), id)
                .filter(group -> group.deletedAt() == null)
                .ifPresent(now -> {
                    Group after = GroupRows.deleted(now, recorder.now());
                    session.groups().update(after);
                    recorder.changed(session, caller, ChangeKind.DELETED, now, after);
                });
    }

    /** Takes its name off a group that gets another, so that those that swap names do not meet. */
    public void park(Group rehearsed) {
        session.groups()
                .findForUpdate(caller.organization(), rehearsed.id())
                .filter(now -> now.deletedAt() == null)
                .filter(now -> !CaseFold.fold(now.name()).equals(CaseFold.fold(rehearsed.name())))
                .ifPresent(now -> {
                    parked.put(now.id(), now);
                    session.groups().update(GroupRows.named(now, "parked:" + now.id()));
                });
    }

    /** @return whether another group has the name, which is not parked */
    public boolean nameTaken(Group rehearsed) {
        return session.groups()
                .findByName(caller.organization(), rehearsed.name())
                .filter(other -> !other.id().equals(rehearsed.id()))
                .isPresent();
    }

    /** @return whether the group lost its name for the time being */
    public boolean isParked(GroupId id) {
        return parked.containsKey(id);
    }

    /**
     * Makes the group what the rehearsal made of it, members aside.
     *
     * @return whether that changed anything
     */
    public boolean take(Group rehearsed, ChangeKind kind) {
        Instant moment = recorder.now();
        Optional<Group> found = session.groups().findForUpdate(caller.organization(), rehearsed.id());
        if (found.isEmpty()) {
            Group group = like(rehearsed, rehearsed.description(), 0, 1, moment, moment);
            session.groups().insert(group);
            recorder.changed(session, caller, ChangeKind.CREATED, null, group);
            return true;
        }
        Group now = parked.getOrDefault(rehearsed.id(), found.get());
        Group after = like(rehearsed, now.description(), now.memberCount(), now.version() + 1, now.createdAt(), moment);
        if (Snapshots.of(after).equals(Snapshots.of(now))) {
            return false;
        }
        session.groups().update(after);
        recorder.changed(session, caller, now.deletedAt() == null ? kind : ChangeKind.RESTORED, now, after);
        return true;
    }

    private Group like(
            Group rehearsed, String description, int members, long version, Instant created, Instant updated) {
        return new Group(
                caller.organization(),
                rehearsed.id(),
                rehearsed.name(),
                description,
                rehearsed.managedBy(),
                rehearsed.reserved(),
                rehearsed.link(),
                members,
                rehearsed.resource(),
                version,
                created,
                updated,
                null);
    }

    /** Begins or ends memberships; what is so already is left. @return how many changed */
    public int members(GroupId group, Collection<String> users, boolean come) {
        if (users.isEmpty()
                || session.groups()
                        .findForUpdate(caller.organization(), group)
                        .filter(found -> found.deletedAt() == null)
                        .isEmpty()) {
            return 0;
        }
        Instant moment = recorder.now();
        List<String> changed = come
                ? session.groups().addMembers(caller.organization(), group, users, moment)
                : session.groups().removeMembers(caller.organization(), group, users);
        if (!changed.isEmpty()) {
            session.groups()
                    .membersChanged(caller.organization(), group, come ? changed.size() : -changed.size(), moment);
        }
        recorder.members(
                session, caller, come ? ChangeKind.MEMBER_ADDED : ChangeKind.MEMBER_REMOVED, group, changed, moment);
        return changed.size();
    }
}
