package org.scimconsole.directory.group;

import java.util.List;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Session;
import org.scimconsole.directory.activity.ChangeKind;
import org.scimconsole.directory.activity.Recorder;
import org.scimconsole.model.Group;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.User;

/** Steps with groups that are part of larger units of work. */
public final class LocalGroups {
    private final Recorder recorder;

    /** @param recorder writes what was done */
    public LocalGroups(Recorder recorder) {
        this.recorder = recorder;
    }

    /** Makes Administrators with its first member. */
    public Group seed(Session session, Caller caller, OrganizationId organization, User first) {
        Group group = GroupRows.local(
                organization,
                new GroupId(recorder.id()),
                GroupNames.ADMINISTRATORS,
                GroupNames.DESCRIPTION,
                true,
                recorder.now());
        session.groups().insert(group);
        recorder.changed(session, caller, ChangeKind.CREATED, null, group);
        List<String> added = session.groups()
                .addMembers(organization, group.id(), List.of(first.id().value()), recorder.now());
        session.groups().membersChanged(organization, group.id(), added.size(), recorder.now());
        recorder.members(session, caller, ChangeKind.MEMBER_ADDED, group.id(), added);
        return group;
    }

    /** Ends the link of a group, which becomes Split's own. */
    public void convert(Session session, Caller caller, Group group) {
        Group after = GroupRows.unlinked(group, recorder.now());
        session.groups().update(after);
        recorder.changed(session, caller, ChangeKind.CONVERTED, group, after);
    }
}
