package org.scimconsole.directory.user;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Session;
import org.scimconsole.directory.activity.ChangeKind;
import org.scimconsole.directory.activity.Recorder;
import org.scimconsole.directory.activity.Snapshots;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.ManagedBy;
import org.scimconsole.model.User;
import org.scimconsole.model.UserId;
import org.scimconsole.scim.filter.CaseFold;
import org.scimconsole.scim.json.ResourceDocument;

/** Makes users of an organisation what a rehearsal made of them, under the same ids, inside a unit of work. */
public final class UserAdoption {
    private final Session session;
    private final Caller caller;
    private final Recorder recorder;
    private final Map<UserId, User> parked = new HashMap<>();

    /** @param caller who adopts, in the organisation itself */
    public UserAdoption(Session session, Caller caller, Recorder recorder) {
        this.session = session;
        this.caller = caller;
        this.recorder = recorder;
    }

    /** Deletes the user if he is there. */
    public void delete(UserId id) {
        session.users()
                .findForUpdate(caller.organization(), id)
                .filter(user -> user.deletedAt() == null)
                .ifPresent(this::delete);
    }

    private void delete(User now) {
        Instant moment = recorder.now();
        User after = UserRows.deleted(now, moment);
        UserRows.update(session, now, after, ResourceDocument.parse(after.resource()));
        for (GroupId group : session.groups().removeUser(caller.organization(), now.id())) {
            session.groups().membersChanged(caller.organization(), group, -1, moment);
            recorder.members(
                    session,
                    caller,
                    ChangeKind.MEMBER_REMOVED,
                    group,
                    List.of(now.id().value()),
                    moment);
        }
        recorder.changed(session, caller, ChangeKind.DELETED, now, after);
    }

    /** Takes his userName off a user who gets another, so that those who swap names do not meet. */
    public void park(User rehearsed) {
        session.users()
                .findForUpdate(caller.organization(), rehearsed.id())
                .filter(now -> now.deletedAt() == null)
                .filter(now -> !CaseFold.fold(now.userName()).equals(CaseFold.fold(rehearsed.userName())))
                .ifPresent(now -> {
                    parked.put(now.id(), now);
                    ResourceDocument resource = ResourceDocument.parse(now.resource());
                    ResourceDocument nameless = resource.with("userName", "parked:" + now.id());
                    UserRows.update(
                            session,
                            now,
                            UserRows.with(now, nameless, now.status(), now.managedBy(), now.updatedAt(), now.version()),
                            nameless);
                });
    }

    /** @return whether somebody else has the userName, who is not parked */
    public boolean nameTaken(User rehearsed) {
        return session.users()
                .findByUserName(caller.organization(), rehearsed.userName())
                .filter(other -> !other.id().equals(rehearsed.id()))
                .isPresent();
    }

    /** @return whether the user lost his name for the time being */
    public boolean isParked(UserId id) {
        return parked.containsKey(id);
    }

    /**
     * Makes the user what the rehearsal made of him.
     *
     * @return whether that changed anything
     */
    public boolean take(User rehearsed, ChangeKind kind) {
        ResourceDocument resource = ResourceDocument.parse(rehearsed.resource());
        Instant moment = recorder.now();
        Optional<User> found = session.users().findForUpdate(caller.organization(), rehearsed.id());
        if (found.isEmpty()) {
            User user = UserRows.fresh(
                    caller.organization(), rehearsed.id(), resource, rehearsed.status(), rehearsed.managedBy(), moment);
            UserRows.insert(session, user, resource);
            recorder.changed(session, caller, ChangeKind.CREATED, null, user);
            return true;
        }
        User now = parked.getOrDefault(rehearsed.id(), found.get());
        User after = UserRows.with(now, resource, rehearsed.status(), rehearsed.managedBy(), moment, now.version() + 1);
        if (Snapshots.of(after).equals(Snapshots.of(now))) {
            return false;
        }
        UserRows.update(session, found.get(), after, resource);
        recorder.changed(session, caller, kind(now, kind), now, after);
        return true;
    }

    /** An invite that enabling SCIM revoked meanwhile is restored where the rehearsal adopted it. */
    private static ChangeKind kind(User now, ChangeKind rehearsed) {
        if (now.deletedAt() != null) {
            return ChangeKind.RESTORED;
        }
        return rehearsed == ChangeKind.RESTORED && now.managedBy() == ManagedBy.LOCAL ? ChangeKind.ADOPTED : rehearsed;
    }
}
