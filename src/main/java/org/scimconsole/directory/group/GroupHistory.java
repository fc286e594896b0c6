package org.scimconsole.directory.group;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Session;
import org.scimconsole.directory.activity.ChangeKind;
import org.scimconsole.directory.activity.Recorder;
import org.scimconsole.model.Group;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.ManagedBy;
import org.scimconsole.scim.json.ResourceDocument;
import org.scimconsole.scim.message.ScimException;

/** Puts groups and memberships back into an earlier state, inside a unit of work. */
public final class GroupHistory {
    private final Session session;
    private final Caller caller;
    private final Recorder recorder;

    /** @param caller who wants it */
    public GroupHistory(Session session, Caller caller, Recorder recorder) {
        this.session = session;
        this.caller = caller;
        this.recorder = recorder;
    }

    /** Makes a user a member, or ends that. */
    public void member(GroupId group, String user, boolean add) {
        Instant now = recorder.now();
        List<String> changed = add
                ? session.groups().addMembers(caller.organization(), group, List.of(user), now)
                : session.groups().removeMembers(caller.organization(), group, List.of(user));
        session.groups().membersChanged(caller.organization(), group, add ? changed.size() : -changed.size(), now);
        recorder.members(session, caller, add ? ChangeKind.MEMBER_ADDED : ChangeKind.MEMBER_REMOVED, group, changed);
    }

    /** @param state as a change keeps it; null when there was no such group */
    public void putBack(GroupId id, @Nullable String state) {
        Group now = session.groups()
                .findForUpdate(caller.organization(), id)
                .orElseThrow(() -> ScimException.notFound("There is no group with the id \"" + id + "\"."));
        Instant moment = recorder.now();
        ResourceDocument snapshot = state == null ? null : ResourceDocument.parse(state);
        ResourceDocument resource = snapshot == null ? null : snapshot.inner("resource");
        if (snapshot == null || resource == null || "DELETED".equals(snapshot.string("status"))) {
            Group gone = GroupRows.deleted(now, moment);
            session.groups().update(gone);
            recorder.changed(session, caller, ChangeKind.DELETED, now, gone);
            return;
        }
        String name = String.valueOf(snapshot.string("name"));
        session.groups()
                .findByName(caller.organization(), name)
                .filter(other -> !other.id().equals(id))
                .ifPresent(other -> {
                    throw ScimException.uniqueness("Another group is named " + name + " now, so the group " + now.name()
                            + " cannot become as before.");
                });
        String description = snapshot.string("description");
        Group after = new Group(
                now.organization(),
                id,
                name,
                description == null ? "" : description,
                ManagedBy.valueOf(String.valueOf(snapshot.string("managedBy"))),
                now.reserved(),
                link(snapshot.inner("link")),
                now.memberCount(),
                resource.text(),
                now.version() + 1,
                now.createdAt(),
                moment,
                null);
        session.groups().update(after);
        recorder.changed(
                session, caller, now.deletedAt() == null ? ChangeKind.UPDATED : ChangeKind.RESTORED, now, after);
    }

    private static Group.@Nullable Link link(@Nullable ResourceDocument link) {
        if (link == null) {
            return null;
        }
        return new Group.Link(
                String.valueOf(link.string("idpName")),
                link.string("externalId"),
                Instant.parse(String.valueOf(link.string("since"))),
                String.valueOf(link.string("rule")));
    }
}
