package org.scimconsole.directory.user;

import java.time.Instant;
import java.util.List;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Session;
import org.scimconsole.directory.activity.ChangeKind;
import org.scimconsole.directory.activity.Recorder;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.ManagedBy;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.User;
import org.scimconsole.model.UserId;
import org.scimconsole.model.UserStatus;
import org.scimconsole.scim.json.ResourceDocument;
import org.scimconsole.scim.schema.Schemas;

/** Steps with local users that are part of larger units of work. */
public final class LocalUsers {
    private final Recorder recorder;

    /** @param recorder writes what was done */
    public LocalUsers(Recorder recorder) {
        this.recorder = recorder;
    }

    /** Makes a local user; also the first one of an organisation. */
    public User seat(Session session, OrganizationId organization, String email, UserStatus status) {
        int at = email.indexOf('@');
        ResourceDocument resource = ResourceDocument.empty(Schemas.USER)
                .with("userName", email)
                .with("displayName", at > 0 ? email.substring(0, at) : email)
                .withActive(status == UserStatus.ACTIVE)
                .withWorkEmail(email);
        User user = UserRows.fresh(
                organization, new UserId(recorder.id()), resource, status, ManagedBy.LOCAL, recorder.now());
        UserRows.insert(session, user, resource);
        return user;
    }

    /** Ends an open invite inside another unit of work. */
    public void revoke(Session session, Caller caller, User user) {
        Instant now = recorder.now();
        User after = UserRows.deleted(user, now);
        UserRows.update(session, user, after, ResourceDocument.parse(after.resource()));
        for (GroupId group : session.groups().removeUser(caller.organization(), user.id())) {
            session.groups().membersChanged(caller.organization(), group, -1, now);
            recorder.members(
                    session,
                    caller,
                    ChangeKind.MEMBER_REMOVED,
                    group,
                    List.of(user.id().value()));
        }
        recorder.changed(session, caller, ChangeKind.INVITE_REVOKED, user, after);
    }

    /** Hands a managed user to Split, or takes him out of service, inside another unit of work. */
    public void convert(Session session, Caller caller, User user, UserStatus status) {
        User after = UserRows.converted(user, ManagedBy.LOCAL, status, recorder.now());
        UserRows.update(session, user, after, ResourceDocument.parse(after.resource()));
        recorder.changed(session, caller, ChangeKind.CONVERTED, user, after);
    }
}
