package org.scimconsole.directory.user;

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
import org.scimconsole.directory.activity.Subject;
import org.scimconsole.directory.brake.Brake;
import org.scimconsole.directory.brake.RemovalKind;
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
import org.scimconsole.scim.json.StoredResources;
import org.scimconsole.scim.message.ScimException;
import org.scimconsole.scim.patch.Change;

/** What the identity provider does with users over SCIM. */
public final class UserService {
    private final Store store;
    private final Recorder recorder;
    private final LookUps lookUps;
    private final Brake brake;
    private final StoredResources resources = new StoredResources();

    /** @param store where users are kept */
    public UserService(Store store, Recorder recorder, LookUps lookUps, Brake brake) {
        this.store = store;
        this.recorder = recorder;
        this.lookUps = lookUps;
        this.brake = brake;
    }

    /**
     * Creates a user; restores a deactivated or deleted one, or adopts a local one, under the same id. Refused with 409
     * uniqueness when an active managed user has the userName.
     *
     * @param resource validated, without read-only attributes
     */
    public Written<User> create(Caller caller, ResourceDocument resource) {
        return brake.guarding(() -> store.write(session -> {
            OrganizationState organization = ScimGate.enter(session, caller);
            String userName = String.valueOf(resource.string("userName"));
            Optional<User> same = session.users().findByUserName(caller.organization(), userName);
            if (same.isPresent()) {
                return takeOver(session, caller, organization, same.get(), resource);
            }
            if (organization.split()) {
                Optional<User> tombstone = session.users().findDeletedByUserName(caller.organization(), userName);
                if (tombstone.isPresent()) {
                    return become(session, caller, tombstone.get(), resource, ChangeKind.RESTORED, Outcome.RESTORED);
                }
                Optional<User> local = localWithEmail(session, caller, resource);
                if (local.isPresent()) {
                    return become(session, caller, local.get(), resource, ChangeKind.ADOPTED, Outcome.ADOPTED);
                }
            }
            UserStatus status = Boolean.FALSE.equals(resource.active()) ? UserStatus.DEACTIVATED : UserStatus.ACTIVE;
            User user = UserRows.fresh(
                    caller.organization(), new UserId(recorder.id()), resource, status, ManagedBy.IDP, recorder.now());
            UserRows.checkLengths(null, user, resource);
            UserRows.insert(session, user, resource);
            recorder.changed(session, caller, ChangeKind.CREATED, null, user);
            recorder.accepted(
                    session, caller, Outcome.CREATED, Recorder.subject(user), null, "Created " + user.displayName());
            return new Written<>(user, Outcome.CREATED);
        }));
    }

    private Written<User> takeOver(
            Session session, Caller caller, OrganizationState organization, User user, ResourceDocument resource) {
        if (organization.split() && user.managedBy() == ManagedBy.LOCAL) {
            return become(session, caller, user, resource, ChangeKind.ADOPTED, Outcome.ADOPTED);
        }
        if (organization.split() && user.status() == UserStatus.DEACTIVATED) {
            return become(session, caller, user, resource, ChangeKind.RESTORED, Outcome.RESTORED);
        }
        throw nameTaken(user);
    }

    private static RefusedException nameTaken(User user) {
        return new RefusedException(
                Rule.USER_NAME_IS_UNIQUE,
                "userName \"" + user.userName() + "\" belongs to the user " + user.id()
                        + " already; change that one, or send another userName.");
    }

    private static Optional<User> localWithEmail(Session session, Caller caller, ResourceDocument resource) {
        String email = resource.workEmail();
        return email == null
                ? Optional.empty()
                : session.users().findByEmail(caller.organization(), email).stream()
                        .filter(user -> user.managedBy() == ManagedBy.LOCAL)
                        .findFirst();
    }

    /** An existing user, perhaps a tombstone, becomes what the identity provider says; the id stays. */
    private Written<User> become(
            Session session, Caller caller, User before, ResourceDocument resource, ChangeKind kind, Outcome outcome) {
        UserStatus status = Boolean.FALSE.equals(resource.active()) ? UserStatus.DEACTIVATED : UserStatus.ACTIVE;
        User after = UserRows.with(before, resource, status, ManagedBy.IDP, recorder.now(), before.version() + 1);
        save(session, caller, before, after, resource);
        recorder.changed(session, caller, kind, before, after);
        String did = kind == ChangeKind.ADOPTED
                ? "Adopted the local user " + after.displayName() + ", who is managed by the identity provider now"
                : "Restored " + after.displayName() + " under the same id";
        recorder.accepted(session, caller, outcome, Recorder.subject(after), null, did);
        return new Written<>(after, outcome);
    }

    /** @return the user; refused with 404 when there is none or it is deleted */
    public User get(OrganizationId organization, UserId id) {
        return store.ask(session -> session.users().find(organization, id))
                .filter(user -> user.deletedAt() == null)
                .orElseThrow(() -> missing(id));
    }

    private static ScimException missing(UserId id) {
        return ScimException.notFound("There is no user with the id \"" + id + "\".");
    }

    /** @return users; a look-up by value is recorded in the log */
    public Page<User> search(Caller caller, UserQuery query) {
        Page<User> page = store.read(session -> session.users().search(caller.organization(), query));
        lookUps.record(
                caller,
                ResourceKind.USER,
                query.filter(),
                page.items().isEmpty() ? null : Recorder.subject(page.items().get(0)),
                page.total(),
                false);
        return page;
    }

    /** Replaces a user's resource (PUT). A missing {@code active} never deactivates. */
    public Written<User> replace(Caller caller, UserId id, ResourceDocument resource, IfMatch condition) {
        return change(caller, id, condition, before -> resource);
    }

    /** Carries out a PATCH. */
    public Written<User> patch(Caller caller, UserId id, List<Change> changes, IfMatch condition) {
        return change(caller, id, condition, before -> resources.patchedUser(before, changes));
    }

    /** Makes the new resource of the old one. */
    private interface Edit {
        ResourceDocument apply(ResourceDocument before);
    }

    private Written<User> change(Caller caller, UserId id, IfMatch condition, Edit edit) {
        return brake.guarding(() -> store.write(session -> {
            OrganizationState organization = ScimGate.enter(session, caller);
            User before = present(session, caller, id);
            condition.require(before.version());
            ResourceDocument old = ResourceDocument.parse(before.resource());
            ResourceDocument resource = edit.apply(old);
            UserStatus status = status(before, resource.active());
            boolean adopted = organization.split() && before.managedBy() == ManagedBy.LOCAL;
            if (!adopted
                    && status == before.status()
                    && resource.withActive(status == UserStatus.ACTIVE).equals(old)) {
                recorder.accepted(
                        session,
                        caller,
                        Outcome.UNCHANGED,
                        Recorder.subject(before),
                        null,
                        before.displayName() + " is so already");
                return new Written<>(before, Outcome.UNCHANGED);
            }
            User after = UserRows.with(before, resource, status, ManagedBy.IDP, recorder.now(), before.version() + 1);
            save(session, caller, before, after, resource);
            return recorded(session, caller, before, after, adopted);
        }));
    }

    private Written<User> recorded(Session session, Caller caller, User before, User after, boolean adopted) {
        ChangeKind kind = ChangeKind.UPDATED;
        Outcome outcome = Outcome.UPDATED;
        String did = "Updated ";
        if (adopted) {
            kind = ChangeKind.ADOPTED;
            outcome = Outcome.ADOPTED;
            did = "Adopted the local user ";
        } else if (after.status() != before.status()) {
            boolean active = after.status() == UserStatus.ACTIVE;
            kind = active ? ChangeKind.ACTIVATED : ChangeKind.DEACTIVATED;
            outcome = active ? Outcome.ACTIVATED : Outcome.DEACTIVATED;
            did = active ? "Activated " : "Deactivated ";
        }
        recorder.changed(session, caller, kind, before, after);
        recorder.accepted(session, caller, outcome, Recorder.subject(after), null, did + after.displayName());
        return new Written<>(after, outcome);
    }

    private static UserStatus status(User before, @Nullable Boolean active) {
        if (active == null) {
            return before.status();
        }
        return active ? UserStatus.ACTIVE : UserStatus.DEACTIVATED;
    }

    /** Writes a change with the rules that hold for every one. */
    private void save(Session session, Caller caller, User before, User after, ResourceDocument resource) {
        UserRows.checkLengths(before, after, resource);
        session.users()
                .findByUserName(caller.organization(), after.userName())
                .filter(other -> !other.id().equals(after.id()))
                .ifPresent(other -> {
                    throw nameTaken(other);
                });
        boolean ends = before.status() == UserStatus.ACTIVE
                && before.deletedAt() == null
                && after.status() != UserStatus.ACTIVE;
        Optional<Administrators> administrators =
                ends ? Administrators.watch(session, caller.organization()) : Optional.empty();
        if (ends) {
            brake.apply(
                    session,
                    caller,
                    RemovalKind.DEACTIVATION,
                    1,
                    Recorder.subject(before),
                    before.id().value());
        }
        UserRows.update(session, before, after, resource);
        administrators.filter(watched -> watched.includes(after.id())).ifPresent(Administrators::check);
    }

    /** Deletes a user: 404 to SCIM from then on, kept as a tombstone. */
    public void delete(Caller caller, UserId id, IfMatch condition) {
        brake.guarding(() -> store.write(session -> {
            ScimGate.enter(session, caller);
            User before = present(session, caller, id);
            condition.require(before.version());
            Optional<Administrators> administrators =
                    Administrators.watch(session, caller.organization()).filter(watched -> watched.includes(id));
            brake.apply(session, caller, RemovalKind.DELETION, 1, Recorder.subject(before), id.value());
            Instant now = recorder.now();
            User after = UserRows.deleted(before, now);
            UserRows.update(session, before, after, ResourceDocument.parse(after.resource()));
            for (GroupId group : session.groups().removeUser(caller.organization(), id)) {
                session.groups().membersChanged(caller.organization(), group, -1, now);
                recorder.members(session, caller, ChangeKind.MEMBER_REMOVED, group, List.of(id.value()), now);
            }
            administrators.ifPresent(Administrators::check);
            recorder.changed(session, caller, ChangeKind.DELETED, before, after);
            recorder.accepted(
                    session, caller, Outcome.DELETED, Recorder.subject(after), null, "Deleted " + after.displayName());
            return true;
        }));
    }

    private static User present(Session session, Caller caller, UserId id) {
        return session.users()
                .findForUpdate(caller.organization(), id)
                .filter(user -> user.deletedAt() == null)
                .orElseThrow(() -> missing(id));
    }

    /** @return for each user the groups he is a member of, in a stable order; users without any are missing */
    public Map<UserId, List<Group>> groupsOf(OrganizationId organization, Collection<UserId> users) {
        return store.ask(session -> session.groups().ofUsers(organization, users));
    }

    /** @return how the log names a user who may not exist */
    public Subject subject(OrganizationId organization, UserId id) {
        return store.read(session -> session.users().find(organization, id))
                .map(Recorder::subject)
                .orElseGet(() -> new Subject(ResourceKind.USER, id.value(), null, null));
    }
}
