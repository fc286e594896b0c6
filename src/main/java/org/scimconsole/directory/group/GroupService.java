package org.scimconsole.directory.group;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.IfMatch;
import org.scimconsole.directory.Page;
import org.scimconsole.directory.RefusedException;
import org.scimconsole.directory.Rule;
import org.scimconsole.directory.Session;
import org.scimconsole.directory.Store;
import org.scimconsole.directory.Written;
import org.scimconsole.directory.activity.ChangeKind;
import org.scimconsole.directory.activity.LookUps;
import org.scimconsole.directory.activity.Outcome;
import org.scimconsole.directory.activity.Recorder;
import org.scimconsole.directory.activity.ResourceKind;
import org.scimconsole.directory.brake.Brake;
import org.scimconsole.directory.brake.RemovalKind;
import org.scimconsole.directory.organization.OrganizationState;
import org.scimconsole.directory.organization.ScimGate;
import org.scimconsole.model.Group;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.IdentityProvider;
import org.scimconsole.model.ManagedBy;
import org.scimconsole.model.Member;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.UserId;
import org.scimconsole.scim.json.ResourceDocument;
import org.scimconsole.scim.json.StoredResources;
import org.scimconsole.scim.message.ScimException;
import org.scimconsole.scim.patch.Change;

/** What the identity provider does with groups over SCIM. */
public final class GroupService {
    private final Store store;
    private final Recorder recorder;
    private final LookUps lookUps;
    private final Brake brake;
    private final GroupLinks links;
    private final StoredResources resources = new StoredResources();

    /** @param store where groups are kept */
    public GroupService(Store store, Recorder recorder, LookUps lookUps, Brake brake) {
        this.store = store;
        this.recorder = recorder;
        this.lookUps = lookUps;
        this.brake = brake;
        this.links = new GroupLinks(recorder);
    }

    /**
     * Creates a group, or links to the local group of the same name, which keeps its id and members.
     *
     * @param resource validated; members in it are applied and not stored with it
     */
    public Written<Group> create(Caller caller, ResourceDocument resource) {
        return store.write(session -> {
            OrganizationState organization = ScimGate.enter(session, caller);
            String name = GroupRows.name(resource);
            if (organization.split()) {
                GroupNames.check(name);
            }
            Optional<Group> same = session.groups()
                    .findByName(caller.organization(), organization.split() ? GroupNames.inSplit(name) : name);
            if (same.isPresent()) {
                return link(session, caller, organization, same.get(), resource);
            }
            Instant now = recorder.now();
            Group blank = GroupRows.local(caller.organization(), new GroupId(recorder.id()), name, "", false, now);
            Group group = GroupRows.linked(blank, resource, organization.split(), "CREATED", now, now);
            session.groups().insert(group);
            recorder.changed(session, caller, ChangeKind.CREATED, null, group);
            return finished(session, caller, organization, null, group, resource, Outcome.CREATED, "Created group ");
        });
    }

    private Written<Group> link(
            Session session, Caller caller, OrganizationState organization, Group local, ResourceDocument resource) {
        String name = GroupRows.name(resource);
        Group.Link link = local.link();
        if (!organization.split() || link != null || local.managedBy() == ManagedBy.IDP) {
            throw link == null || !organization.split()
                    ? GroupLinks.nameTaken(local)
                    : GroupLinks.linkedAlready(local, link, name);
        }
        if (caller instanceof Caller.Idp idp && idp.provider() == IdentityProvider.OKTA) {
            throw new RefusedException(
                    Rule.OKTA_LINKS_BY_HAND,
                    "Split has a group named " + local.name()
                            + " already. In Okta choose Push groups, Link a group, and pick it there.");
        }
        Instant now = recorder.now();
        String rule = local.reserved() ? "SPLIT_ADMINISTRATORS" : "SAME_NAME";
        Group group = GroupRows.linked(local, resource, true, rule, now, now);
        session.groups().update(group);
        recorder.changed(session, caller, ChangeKind.LINKED, local, group);
        return finished(
                session,
                caller,
                organization,
                null,
                group,
                resource,
                Outcome.LINKED,
                "Linked group " + name + " to Split's " + local.name() + ", whose " + local.memberCount()
                        + " local members stay; it is ");
    }

    /** Applies the members of a POST or PUT and records the request. */
    private Written<Group> finished(
            Session session,
            Caller caller,
            OrganizationState organization,
            @Nullable Change replaceMembers,
            Group group,
            ResourceDocument resource,
            Outcome outcome,
            String did) {
        Membership membership = new Membership(session, caller, group, recorder, brake);
        List<String> ids = resource.memberIds();
        if (replaceMembers != null) {
            Optional<Administrators> administrators = watch(session, organization, group);
            membership.apply(replaceMembers);
            administrators.ifPresent(Administrators::check);
        } else if (ids != null) {
            membership.add(ids);
        }
        Group settled = membership.settle(group);
        Outcome came = outcome == Outcome.UNCHANGED && membership.changed() ? membership.outcome() : outcome;
        recorder.accepted(
                session,
                caller,
                came,
                Recorder.subject(settled),
                came == Outcome.LINKED ? Rule.GROUP_NAME_IS_UNIQUE : null,
                did + settled.name() + membership.words());
        return new Written<>(settled, came, membership.unknown());
    }

    private static Optional<Administrators> watch(Session session, OrganizationState organization, Group group) {
        return organization.split() && group.reserved()
                ? Administrators.watch(session, group.organization())
                : Optional.empty();
    }

    /** @return the group; refused with 404 when there is none */
    public Group get(OrganizationId organization, GroupId id) {
        return store.ask(session -> session.groups().find(organization, id))
                .filter(group -> group.deletedAt() == null)
                .orElseThrow(() -> missing(id));
    }

    private static ScimException missing(GroupId id) {
        return ScimException.notFound("There is no group with the id \"" + id + "\".");
    }

    /** @return groups, named as the identity provider asked for them; a look-up by value is recorded in the log */
    public Page<Group> search(Caller caller, GroupQuery query) {
        Page<Group> found = store.read(session -> session.groups().search(caller.organization(), query));
        Page<Group> page = found.map(group -> GroupLinks.asAskedFor(group, query.filter()));
        boolean named = page.items().stream().anyMatch(group -> group.reserved() && group.link() == null);
        lookUps.record(
                caller,
                ResourceKind.GROUP,
                query.filter(),
                page.items().isEmpty() ? null : Recorder.subject(page.items().get(0)),
                page.total(),
                named);
        return page;
    }

    /** Replaces a group (PUT): members that the resource does not name go. */
    public Written<Group> replace(Caller caller, GroupId id, ResourceDocument resource, IfMatch condition) {
        return brake.guarding(() -> store.write(session -> {
            OrganizationState organization = ScimGate.enter(session, caller);
            Group before = present(session, caller, id);
            condition.require(before.version());
            List<String> ids = resource.memberIds();
            Group after = links.described(session, caller, organization, before, resource);
            return finished(
                    session,
                    caller,
                    organization,
                    new Change.ReplaceMembers(ids == null ? List.of() : ids),
                    after,
                    resource,
                    after.version() == before.version()
                            ? Outcome.UNCHANGED
                            : before.link() == null ? Outcome.LINKED : Outcome.UPDATED,
                    "Replaced group ");
        }));
    }

    /** Carries out a PATCH; a change of members touches only their rows. */
    public Written<Group> patch(Caller caller, GroupId id, List<Change> changes, IfMatch condition) {
        return brake.guarding(() -> store.write(session -> {
            OrganizationState organization = ScimGate.enter(session, caller);
            Group before = present(session, caller, id);
            condition.require(before.version());
            boolean describes = changes.stream().anyMatch(Change.SetAttribute.class::isInstance);
            boolean names = changes.stream().anyMatch(GroupLinks::sendsName);
            Group after = before;
            if (describes || (organization.split() && before.link() == null)) {
                ResourceDocument resource = resources.patchedGroup(ResourceDocument.parse(before.resource()), changes);
                boolean unnamed = organization.split() && before.reserved() && before.link() == null && !names;
                after = links.described(
                        session,
                        caller,
                        organization,
                        before,
                        unnamed ? resource.with("displayName", GroupLinks.lookedForAs(session, before)) : resource);
            }
            Optional<Administrators> administrators = watch(session, organization, before);
            Membership membership = new Membership(session, caller, before, recorder, brake);
            changes.forEach(membership::apply);
            administrators.ifPresent(Administrators::check);
            Group settled = membership.settle(after);
            Outcome outcome = after.version() == before.version()
                    ? membership.outcome()
                    : before.link() == null && after.link() != null ? Outcome.LINKED : Outcome.UPDATED;
            recorder.accepted(
                    session,
                    caller,
                    outcome,
                    Recorder.subject(settled),
                    null,
                    (outcome == Outcome.LINKED
                                    ? "Linked group " + settled.name() + ", whose " + before.memberCount()
                                            + " local members stay"
                                    : "Group " + settled.name())
                            + membership.words());
            return new Written<>(settled, outcome, membership.unknown());
        }));
    }

    /** Deletes a group; Administrators is unlinked instead. */
    public void delete(Caller caller, GroupId id, IfMatch condition) {
        brake.guarding(() -> store.write(session -> {
            ScimGate.enter(session, caller);
            Group before = present(session, caller, id);
            condition.require(before.version());
            if (!before.reserved()) {
                brake.apply(
                        session,
                        caller,
                        RemovalKind.MEMBER_REMOVAL,
                        before.memberCount(),
                        Recorder.subject(before),
                        id + ":delete");
            }
            Instant now = recorder.now();
            Group after = before.reserved() ? GroupRows.unlinked(before, now) : GroupRows.deleted(before, now);
            session.groups().update(after);
            recorder.changed(
                    session, caller, before.reserved() ? ChangeKind.UNLINKED : ChangeKind.DELETED, before, after);
            recorder.accepted(
                    session,
                    caller,
                    Outcome.DELETED,
                    Recorder.subject(before),
                    before.reserved() ? Rule.ADMINISTRATORS_IS_RESERVED : null,
                    before.reserved()
                            ? "Unlinked Administrators, which stays with its members"
                            : "Deleted group " + before.name());
            return true;
        }));
    }

    private static Group present(Session session, Caller caller, GroupId id) {
        return session.groups()
                .findForUpdate(caller.organization(), id)
                .filter(group -> group.deletedAt() == null)
                .orElseThrow(() -> missing(id));
    }

    /** @return all members in a stable order */
    public List<Member> members(OrganizationId organization, GroupId id) {
        return members(organization, List.of(id)).getOrDefault(id, List.of());
    }

    /** @return the members of several groups; groups without any are missing */
    public Map<GroupId, List<Member>> members(OrganizationId organization, Collection<GroupId> ids) {
        return store.ask(session -> session.groups().members(organization, ids));
    }

    /** @return whether the user is a member */
    public boolean isMember(OrganizationId organization, GroupId id, UserId user) {
        return store.read(session -> session.groups().find(organization, id).isPresent()
                && session.groups().isMember(organization, id, user));
    }
}
