package org.scimconsole.directory.user;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.SearchedText;
import org.scimconsole.directory.Session;
import org.scimconsole.model.ManagedBy;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.User;
import org.scimconsole.model.UserId;
import org.scimconsole.model.UserStatus;
import org.scimconsole.scim.json.ResourceDocument;
import org.scimconsole.scim.message.ScimException;

/** What Split keeps of a user, taken from the resource. */
final class UserRows {
    private UserRows() {}

    static User fresh(
            OrganizationId organization,
            UserId id,
            ResourceDocument resource,
            UserStatus status,
            ManagedBy managedBy,
            Instant now) {
        User base = new User(organization, id, "", null, "", null, status, managedBy, false, "", 1, now, now, null);
        return with(base, resource, status, managedBy, now, 1);
    }

    /** A copy that says what the resource says. */
    static User with(
            User user, ResourceDocument resource, UserStatus status, ManagedBy managedBy, Instant now, long version) {
        String userName = resource.string("userName");
        if (userName == null || userName.isBlank()) {
            throw ScimException.invalidValue("userName is required and must not be empty; send one.");
        }
        String email = email(resource, userName);
        return new User(
                user.organization(),
                user.id(),
                userName,
                email,
                name(resource, email, userName),
                resource.string("externalId"),
                status,
                managedBy,
                user.twoFactor(),
                resource.withActive(status == UserStatus.ACTIVE).text(),
                version,
                user.createdAt(),
                now,
                null);
    }

    /** A copy that is a tombstone. */
    static User deleted(User user, Instant now) {
        return new User(
                user.organization(),
                user.id(),
                user.userName(),
                user.email(),
                user.displayName(),
                user.externalId(),
                user.status(),
                user.managedBy(),
                user.twoFactor(),
                user.resource(),
                user.version() + 1,
                user.createdAt(),
                now,
                now);
    }

    /** A copy with another manager of the account and state, and the resource in step with it. */
    static User converted(User user, ManagedBy managedBy, UserStatus status, Instant now) {
        ResourceDocument resource = ResourceDocument.parse(user.resource());
        return with(user, resource, status, managedBy, now, user.version() + 1);
    }

    static User withTwoFactorOff(User user) {
        return new User(
                user.organization(),
                user.id(),
                user.userName(),
                user.email(),
                user.displayName(),
                user.externalId(),
                user.status(),
                user.managedBy(),
                false,
                user.resource(),
                user.version(),
                user.createdAt(),
                user.updatedAt(),
                user.deletedAt());
    }

    static void insert(Session session, User user, ResourceDocument resource) {
        session.users().insert(user, resource.manager(), resource.emailCount() > 1);
    }

    static void update(Session session, User before, User user, ResourceDocument resource) {
        session.users().update(before, user, resource.manager(), resource.emailCount() > 1);
    }

    /** Refuses a resource whose names or ids are longer than can be looked for; those that it had before stay. */
    static void checkLengths(@Nullable User before, User after, ResourceDocument resource) {
        SearchedText.check("userName", before == null ? null : before.userName(), after.userName());
        SearchedText.check("emails", before == null ? null : before.email(), after.email());
        SearchedText.check("displayName", before == null ? null : before.displayName(), after.displayName());
        SearchedText.check("externalId", before == null ? null : before.externalId(), after.externalId());
        String manager = before == null
                ? null
                : ResourceDocument.parse(before.resource()).manager();
        SearchedText.check("manager", manager, resource.manager());
    }

    private static @Nullable String email(ResourceDocument resource, String userName) {
        String email = resource.workEmail();
        if (email != null && !email.isBlank()) {
            return email;
        }
        return userName.contains("@") ? userName : null;
    }

    private static String name(ResourceDocument resource, @Nullable String email, String userName) {
        String name = resource.readableName();
        if (name != null) {
            return name;
        }
        String source = email == null ? userName : email;
        int at = source.indexOf('@');
        return at > 0 ? source.substring(0, at) : source;
    }
}
