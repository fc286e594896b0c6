package org.scimconsole.directory.brake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Rule;
import org.scimconsole.directory.Session;
import org.scimconsole.directory.Store;
import org.scimconsole.directory.activity.Outcome;
import org.scimconsole.directory.activity.Recorder;
import org.scimconsole.directory.activity.Subject;
import org.scimconsole.directory.organization.OrganizationState;
import org.scimconsole.directory.user.UserState;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.scim.message.ScimException;

/**
 * Counts the identity provider's removals and holds those beyond the budget. The count is kept in the same unit of work
 * as the removal, with the organisation locked, so that two at once never exceed it together.
 */
public final class Brake {
    private final Store store;
    private final Recorder recorder;

    /** @param store where counts and held requests are kept */
    public Brake(Store store, Recorder recorder) {
        this.store = store;
        this.recorder = recorder;
    }

    /** Runs what may be held, and remembers it if it is: what the refused unit of work wrote itself is undone. */
    public <T> T guarding(Supplier<T> write) {
        try {
            return write.get();
        } catch (HeldException held) {
            store.write(session -> {
                session.brake().hold(held.request());
                return true;
            });
            throw held;
        }
    }

    /**
     * Counts removals inside the unit of work that makes them; throws when they are beyond the budget.
     *
     * @param what names the removal within its kind, the same when the request comes again
     */
    public void apply(Session session, Caller caller, RemovalKind kind, int number, Subject subject, String what) {
        if (number <= 0
                || !(caller instanceof Caller.Idp)
                || caller.organization().isRehearsal()) {
            // In a rehearsal nothing is at stake; its difference tells what the brake would hold.
            return;
        }
        OrganizationId organization = caller.organization();
        OrganizationState state = session.organizations()
                .findForCounting(organization)
                .orElseThrow(() -> ScimException.notFound("There is no organisation with this id."));
        BrakeSettings settings = session.brake().settings(organization);
        String fingerprint = kind + ":" + what;
        if (!settings.on() || !state.split()) {
            session.brake().forget(organization, fingerprint);
            return;
        }
        Instant now = recorder.now();
        long applied = session.brake().applied(organization, kind, now.minus(settings.window()));
        // Everybody is counted only where the floor does not do.
        long budget = applied + number <= settings.floor()
                ? settings.floor()
                : budget(session, organization, settings, kind, applied);
        boolean fits = applied + number <= budget;
        if (!fits && !released(session, organization, fingerprint, number, now)) {
            throw held(caller, kind, number, subject, fingerprint, settings, applied, budget, now);
        }
        session.brake().forget(organization, fingerprint);
        if (fits) {
            session.brake().add(organization, kind, number, now);
        }
    }

    private static long budget(
            Session session, OrganizationId organization, BrakeSettings settings, RemovalKind kind, long applied) {
        return settings.budget(all(session, organization, kind) + removedAlready(kind, applied));
    }

    /** The budget is a share of what there was before the window's own removals. */
    private static long removedAlready(RemovalKind kind, long applied) {
        return kind == RemovalKind.DEACTIVATION ? 0 : applied;
    }

    private static long all(Session session, OrganizationId organization, RemovalKind kind) {
        if (kind == RemovalKind.MEMBER_REMOVAL) {
            return session.brake().memberships(organization);
        }
        return session.users().counts(organization).entrySet().stream()
                .filter(entry -> entry.getKey().state() != UserState.DELETED)
                .mapToLong(java.util.Map.Entry::getValue)
                .sum();
    }

    /** A release is for as many removals as the administrator saw, and not for ever. */
    private static boolean released(
            Session session, OrganizationId organization, String fingerprint, int number, Instant now) {
        Optional<HeldRequest> held = session.brake().find(organization, fingerprint);
        return held.isPresent()
                && held.get().releasedAt() != null
                && !lapsed(held.get(), now)
                && number <= held.get().number();
    }

    private static boolean lapsed(HeldRequest request, Instant now) {
        return request.releasedAt() != null
                && !now.isBefore(request.releasedAt().plus(HeldRequest.RELEASE_LASTS));
    }

    private HeldException held(
            Caller caller,
            RemovalKind kind,
            int number,
            Subject subject,
            String fingerprint,
            BrakeSettings settings,
            long applied,
            long budget,
            Instant now) {
        HeldRequest request = new HeldRequest(
                caller.organization(),
                recorder.id(),
                fingerprint,
                kind,
                number,
                now,
                now,
                1,
                caller.request().method(),
                caller.request().path(),
                subject,
                null,
                null);
        return new HeldException(request, applied, budget, settings.window());
    }

    /** @return an organisation's budget */
    public BrakeSettings settings(OrganizationId organization) {
        return store.read(session -> session.brake().settings(organization));
    }

    /** Sets an organisation's budget. */
    public BrakeSettings settings(Caller caller, BrakeSettings settings) {
        return settings(caller, now -> settings);
    }

    /**
     * Like the other one, for a change of a part, which leaves the others as they are when it is written.
     *
     * @param edit makes the new budget of the old one; may refuse by throwing
     */
    public BrakeSettings settings(Caller caller, UnaryOperator<BrakeSettings> edit) {
        return store.write(session -> {
            if (session.organizations().findForCounting(caller.organization()).isEmpty()) {
                throw ScimException.notFound("There is no organisation with this id.");
            }
            BrakeSettings settings = edit.apply(session.brake().settings(caller.organization()));
            session.brake().settings(caller.organization(), settings);
            recorder.accepted(
                    session,
                    caller,
                    Outcome.UPDATED,
                    null,
                    Rule.BRAKE,
                    settings.on()
                            ? "Set the brake to " + settings.percent() + " percent, at least " + settings.floor()
                                    + ", in " + settings.window().toMinutes() + " minutes"
                            : "Switched the brake off");
            return settings;
        });
    }

    /** @return the requests that are held, oldest first; those released but not yet repeated too */
    public List<HeldRequest> held(OrganizationId organization) {
        Instant now = recorder.now();
        return store.read(session -> session.brake().held(organization).stream()
                .map(request -> lapsed(request, now) ? request.heldAgain() : request)
                .toList());
    }

    /** @return for each kind how much of the budget is used, and how many requests wait */
    public List<BrakeUse> use(OrganizationId organization) {
        return store.read(session -> {
            BrakeSettings settings = session.brake().settings(organization);
            Map<RemovalKind, Long> waiting =
                    session.brake().waiting(organization, recorder.now().minus(HeldRequest.RELEASE_LASTS));
            Instant since = recorder.now().minus(settings.window());
            List<BrakeUse> uses = new ArrayList<>();
            for (RemovalKind kind : RemovalKind.values()) {
                long applied = session.brake().applied(organization, kind, since);
                uses.add(new BrakeUse(
                        kind,
                        applied,
                        budget(session, organization, settings, kind, applied),
                        waiting.getOrDefault(kind, 0L)));
            }
            return uses;
        });
    }

    /** Lets a held request pass when it comes again; refused with 404 when there is none. */
    public void release(Caller caller, String id) {
        release(caller, List.of(id));
    }

    /** Lets held requests pass when they come again; refused with 404 when one of them is not there. */
    public void release(Caller caller, List<String> ids) {
        store.write(session -> {
            for (String id : ids) {
                require(
                        session.brake()
                                .release(
                                        caller.organization(),
                                        id,
                                        recorder.now(),
                                        caller.actor().name()),
                        id);
            }
            note(session, caller, "Released", ids.size());
            return true;
        });
    }

    /** Lets all held requests pass when they come again. @return how many */
    public int releaseAll(Caller caller) {
        return store.write(session -> {
            int released = session.brake()
                    .releaseAll(
                            caller.organization(),
                            recorder.now(),
                            caller.actor().name(),
                            recorder.now().minus(HeldRequest.RELEASE_LASTS));
            note(session, caller, "Released", released);
            return released;
        });
    }

    /** Takes a release back, as long as the request has not come again; refused with 404 when one is not there. */
    public void holdAgain(Caller caller, List<String> ids) {
        store.write(session -> {
            for (String id : ids) {
                require(session.brake().release(caller.organization(), id, null, null), id);
            }
            note(session, caller, "Took back the release of", ids.size());
            return true;
        });
    }

    /** Takes requests off the list; whichever comes again is held again. Refused with 404 when one is not there. */
    public void dismiss(Caller caller, List<String> ids) {
        store.write(session -> {
            for (String id : ids) {
                require(session.brake().dismiss(caller.organization(), id), id);
            }
            note(session, caller, "Dismissed", ids.size());
            return true;
        });
    }

    private static void require(boolean found, String id) {
        if (!found) {
            throw ScimException.notFound("No held request has the id \"" + id + "\"; perhaps it was carried out.");
        }
    }

    private void note(Session session, Caller caller, String what, int number) {
        recorder.accepted(
                session,
                caller,
                Outcome.UPDATED,
                null,
                Rule.BRAKE,
                what + " " + number + (number == 1 ? " held request" : " held requests"));
    }
}
