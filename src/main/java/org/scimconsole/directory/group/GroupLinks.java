package org.scimconsole.directory.group;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.RefusedException;
import org.scimconsole.directory.Rule;
import org.scimconsole.directory.Session;
import org.scimconsole.directory.activity.ChangeKind;
import org.scimconsole.directory.activity.LookUps;
import org.scimconsole.directory.activity.Recorder;
import org.scimconsole.directory.organization.OrganizationState;
import org.scimconsole.model.Group;
import org.scimconsole.scim.filter.Filter;
import org.scimconsole.scim.json.ResourceDocument;
import org.scimconsole.scim.patch.Change;

/** What a group is called, and which group of the identity provider it hangs on. */
final class GroupLinks {
    private final Recorder recorder;

    GroupLinks(Recorder recorder) {
        this.recorder = recorder;
    }

    /** Writes a group's own attributes with the rules that hold for every change of them; the same group when none did. */
    Group described(
            Session session, Caller caller, OrganizationState organization, Group before, ResourceDocument resource) {
        Group.Link link = before.link();
        ResourceDocument own = resource.without("members");
        if (link != null && own.equals(ResourceDocument.parse(before.resource()))) {
            return before;
        }
        String name = GroupRows.name(resource);
        String shown = link == null ? before.name() : link.idpName();
        if (organization.split() && !name.equals(shown)) {
            GroupNames.check(name);
        }
        refuseReserved(organization, before, link, name);
        session.groups()
                .findByName(caller.organization(), organization.split() ? GroupNames.inSplit(name) : name)
                .filter(other -> !other.id().equals(before.id()))
                .ifPresent(other -> {
                    throw nameTaken(other);
                });
        Instant now = recorder.now();
        String rule = link != null ? link.rule() : before.reserved() ? "SPLIT_ADMINISTRATORS" : "SAME_NAME";
        Group after = GroupRows.linked(before, own, organization.split(), rule, link == null ? now : link.since(), now);
        session.groups().update(after);
        recorder.changed(session, caller, link == null ? ChangeKind.LINKED : ChangeKind.UPDATED, before, after);
        return after;
    }

    private static void refuseReserved(
            OrganizationState organization, Group before, Group.@Nullable Link link, String name) {
        if (!organization.split()) {
            return;
        }
        if (before.reserved() && !GroupNames.isReserved(name)) {
            throw new RefusedException(
                    Rule.ADMINISTRATORS_IS_RESERVED,
                    "Administrators is a reserved group and keeps its name; \"" + name
                            + "\" is refused. Name the group Split_Administrators in the identity provider.");
        }
        if (before.reserved() && link != null && !GroupNames.same(link.idpName(), name)) {
            throw linkedAlready(before, link, name);
        }
        if (!before.reserved() && GroupNames.isReserved(name)) {
            throw new RefusedException(
                    Rule.ADMINISTRATORS_IS_RESERVED,
                    "\"" + name + "\" means Split's reserved group Administrators, so the group " + before.name()
                            + " cannot be renamed to it. Choose another name.");
        }
    }

    static RefusedException linkedAlready(Group group, Group.Link link, String name) {
        return new RefusedException(
                group.reserved() && !GroupNames.same(link.idpName(), name)
                        ? Rule.ADMINISTRATORS_IS_RESERVED
                        : Rule.GROUP_IS_LINKED_ALREADY,
                "Split's group " + group.name() + " is linked to the identity provider's group " + link.idpName()
                        + " since " + link.since() + ", so \"" + name
                        + "\" cannot be linked to it as well. Provision only one of them.");
    }

    static RefusedException nameTaken(Group group) {
        return new RefusedException(
                Rule.GROUP_NAME_IS_UNIQUE,
                "A group named " + group.name() + " exists already, with the id " + group.id()
                        + "; change that one, or send another displayName.");
    }

    /** Until it is linked, Administrators answers to the name by which it was looked for. */
    static Group asAskedFor(Group group, @Nullable Filter filter) {
        return group.reserved()
                        && group.link() == null
                        && filter instanceof Filter.Compare compare
                        && compare.operator() == Filter.Operator.EQ
                        && compare.value() instanceof String name
                        && GroupNames.isReserved(name)
                ? GroupRows.named(group, name)
                : group;
    }

    static boolean sendsName(Change change) {
        return change instanceof Change.SetAttribute set
                && set.path().attribute().equalsIgnoreCase("displayName");
    }

    /** Whoever patches Administrators without a name found it by one before. */
    static String lookedForAs(Session session, Group reserved) {
        return LookUps.lastName(session, reserved.organization(), reserved.id())
                .filter(GroupNames::isReserved)
                .orElse(GroupNames.SPLIT_ADMINISTRATORS);
    }
}
