package org.scimconsole.directory.user;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.IfMatch;
import org.scimconsole.directory.Page;
import org.scimconsole.directory.Store;
import org.scimconsole.directory.Written;
import org.scimconsole.model.Group;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.User;
import org.scimconsole.model.UserId;
import org.scimconsole.scim.json.ResourceDocument;
import org.scimconsole.scim.patch.Change;

/** What the identity provider does with users over SCIM. */
public final class UserService {
    private final Store store;

    /** @param store where users are kept */
    public UserService(Store store) {
        this.store = store;
    }

    /**
     * Creates a user; restores a deactivated or deleted one, or adopts a local one, under the same id. Refused with 409
     * uniqueness when an active managed user has the userName.
     *
     * @param resource validated, without read-only attributes
     */
    public Written<User> create(Caller caller, ResourceDocument resource) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /** @return the user; refused with 404 when there is none or it is deleted */
    public User get(OrganizationId organization, UserId id) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /** @return users; a look-up by value is recorded in the log */
    public Page<User> search(Caller caller, UserQuery query) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /** Replaces a user's resource (PUT). A missing {@code active} never deactivates. */
    public Written<User> replace(Caller caller, UserId id, ResourceDocument resource, IfMatch condition) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /** Carries out a PATCH. */
    public Written<User> patch(Caller caller, UserId id, List<Change> changes, IfMatch condition) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /** Deletes a user: 404 to SCIM from then on, kept as a tombstone. */
    public void delete(Caller caller, UserId id, IfMatch condition) {
        store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /** @return for each user the groups he is a member of, in a stable order; users without any are missing */
    public Map<UserId, List<Group>> groupsOf(OrganizationId organization, Collection<UserId> users) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    Store store() {
        return store;
    }
}
