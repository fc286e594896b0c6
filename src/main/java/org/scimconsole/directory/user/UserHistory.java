package org.scimconsole.directory.user;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Session;
import org.scimconsole.directory.activity.ChangeKind;
import org.scimconsole.directory.activity.Recorder;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.ManagedBy;
import org.scimconsole.model.User;
import org.scimconsole.model.UserId;
import org.scimconsole.model.UserStatus;
import org.scimconsole.scim.json.ResourceDocument;
import org.scimconsole.scim.message.ScimException;

/** Puts users back into an earlier state, inside a unit of work. */
public final class UserHistory {
    private final Session session;
    private final Caller caller;
    private final Recorder recorder;

    /** @param caller who wants it */
    public UserHistory(Session session, Caller caller, Recorder recorder) {
        this.session = session;
        this.caller = caller;
        this.recorder = recorder;
    }

    /** @param state as a change keeps it; null when there was no such user */
    public void putBack(UserId id, @Nullable String state) {
        User now = session.users()
                .findForUpdate(caller.organization(), id)
                .orElseThrow(() -> ScimException.notFound("There is no user with the id \"" + id + "\"."));
        Instant moment = recorder.now();
        ResourceDocument snapshot = state == null ? null : ResourceDocument.parse(state);
        String status = snapshot == null ? "DELETED" : String.valueOf(snapshot.string("status"));
        if (snapshot == null || status.equals("DELETED")) {
            if (now.deletedAt() == null) {
                delete(now, moment);
            }
            return;
        }
        ResourceDocument resource = snapshot.inner("resource");
        if (resource == null) {
            return;
        }
        User after = UserRows.with(
                now,
                resource,
                UserStatus.valueOf(status),
                ManagedBy.valueOf(String.valueOf(snapshot.string("managedBy"))),
                moment,
                now.version() + 1);
        session.users()
                .findByUserName(caller.organization(), after.userName())
                .filter(other -> !other.id().equals(id))
                .ifPresent(other -> {
                    throw ScimException.uniqueness("userName \"" + after.userName()
                            + "\" belongs to another user now, so " + now.displayName() + " cannot become as before.");
                });
        UserRows.update(session, now, after, resource);
        recorder.changed(
                session, caller, now.deletedAt() == null ? ChangeKind.UPDATED : ChangeKind.RESTORED, now, after);
    }

    private void delete(User now, Instant moment) {
        User after = UserRows.deleted(now, moment);
        UserRows.update(session, now, after, ResourceDocument.parse(after.resource()));
        for (GroupId group : session.groups().removeUser(caller.organization(), now.id())) {
            session.groups().membersChanged(caller.organization(), group, -1, moment);
            recorder.members(
                    session,
                    caller,
                    ChangeKind.MEMBER_REMOVED,
                    group,
                    List.of(now.id().value()));
        }
        recorder.changed(session, caller, ChangeKind.DELETED, now, after);
    }
}
