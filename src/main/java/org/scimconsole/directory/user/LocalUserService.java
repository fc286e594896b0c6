package org.scimconsole.directory.user;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Page;
import org.scimconsole.directory.Store;
import org.scimconsole.directory.Written;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.User;
import org.scimconsole.model.UserId;
import org.scimconsole.model.UserStatus;

/** What an administrator does with users in Split. What the identity provider manages is refused with 409. */
public final class LocalUserService {
    private final Store store;

    /** @param store where users are kept */
    public LocalUserService(Store store) {
        this.store = store;
    }

    /**
     * A change of a user; null leaves the value as it is.
     *
     * @param twoFactor may only be false
     */
    public record Update(
            @Nullable String name,
            @Nullable String email,
            @Nullable Boolean twoFactor,
            @Nullable UserStatus status) {}

    /** Invites a person: PENDING. Refused with 409 while SCIM is on, and for an e-mail that is known. */
    public Written<User> invite(Caller caller, String email, List<GroupId> groups) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /** Changes name, e-mail, status, or switches 2FA off. */
    public Written<User> update(Caller caller, UserId id, Update update) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /** Makes these groups the user's only ones; those that the identity provider manages must stay as they are. */
    public Written<User> changeGroups(Caller caller, UserId id, List<GroupId> groups) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /** Revokes an open invite; anybody else than a pending user is refused. */
    public void deletePending(Caller caller, UserId id) {
        store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /** @return users for lists */
    public Page<User> list(OrganizationId organization, UserQuery query) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    /** @return one user, deleted ones too; refused with 404 when there never was one */
    public UserDetail detail(OrganizationId organization, UserId id) {
        return store.write(session -> {
            throw new UnsupportedOperationException();
        });
    }

    Store store() {
        return store;
    }
}
