package org.scimconsole.directory.user;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Page;
import org.scimconsole.directory.RefusedException;
import org.scimconsole.directory.Rule;
import org.scimconsole.directory.SearchedText;
import org.scimconsole.directory.Session;
import org.scimconsole.directory.Store;
import org.scimconsole.directory.Written;
import org.scimconsole.directory.activity.ChangeKind;
import org.scimconsole.directory.activity.Outcome;
import org.scimconsole.directory.activity.Recorder;
import org.scimconsole.directory.group.Administrators;
import org.scimconsole.directory.organization.OrganizationState;
import org.scimconsole.directory.organization.ScimGate;
import org.scimconsole.model.Group;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.ManagedBy;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.User;
import org.scimconsole.model.UserId;
import org.scimconsole.model.UserStatus;
import org.scimconsole.scim.json.ResourceDocument;
import org.scimconsole.scim.message.ScimException;

/** What an administrator does with users in Split. What the identity provider manages is refused with 409. */
public final class LocalUserService {
    private static final int REPORTS = 200;

    private final Store store;
    private final Recorder recorder;
    private final LocalUsers people;

    /** @param store where users are kept */
    public LocalUserService(Store store, Recorder recorder, LocalUsers people) {
        this.store = store;
        this.recorder = recorder;
        this.people = people;
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
            OrganizationState organization = ScimGate.enter(session, caller);
            if (organization.scimEnabled()) {
                throw new RefusedException(
                        Rule.INVITES_END_WITH_SCIM,
                        "SCIM is on, so " + email
                                + " cannot be invited here. Assign the person to the Split application in "
                                + Locks.provider(organization) + " instead.");
            }
            requireEmail(email);
            SearchedText.check("email", null, email);
            refuseTaken(session, caller, email, null);
            User user = people.seat(session, caller.organization(), email, UserStatus.PENDING);
            recorder.changed(session, caller, ChangeKind.INVITED, null, user);
            joinGroups(session, caller, organization, user, groups);
            recorder.accepted(session, caller, Outcome.CREATED, Recorder.subject(user), null, "Invited " + email);
            return new Written<>(user, Outcome.CREATED);
        });
    }

    private static void requireEmail(String email) {
        if (!email.matches("[^\\s@]+@[^\\s@]+")) {
            throw ScimException.invalidValue("\"" + email + "\" is not an e-mail address.");
        }
    }

    private static void refuseTaken(Session session, Caller caller, String email, @Nullable UserId except) {
        List<User> same = new ArrayList<>(session.users().findByEmail(caller.organization(), email));
        session.users().findByUserName(caller.organization(), email).ifPresent(same::add);
        same.stream().filter(user -> !user.id().equals(except)).findFirst().ifPresent(user -> {
            throw new RefusedException(
                    Rule.EMAIL_IS_UNIQUE,
                    "A user with the e-mail " + email + " exists already, with the status " + user.status() + ".");
        });
    }

    /** Changes name, e-mail, status, or switches 2FA off. */
    public Written<User> update(Caller caller, UserId id, Update update) {
        return store.write(session -> {
            OrganizationState organization = ScimGate.enter(session, caller);
            User before = present(session, caller, id);
            Locks.refuseLocked(organization, before, update);
            ResourceDocument resource = ResourceDocument.parse(before.resource());
            if (update.name() != null) {
                if (update.name().isBlank()) {
                    throw ScimException.invalidValue("A user needs a name; send one, or leave name out.");
                }
                resource = resource.with("displayName", update.name());
            }
            if (update.email() != null && !update.email().equals(before.email())) {
                requireEmail(update.email());
                refuseTaken(session, caller, update.email(), id);
                boolean namedSo = before.userName().equals(before.email());
                resource = resource.withWorkEmail(update.email());
                resource = namedSo ? resource.with("userName", update.email()) : resource;
            }
            UserStatus status = update.status() == null ? before.status() : update.status();
            boolean ends = before.status() == UserStatus.ACTIVE && status != UserStatus.ACTIVE;
            Optional<Administrators> administrators = ends
                    ? Administrators.watch(session, caller.organization()).filter(watched -> watched.includes(id))
                    : Optional.empty();
            User after = UserRows.with(
                    Boolean.FALSE.equals(update.twoFactor()) ? UserRows.withTwoFactorOff(before) : before,
                    resource,
                    status,
                    before.managedBy(),
                    recorder.now(),
                    before.version() + 1);
            UserRows.checkLengths(before, after, resource);
            UserRows.update(session, before, after, resource);
            administrators.ifPresent(Administrators::check);
            boolean same = before.status() == after.status();
            boolean active = after.status() == UserStatus.ACTIVE;
            recorder.changed(
                    session,
                    caller,
                    same ? ChangeKind.UPDATED : active ? ChangeKind.ACTIVATED : ChangeKind.DEACTIVATED,
                    before,
                    after);
            Outcome outcome = same ? Outcome.UPDATED : active ? Outcome.ACTIVATED : Outcome.DEACTIVATED;
            recorder.accepted(
                    session, caller, outcome, Recorder.subject(after), null, "Changed " + after.displayName());
            return new Written<>(after, outcome);
        });
    }

    /** Makes these groups the user's only ones; those that the identity provider manages must stay as they are. */
    public Written<User> changeGroups(Caller caller, UserId id, List<GroupId> groups) {
        return changeGroups(caller, id, before -> groups);
    }

    /**
     * Like the other one, for an edit by position that must see the groups as they are when it is written.
     *
     * @param edit makes the new list of the old one; may refuse by throwing
     */
    public Written<User> changeGroups(Caller caller, UserId id, UnaryOperator<List<GroupId>> edit) {
        return store.write(session -> {
            OrganizationState organization = ScimGate.enter(session, caller);
            User user = present(session, caller, id);
            List<Group> before =
                    session.groups().ofUsers(caller.organization(), List.of(id)).getOrDefault(id, List.of());
            List<GroupId> groups = edit.apply(before.stream().map(Group::id).toList());
            Optional<Administrators> administrators = Administrators.watch(session, caller.organization());
            Instant now = recorder.now();
            for (Group group : before) {
                if (!groups.contains(group.id())) {
                    Locks.refuseManaged(organization, group);
                    int gone = session.groups()
                            .removeMembers(caller.organization(), group.id(), List.of(id.value()))
                            .size();
                    session.groups().membersChanged(caller.organization(), group.id(), -gone, now);
                    recorder.members(session, caller, ChangeKind.MEMBER_REMOVED, group.id(), List.of(id.value()));
                }
            }
            Set<GroupId> had =
                    new LinkedHashSet<>(before.stream().map(Group::id).toList());
            List<GroupId> joined = groups.stream()
                    .filter(group -> !had.contains(group))
                    .distinct()
                    .toList();
            joinGroups(session, caller, organization, user, joined);
            administrators.ifPresent(Administrators::check);
            recorder.accepted(
                    session,
                    caller,
                    Outcome.UPDATED,
                    Recorder.subject(user),
                    null,
                    "Changed the groups of " + user.displayName());
            return new Written<>(user, Outcome.UPDATED);
        });
    }

    private void joinGroups(
            Session session, Caller caller, OrganizationState organization, User user, List<GroupId> groups) {
        for (GroupId id : groups) {
            Group group = session.groups()
                    .findForUpdate(caller.organization(), id)
                    .filter(found -> found.deletedAt() == null)
                    .orElseThrow(() -> ScimException.notFound("There is no group with the id \"" + id + "\"."));
            Locks.refuseManaged(organization, group);
            List<String> added = session.groups()
                    .addMembers(caller.organization(), id, List.of(user.id().value()), recorder.now());
            session.groups().membersChanged(caller.organization(), id, added.size(), recorder.now());
            recorder.members(session, caller, ChangeKind.MEMBER_ADDED, id, added);
        }
    }

    /** Revokes an open invite; anybody else than a pending user is refused. */
    public void deletePending(Caller caller, UserId id) {
        store.write(session -> {
            ScimGate.enter(session, caller);
            User user = present(session, caller, id);
            if (user.status() != UserStatus.PENDING) {
                throw new RefusedException(
                        Rule.ONLY_PENDING_IS_DELETED,
                        "Active users cannot be deleted from your org. You can use a PUT request to deactivate the user");
            }
            people.revoke(session, caller, user);
            recorder.accepted(
                    session,
                    caller,
                    Outcome.DELETED,
                    Recorder.subject(user),
                    null,
                    "Revoked the invite of " + user.displayName());
            return true;
        });
    }

    /** @return users for lists */
    public Page<User> list(OrganizationId organization, UserQuery query) {
        return store.read(session -> session.users().search(organization, query));
    }

    /** @return one user, deleted ones too; refused with 404 when there never was one */
    public UserDetail detail(OrganizationId organization, UserId id) {
        return store.read(session -> {
            User user = session.users().find(organization, id).orElseThrow(() -> missing(id));
            String manager = ResourceDocument.parse(user.resource()).manager();
            return new UserDetail(
                    user,
                    session.groups().ofUsers(organization, List.of(id)).getOrDefault(id, List.of()),
                    manager == null
                            ? null
                            : session.users()
                                    .find(organization, new UserId(manager))
                                    .orElse(null),
                    session.users().reports(organization, id, REPORTS),
                    lockedReason(user));
        });
    }

    /** @return why Split may not change the user; null when it may */
    public @Nullable String lockedReason(User user) {
        if (user.deletedAt() != null) {
            return "Deleted by the identity provider; restored when the person is provisioned again.";
        }
        return user.managedBy() == ManagedBy.IDP
                ? "Managed by the identity provider: name, e-mail and status are changed there."
                : null;
    }

    private static User present(Session session, Caller caller, UserId id) {
        return session.users()
                .findForUpdate(caller.organization(), id)
                .filter(user -> user.deletedAt() == null)
                .orElseThrow(() -> missing(id));
    }

    private static ScimException missing(UserId id) {
        return ScimException.notFound("There is no user with the id \"" + id + "\".");
    }
}
