package org.scimconsole.directory.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Page;
import org.scimconsole.directory.PageRequest;
import org.scimconsole.directory.RefusedException;
import org.scimconsole.directory.Rule;
import org.scimconsole.directory.Session;
import org.scimconsole.directory.Store;
import org.scimconsole.directory.activity.ChangeKind;
import org.scimconsole.directory.activity.Outcome;
import org.scimconsole.directory.activity.Recorder;
import org.scimconsole.directory.activity.ResourceKind;
import org.scimconsole.directory.brake.BrakeSettings;
import org.scimconsole.directory.brake.RemovalKind;
import org.scimconsole.directory.organization.OrganizationState;
import org.scimconsole.directory.token.Tokens;
import org.scimconsole.directory.user.LocalUsers;
import org.scimconsole.directory.user.UserState;
import org.scimconsole.model.IdentityProvider;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.PlainToken;
import org.scimconsole.model.User;
import org.scimconsole.model.UserId;
import org.scimconsole.scim.message.ScimException;

/** Begins, shows, adopts and drops rehearsals; what the provider does in one goes through the usual services. */
public final class RehearsalService {
    /** How long a rehearsal lasts when nobody says otherwise. */
    public static final Duration USUAL_LIFE = Duration.ofDays(7);
    /** How long a rehearsal lasts at most. */
    public static final Duration LONGEST_LIFE = Duration.ofDays(30);

    private static final Duration SHORTEST_LIFE = Duration.ofMinutes(1);
    private static final int STEP = 1_000;

    private final Store store;
    private final Recorder recorder;
    private final Tokens tokens;
    private final LocalUsers localUsers;
    private final Sweep sweep;

    /** @param store where rehearsals are kept */
    public RehearsalService(Store store, Recorder recorder, Tokens tokens, LocalUsers localUsers) {
        this.store = store;
        this.recorder = recorder;
        this.tokens = tokens;
        this.localUsers = localUsers;
        this.sweep = new Sweep(store);
    }

    /**
     * Begins a rehearsal; refused with 409 while there is one. With SCIM off it shows what enabling it would do as well:
     * open invites end in it.
     *
     * @param provider whose habits it follows; null for the organisation's choice, or Entra ID
     * @param life after which it ends by itself
     */
    public StartedRehearsal start(Caller caller, @Nullable IdentityProvider provider, Duration life) {
        if (life.compareTo(SHORTEST_LIFE) < 0 || life.compareTo(LONGEST_LIFE) > 0) {
            throw ScimException.invalidValue(
                    "A rehearsal lasts from a minute to 30 days (P30D); " + life + " was asked for.");
        }
        sweep.run(recorder.now());
        return store.write(session -> {
            OrganizationState organization = locked(session, caller);
            refuseSecond(session, caller.organization());
            Instant now = recorder.now();
            IdentityProvider chosen = provider != null ? provider : organization.provider();
            Rehearsal rehearsal = new Rehearsal(
                    OrganizationId.ofRehearsal(recorder.id()),
                    caller.organization(),
                    chosen == null ? IdentityProvider.ENTRA_ID : chosen,
                    now,
                    caller.actor().name(),
                    now.plus(life));
            session.rehearsals().insert(rehearsal);
            PlainToken token = tokens.make(
                            session, rehearsal.id(), caller.actor().name(), now, rehearsal.expiresAt())
                    .secret();
            if (organization.split() && !organization.scimEnabled()) {
                revokeInvites(session, new Caller.Local(rehearsal.id(), caller.request()), rehearsal);
            }
            recorder.accepted(
                    session, caller, Outcome.CREATED, null, null, "Began a rehearsal, until " + rehearsal.expiresAt());
            return new StartedRehearsal(rehearsal, token);
        });
    }

    private static OrganizationState locked(Session session, Caller caller) {
        return session.organizations()
                .findForUpdate(caller.organization())
                .orElseThrow(() -> ScimException.notFound("There is no organisation with this id."));
    }

    private static void refuseSecond(Session session, OrganizationId organization) {
        session.rehearsals().current(organization).ifPresent(running -> {
            throw new RefusedException(
                    Rule.REHEARSAL_IS_UNDER_WAY,
                    "A rehearsal is under way since " + running.startedAt()
                            + "; adopt it or drop it before another begins.");
        });
    }

    /** What enabling SCIM would do, in the rehearsal only. */
    private void revokeInvites(Session session, Caller inside, Rehearsal rehearsal) {
        UserId last = null;
        List<User> some;
        do {
            some = session.users().after(rehearsal.organization(), last, null, UserState.PENDING, STEP);
            for (User user : some) {
                session.users()
                        .find(rehearsal.id(), user.id())
                        .ifPresent(seen -> localUsers.revoke(session, inside, seen));
                last = user.id();
            }
        } while (some.size() == STEP);
    }

    /** @return the rehearsal that is under way, if any */
    public Optional<Rehearsal> current(OrganizationId organization) {
        Optional<Rehearsal> found = store.read(session -> session.rehearsals().current(organization));
        if (found.isPresent() && over(found.get())) {
            sweep.run(recorder.now());
            return Optional.empty();
        }
        return found;
    }

    private boolean over(Rehearsal rehearsal) {
        return !recorder.now().isBefore(rehearsal.expiresAt());
    }

    private Rehearsal underWay(OrganizationId organization) {
        return current(organization).orElseThrow(RehearsalService::missing);
    }

    private static ScimException missing() {
        return ScimException.notFound("No rehearsal is under way; begin one first.");
    }

    /** @return what the rehearsal came to so far; refused with 404 when none is under way */
    public RehearsalStatus status(OrganizationId organization) {
        Rehearsal rehearsal = underWay(organization);
        return store.read(session -> {
            OrganizationId id = rehearsal.id();
            RehearsalRepository rehearsals = session.rehearsals();
            Map<ChangeKind, Long> users = rehearsals.counts(id, ResourceKind.USER);
            long gone = rehearsals.memberships(id, false);
            return new RehearsalStatus(
                    rehearsal,
                    session.tokens().list(id).stream().findFirst().orElse(null),
                    session.activity().newest(id, List.of()),
                    users,
                    rehearsals.counts(id, ResourceKind.GROUP),
                    rehearsals.memberships(id, true),
                    gone,
                    rehearsals.refused(id),
                    removals(session, organization, users, gone),
                    new MovedOnRows(session, rehearsal).all(),
                    session.organizations()
                            .find(organization)
                            .map(OrganizationState::scimEnabled)
                            .orElse(false));
        });
    }

    private static List<RehearsalStatus.Removals> removals(
            Session session, OrganizationId organization, Map<ChangeKind, Long> users, long gone) {
        BrakeSettings brake = session.brake().settings(organization);
        long people = session.users().counts(organization).entrySet().stream()
                .filter(entry -> entry.getKey().state() != UserState.DELETED)
                .mapToLong(Map.Entry::getValue)
                .sum();
        Long ofPeople = brake.on() ? (Long) brake.budget(people) : null;
        Long ofMembers = brake.on() ? (Long) brake.budget(session.brake().memberships(organization)) : null;
        Map<RemovalKind, Long> numbers = new EnumMap<>(RemovalKind.class);
        numbers.put(RemovalKind.DEACTIVATION, users.getOrDefault(ChangeKind.DEACTIVATED, 0L));
        numbers.put(RemovalKind.DELETION, users.getOrDefault(ChangeKind.DELETED, 0L));
        numbers.put(RemovalKind.MEMBER_REMOVAL, gone);
        List<RehearsalStatus.Removals> removals = new ArrayList<>();
        numbers.forEach((kind, number) -> removals.add(
                new RehearsalStatus.Removals(kind, number, kind == RemovalKind.MEMBER_REMOVAL ? ofMembers : ofPeople)));
        return removals;
    }

    /**
     * @param type users or groups
     * @param kind only those that came to this; null for all
     * @return what adopting would change
     */
    public Page<Difference> differences(
            OrganizationId organization, ResourceKind type, @Nullable ChangeKind kind, PageRequest page) {
        Rehearsal rehearsal = underWay(organization);
        return store.read(session -> {
            Page<StateDifference> found = session.rehearsals().states(rehearsal.id(), type, kind, page);
            return new Differences(session, rehearsal).told(type, found);
        });
    }

    /** @return the memberships that adopting would begin, or end */
    public Page<MembershipDifference> memberships(OrganizationId organization, boolean come, PageRequest page) {
        Rehearsal rehearsal = underWay(organization);
        return store.read(session -> {
            Page<MembershipDifference> found = session.rehearsals().memberships(rehearsal.id(), come, page);
            return new Differences(session, rehearsal).named(found);
        });
    }

    /** @return what the rehearsal refused, newest first */
    public List<RepeatedRefusal> refusals(OrganizationId organization, int limit) {
        Rehearsal rehearsal = underWay(organization);
        return store.read(session -> session.rehearsals().refusals(rehearsal.id(), limit));
    }

    /**
     * Makes the organisation what the rehearsal came to, all of it or nothing, and ends the rehearsal. Refused with 409
     * while SCIM is off, or when the organisation moved on and that refuses.
     */
    public AdoptedRehearsal adopt(Caller caller, WhatMovedOn movedOn) {
        underWay(caller.organization());
        AdoptedRehearsal adopted = store.write(session -> {
            if (!locked(session, caller).scimEnabled()) {
                throw new RefusedException(
                        Rule.SCIM_IS_OFF,
                        "SCIM is off, and what a rehearsal came to belongs to the identity provider; enable SCIM first.");
            }
            Rehearsal rehearsal =
                    session.rehearsals().current(caller.organization()).orElseThrow(RehearsalService::missing);
            // Nobody writes into it any more.
            session.organizations().findForUpdate(rehearsal.id());
            List<MovedOn> moved = new MovedOnRows(session, rehearsal).all();
            if (!moved.isEmpty() && movedOn == WhatMovedOn.REFUSES) {
                throw MovedOnRows.refusal(moved);
            }
            AdoptedRehearsal done = new Adoption(session, new Caller.Adopter(caller), recorder, rehearsal, moved).run();
            Sweep.end(session, rehearsal, recorder.now());
            recorder.accepted(session, caller, Outcome.UPDATED, null, null, words(done));
            return done;
        });
        sweep.tidy();
        return adopted;
    }

    private static String words(AdoptedRehearsal done) {
        return "Adopted a rehearsal: " + done.users() + " users, " + done.groups() + " groups, " + done.come()
                + " memberships begun, " + done.gone() + " ended"
                + (done.kept().isEmpty() ? "" : ", " + done.kept().size() + " left as they were here");
    }

    /** Ends a rehearsal and forgets what it came to; refused with 404 when none is under way. */
    public void drop(Caller caller) {
        underWay(caller.organization());
        store.write(session -> {
            Rehearsal rehearsal =
                    session.rehearsals().current(caller.organization()).orElseThrow(RehearsalService::missing);
            Sweep.end(session, rehearsal, recorder.now());
            recorder.accepted(session, caller, Outcome.DELETED, null, null, "Dropped a rehearsal");
            return true;
        });
        sweep.tidy();
    }
}
