package org.scimconsole.directory.group;

import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Page;
import org.scimconsole.directory.PageRequest;
import org.scimconsole.directory.Store;
import org.scimconsole.directory.Written;
import org.scimconsole.model.Group;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.OrganizationId;

/** What an administrator does with groups in Split. What the identity provider manages is refused with 409. */
public final class LocalGroupService {
    private final Store store;

    /** @param store where groups are kept */
    public LocalGroupService(Store store) {
        this.store = store;
    }

    /** Makes a group. */
    public Written<Group> create(Caller caller, String name, @Nullable String description) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /** Changes name or description; null leaves the value as it is. */
    public Written<Group> update(Caller caller, GroupId id, @Nullable String name, @Nullable String description) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /** Deletes a group. */
    public void delete(Caller caller, GroupId id) {
        store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /** @return groups for lists */
    public Page<Group> list(OrganizationId organization, GroupQuery query) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /** @return one group; refused with 404 when there is none */
    public Group get(OrganizationId organization, GroupId id) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /**
     * @param text found in the member's name, userName or e-mail; null for all
     * @return members for lists, by name
     */
    public Page<MemberRow> members(OrganizationId organization, GroupId id, @Nullable String text, PageRequest page) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /** @return why Split may not change the group; null when it may */
    public @Nullable String lockedReason(Group group) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    Store store() {
        return store;
    }
}
