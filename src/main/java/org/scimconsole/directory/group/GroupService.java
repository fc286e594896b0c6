package org.scimconsole.directory.group;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.IfMatch;
import org.scimconsole.directory.Page;
import org.scimconsole.directory.Store;
import org.scimconsole.directory.Written;
import org.scimconsole.model.Group;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.Member;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.UserId;
import org.scimconsole.scim.json.ResourceDocument;
import org.scimconsole.scim.patch.Change;

/** What the identity provider does with groups over SCIM. */
public final class GroupService {
    private final Store store;

    /** @param store where groups are kept */
    public GroupService(Store store) {
        this.store = store;
    }

    /**
     * Creates a group, or links to the local group of the same name, which keeps its id and members.
     *
     * @param resource validated; members in it are applied and not stored with it
     */
    public Written<Group> create(Caller caller, ResourceDocument resource) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /** @return the group; refused with 404 when there is none */
    public Group get(OrganizationId organization, GroupId id) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /** @return groups, named as the identity provider asked for them; a look-up by value is recorded in the log */
    public Page<Group> search(Caller caller, GroupQuery query) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /** Replaces a group (PUT): members that the resource does not name go. */
    public Written<Group> replace(Caller caller, GroupId id, ResourceDocument resource, IfMatch condition) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /** Carries out a PATCH; a change of members touches only their rows. */
    public Written<Group> patch(Caller caller, GroupId id, List<Change> changes, IfMatch condition) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /** Deletes a group; Administrators is unlinked instead. */
    public void delete(Caller caller, GroupId id, IfMatch condition) {
        store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /** @return all members in a stable order */
    public List<Member> members(OrganizationId organization, GroupId id) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /** @return the members of several groups; groups without any are missing */
    public Map<GroupId, List<Member>> members(OrganizationId organization, Collection<GroupId> ids) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /** @return whether the user is a member */
    public boolean isMember(OrganizationId organization, GroupId id, UserId user) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    Store store() {
        return store;
    }
}
