package org.scimconsole.directory.group;

import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Page;
import org.scimconsole.directory.PageRequest;
import org.scimconsole.directory.RefusedException;
import org.scimconsole.directory.Rule;
import org.scimconsole.directory.SearchedText;
import org.scimconsole.directory.Session;
import org.scimconsole.directory.Store;
import org.scimconsole.directory.Written;
import org.scimconsole.directory.activity.ChangeKind;
import org.scimconsole.directory.activity.Outcome;
import org.scimconsole.directory.activity.Recorder;
import org.scimconsole.directory.organization.OrganizationState;
import org.scimconsole.directory.organization.ScimGate;
import org.scimconsole.model.Group;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.ManagedBy;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.scim.message.ScimException;

/** What an administrator does with groups in Split. What the identity provider manages is refused with 409. */
public final class LocalGroupService {
    private final Store store;
    private final Recorder recorder;

    /** @param store where groups are kept */
    public LocalGroupService(Store store, Recorder recorder) {
        this.store = store;
        this.recorder = recorder;
    }

    /** Makes a group. */
    public Written<Group> create(Caller caller, String name, @Nullable String description) {
        return store.write(session -> {
            OrganizationState organization = ScimGate.enter(session, caller);
            refuseName(session, caller, organization, null, name);
            Group group = GroupRows.local(
                    caller.organization(),
                    new GroupId(recorder.id()),
                    name,
                    description == null ? "" : description,
                    false,
                    recorder.now());
            session.groups().insert(group);
            recorder.changed(session, caller, ChangeKind.CREATED, null, group);
            recorder.accepted(session, caller, Outcome.CREATED, Recorder.subject(group), null, "Created group " + name);
            return new Written<>(group, Outcome.CREATED);
        });
    }

    /** Changes name or description; null leaves the value as it is. */
    public Written<Group> update(Caller caller, GroupId id, @Nullable String name, @Nullable String description) {
        return store.write(session -> {
            OrganizationState organization = ScimGate.enter(session, caller);
            Group before = editable(session, caller, id);
            String newName = name == null ? before.name() : name;
            if (!newName.equals(before.name())) {
                if (before.reserved()) {
                    throw new RefusedException(
                            Rule.ADMINISTRATORS_IS_RESERVED,
                            "Administrators is a reserved group and keeps its name; \"" + newName + "\" is refused.");
                }
                refuseName(session, caller, organization, id, newName);
            }
            Group after = GroupRows.described(
                    before, newName, description == null ? before.description() : description, recorder.now());
            session.groups().update(after);
            recorder.changed(session, caller, ChangeKind.UPDATED, before, after);
            recorder.accepted(
                    session, caller, Outcome.UPDATED, Recorder.subject(after), null, "Changed group " + after.name());
            return new Written<>(after, Outcome.UPDATED);
        });
    }

    private static void refuseName(
            Session session, Caller caller, OrganizationState organization, @Nullable GroupId except, String name) {
        if (name.isBlank()) {
            throw ScimException.invalidValue("A group needs a name.");
        }
        SearchedText.check("name", null, name);
        if (organization.split()) {
            GroupNames.checkLocal(name);
            if (GroupNames.isReserved(name)) {
                throw new RefusedException(
                        Rule.ADMINISTRATORS_IS_RESERVED,
                        "\"" + name + "\" is the name of Split's reserved group; choose another.");
            }
        }
        session.groups()
                .findByName(caller.organization(), name)
                .filter(other -> !other.id().equals(except))
                .ifPresent(other -> {
                    throw new RefusedException(
                            Rule.GROUP_NAME_IS_UNIQUE,
                            "A group named " + other.name() + " exists already; choose another name.");
                });
    }

    private static Group editable(Session session, Caller caller, GroupId id) {
        Group group = session.groups()
                .findForUpdate(caller.organization(), id)
                .filter(found -> found.deletedAt() == null)
                .orElseThrow(() -> missing(id));
        if (group.managedBy() == ManagedBy.IDP) {
            throw new RefusedException(
                    Rule.MANAGED_GROUP_IS_LOCKED,
                    "The group " + group.name() + " is managed by the identity provider; change it there.");
        }
        return group;
    }

    /** Deletes a group. */
    public void delete(Caller caller, GroupId id) {
        store.write(session -> {
            ScimGate.enter(session, caller);
            Group before = editable(session, caller, id);
            if (before.reserved()) {
                throw new RefusedException(
                        Rule.ADMINISTRATORS_IS_RESERVED, "Administrators is a reserved group and is never deleted.");
            }
            Group after = GroupRows.deleted(before, recorder.now());
            session.groups().update(after);
            recorder.changed(session, caller, ChangeKind.DELETED, before, after);
            recorder.accepted(
                    session, caller, Outcome.DELETED, Recorder.subject(after), null, "Deleted group " + after.name());
            return true;
        });
    }

    /** @return groups for lists */
    public Page<Group> list(OrganizationId organization, GroupQuery query) {
        return store.read(session -> session.groups().search(organization, query));
    }

    /** @return one group; refused with 404 when there is none */
    public Group get(OrganizationId organization, GroupId id) {
        return store.read(session -> session.groups().find(organization, id))
                .filter(group -> group.deletedAt() == null)
                .orElseThrow(() -> missing(id));
    }

    /**
     * @param text found in the member's name, userName or e-mail; null for all
     * @return members for lists, by name
     */
    public Page<MemberRow> members(OrganizationId organization, GroupId id, @Nullable String text, PageRequest page) {
        return store.read(session -> session.groups().memberPage(organization, id, text, page));
    }

    /** @return why Split may not change the group; null when it may */
    public @Nullable String lockedReason(Group group) {
        return group.managedBy() == ManagedBy.IDP
                ? "Managed by the identity provider: its name and members are changed there."
                : null;
    }

    private static ScimException missing(GroupId id) {
        return ScimException.notFound("There is no group with the id \"" + id + "\".");
    }
}
