package org.scimconsole.directory.organization;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.RefusedException;
import org.scimconsole.directory.Rule;
import org.scimconsole.directory.Session;
import org.scimconsole.directory.Store;
import org.scimconsole.directory.activity.Outcome;
import org.scimconsole.directory.activity.Recorder;
import org.scimconsole.directory.group.LocalGroups;
import org.scimconsole.directory.token.NewToken;
import org.scimconsole.directory.token.Tokens;
import org.scimconsole.directory.user.LocalUsers;
import org.scimconsole.directory.user.UserState;
import org.scimconsole.model.Group;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.IdentityProvider;
import org.scimconsole.model.ManagedBy;
import org.scimconsole.model.Member;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.User;
import org.scimconsole.model.UserId;
import org.scimconsole.model.UserStatus;
import org.scimconsole.scim.message.ScimException;

/** Switches SCIM on and off for an organisation. */
public final class ScimService {
    private static final int STEP = 1_000;

    private final Store store;
    private final Recorder recorder;
    private final Tokens tokens;
    private final LocalUsers users;
    private final LocalGroups groups;

    /** @param store where settings are kept */
    public ScimService(Store store, Recorder recorder, Tokens tokens, LocalUsers users, LocalGroups groups) {
        this.store = store;
        this.recorder = recorder;
        this.tokens = tokens;
        this.users = users;
        this.groups = groups;
    }

    /** @return what the SCIM tab shows */
    public ScimSettings settings(OrganizationId organization) {
        return store.read(session ->
                settings(session, session.organizations().find(organization).orElseThrow(ScimService::missing)));
    }

    private ScimSettings settings(Session session, OrganizationState state) {
        OrganizationId id = state.organization().id();
        long invites = session.users().counts(id).entrySet().stream()
                .filter(entry -> entry.getKey().state() == UserState.PENDING)
                .mapToLong(java.util.Map.Entry::getValue)
                .sum();
        return new ScimSettings(
                state.scimEnabled(),
                state.scimPaused(),
                state.provider(),
                state.scimEnabledAt(),
                session.tokens().list(id),
                invites,
                recorder.now());
    }

    private static ScimException missing() {
        return ScimException.notFound("There is no organisation with this id.");
    }

    /** Enables SCIM: makes a token, revokes open invites. Refused with 409 without SSO Strict, or when it is on. */
    public EnabledScim enable(Caller caller, IdentityProvider provider) {
        return store.write(session -> {
            OrganizationState state = locked(session, caller);
            if (state.scimEnabled()) {
                throw new RefusedException(
                        Rule.SCIM_IS_ON_ALREADY,
                        "SCIM is on already since " + state.scimEnabledAt()
                                + ". To get another token, regenerate it; to change the provider, disable SCIM first.");
            }
            SingleSignOn sso = state.singleSignOn();
            if (state.split() && !(sso.enabled() && sso.strict())) {
                throw new RefusedException(
                        Rule.SCIM_NEEDS_STRICT_SSO,
                        "SCIM needs SAML in SSO Strict mode, which is "
                                + (sso.enabled() ? "switched off" : "not set up")
                                + ". Set it on the SSO tab of the Security page first.");
            }
            Instant now = recorder.now();
            OrganizationState on = state.withScim(true, false, provider, now);
            session.organizations().update(on);
            int revoked = state.split() ? revokeInvites(session, caller) : 0;
            tokens.endAll(session, caller.organization(), now);
            NewToken token =
                    tokens.make(session, caller.organization(), caller.actor().name(), now);
            recorder.accepted(
                    session,
                    caller,
                    Outcome.ACTIVATED,
                    null,
                    null,
                    "Enabled SCIM; " + revoked + (revoked == 1 ? " open invite was" : " open invites were")
                            + " revoked");
            return new EnabledScim(settings(session, on), token.secret(), revoked);
        });
    }

    private int revokeInvites(Session session, Caller caller) {
        int revoked = 0;
        UserId last = null;
        List<User> some;
        do {
            some = session.users().after(caller.organization(), last, null, UserState.PENDING, STEP);
            for (User user : some) {
                users.revoke(session, caller, user);
                last = user.id();
                revoked++;
            }
        } while (some.size() == STEP);
        return revoked;
    }

    /** Answers every SCIM request with 503 until {@link #resume}; nothing is lost, since the provider repeats. */
    public ScimSettings pause(Caller caller) {
        return turn(caller, true, "Paused SCIM");
    }

    /** Ends a pause. */
    public ScimSettings resume(Caller caller) {
        return turn(caller, false, "Resumed SCIM");
    }

    private ScimSettings turn(Caller caller, boolean paused, String did) {
        return store.write(session -> {
            OrganizationState state = locked(session, caller);
            if (!state.scimEnabled()) {
                throw off();
            }
            OrganizationState turned = state.withScim(true, paused, state.provider(), state.scimEnabledAt());
            session.organizations().update(turned);
            recorder.accepted(session, caller, Outcome.UPDATED, null, null, did);
            return settings(session, turned);
        });
    }

    private static RefusedException off() {
        return new RefusedException(Rule.SCIM_IS_OFF, "SCIM is off; enable it first.");
    }

    private static OrganizationState locked(Session session, Caller caller) {
        return session.organizations().findForUpdate(caller.organization()).orElseThrow(ScimService::missing);
    }

    /** Disables SCIM: every token ends, links end, and managed users and groups become what was chosen. */
    public ScimSettings disable(Caller caller, ManagedUsers managed) {
        return store.write(session -> {
            OrganizationState state = locked(session, caller);
            if (!state.scimEnabled()) {
                throw off();
            }
            tokens.endAll(session, caller.organization(), recorder.now());
            OrganizationState off = state.withScim(false, false, state.provider(), null);
            session.organizations().update(off);
            if (managed != ManagedUsers.KEEP) {
                convertUsers(session, caller, managed);
                convertGroups(session, caller);
            }
            recorder.accepted(session, caller, Outcome.DEACTIVATED, null, null, "Disabled SCIM: " + words(managed));
            return settings(session, off);
        });
    }

    private static String words(ManagedUsers managed) {
        return switch (managed) {
            case CONVERT -> "its users and groups are Split's own now";
            case KEEP -> "its users and groups stay locked";
            case DEACTIVATE -> "its users are deactivated and, like its groups, Split's own now";
        };
    }

    private void convertUsers(Session session, Caller caller, ManagedUsers managed) {
        UserId spared = managed == ManagedUsers.DEACTIVATE ? lastAdministrator(session, caller.organization()) : null;
        UserId last = null;
        List<User> some;
        do {
            some = session.users().after(caller.organization(), last, ManagedBy.IDP, null, STEP);
            for (User user : some) {
                boolean ends = managed == ManagedUsers.DEACTIVATE && !user.id().equals(spared);
                if (user.deletedAt() == null) {
                    users.convert(session, caller, user, ends ? UserStatus.DEACTIVATED : user.status());
                }
                last = user.id();
            }
        } while (some.size() == STEP);
    }

    /** Administrators keeps a local active member if it has one; else one of the managed ones stays active. */
    private static @Nullable UserId lastAdministrator(Session session, OrganizationId organization) {
        Group administrators = session.groups().reserved(organization).orElse(null);
        if (administrators == null) {
            return null;
        }
        List<Member> members = session.groups()
                .members(organization, List.of(administrators.id()))
                .getOrDefault(administrators.id(), List.of());
        List<UserId> active = members.stream()
                .filter(member -> member.status() == UserStatus.ACTIVE)
                .map(Member::user)
                .toList();
        boolean local = session.users().find(organization, active).stream()
                .anyMatch(user -> user.managedBy() == ManagedBy.LOCAL);
        return local || active.isEmpty() ? null : active.get(0);
    }

    private void convertGroups(Session session, Caller caller) {
        GroupId last = null;
        List<Group> some;
        do {
            some = session.groups().after(caller.organization(), last, STEP);
            for (Group group : some) {
                if (group.managedBy() == ManagedBy.IDP || group.link() != null) {
                    groups.convert(session, caller, group);
                }
                last = group.id();
            }
        } while (some.size() == STEP);
    }
}
