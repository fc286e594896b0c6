package org.scimconsole.directory.group;

import java.util.Optional;
import org.scimconsole.directory.RefusedException;
import org.scimconsole.directory.Rule;
import org.scimconsole.directory.Session;
import org.scimconsole.model.Group;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.Member;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.UserId;

/**
 * Keeps at least one active member in Administrators. {@link #watch} locks the group, so that two units of work that
 * would each take one of the last two wait for each other; {@link #check} looks at what is left.
 */
public final class Administrators {
    private final Session session;
    private final OrganizationId organization;
    private final GroupId group;
    private final Optional<Member> oneBefore;

    private Administrators(Session session, OrganizationId organization, GroupId group, Optional<Member> oneBefore) {
        this.session = session;
        this.organization = organization;
        this.group = group;
        this.oneBefore = oneBefore;
    }

    /** Begins to watch; empty where the rules have no such group, or it stands empty already. */
    public static Optional<Administrators> watch(Session session, OrganizationId organization) {
        Optional<Group> reserved = session.groups().reserved(organization);
        if (reserved.isEmpty()) {
            return Optional.empty();
        }
        Optional<Member> one =
                session.groups().anyActiveMember(organization, reserved.get().id());
        return one.map(member ->
                new Administrators(session, organization, reserved.get().id(), one));
    }

    /** @return whether the user is one of them */
    public boolean includes(UserId user) {
        return session.groups().isMember(organization, group, user);
    }

    /** Refuses what was just written when nobody active is left. */
    public void check() {
        if (session.groups().activeMembers(organization, group) > 0) {
            return;
        }
        throw new RefusedException(
                Rule.ADMINISTRATORS_HAS_A_MEMBER,
                "Administrators must keep at least one active member, and "
                        + oneBefore.map(Member::displayName).orElse("this user")
                        + " is the last one. Add another active member to Administrators (Split_Administrators in the identity provider) first.");
    }
}
