package org.scimconsole.directory.user;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Page;
import org.scimconsole.model.ManagedBy;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.User;
import org.scimconsole.model.UserId;

/** Users as rows. Names and e-mails are compared ignoring case. */
public interface UserRepository {
    /**
     * Adds a user.
     *
     * @param manager the id that the resource names as manager
     * @param severalEmails whether the resource has more e-mails than the one in its column
     */
    void insert(User user, @Nullable String manager, boolean severalEmails);

    /**
     * Writes all of a user.
     *
     * @param before as he was read, which tells what need not be written
     */
    void update(User before, User user, @Nullable String manager, boolean severalEmails);

    /** @return the user, deleted ones too */
    Optional<User> find(OrganizationId organization, UserId id);

    /** Like {@link #find}, and keeps others from changing the user until this unit of work ends. */
    Optional<User> findForUpdate(OrganizationId organization, UserId id);

    /** @return the users that exist, deleted ones too, in no order */
    List<User> find(OrganizationId organization, Collection<UserId> ids);

    /** @return the user with the userName who is not deleted, for changing */
    Optional<User> findByUserName(OrganizationId organization, String userName);

    /** @return the most recently deleted user with the userName, for changing */
    Optional<User> findDeletedByUserName(OrganizationId organization, String userName);

    /** @return the users with the e-mail who are not deleted, for changing, in order of creation */
    List<User> findByEmail(OrganizationId organization, String email);

    /** @return one page */
    Page<User> search(OrganizationId organization, UserQuery query);

    /** @return those whose manager the user is, at most so many, by name */
    List<User> reports(OrganizationId organization, UserId manager, int limit);

    /** @return the users next in order of creation after the given one, for going through all in steps */
    List<User> after(
            OrganizationId organization,
            @Nullable UserId last,
            @Nullable ManagedBy managedBy,
            @Nullable UserState state,
            int limit);

    /** Forgets users who were deleted before a moment, at most so many. @return how many */
    int forgetDeleted(Instant before, int limit);

    /** @return how many there are of each kind, from counters */
    Map<UserKind, Long> counts(OrganizationId organization);

    /** What the counters distinguish. */
    record UserKind(UserState state, ManagedBy managedBy) {}
}
