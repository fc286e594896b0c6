package org.scimconsole.entra.cycle;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.scim.ScimApi;
import org.scimconsole.entra.tenant.Tenant;
import org.scimconsole.entra.tenant.TenantGroup;
import org.scimconsole.entra.tenant.TenantUser;
import org.scimconsole.entra.wording.Wording;

/**
 * Plays Entra's provisioning cycles into a SCIM endpoint: credentials, people, managers, groups, members, deletions. The
 * first is an initial cycle, the next are incremental. Blocks; interrupt the thread to stop. One cycle at a time.
 */
public final class Cycle {
    /** Entra's fixed distance between two cycles. */
    public static final Duration INTERVAL = Duration.ofMinutes(40);

    private static final Duration LONGEST_BACKOFF = Duration.ofDays(1);
    private static final Duration SWITCHED_OFF_AFTER = Duration.ofDays(28);

    private final ScimApi api;
    private final CycleSettings settings;
    private final Surroundings around;

    /**
     * @param api the endpoint
     * @param settings of the job
     * @param around clock, ids, threads
     */
    public Cycle(ScimApi api, CycleSettings settings, Surroundings around) {
        this.api = api;
        this.settings = settings;
        this.around = around;
    }

    /**
     * Plays one cycle.
     *
     * @param given the tenant as it stands; who has been in the recycle bin for 30 days counts as gone
     * @param state of the job; changed as the cycle goes on, so that a stopped cycle can be continued
     * @param listener hears progress and lines
     * @return the cycle in numbers; never throws for what the service does
     */
    public CycleSummary run(Tenant given, CycleState state, CycleListener listener) {
        long began = around.nanoTime().getAsLong();
        CycleSummary.Kind kind = state.initialDone() ? CycleSummary.Kind.INCREMENTAL : CycleSummary.Kind.INITIAL;
        Tenant tenant = given.emptiedAt(around.clock().instant());
        CycleLog log = new CycleLog(around, settings.quarantine(), listener);
        ScimExchange scim = new ScimExchange(api, around.pause());
        CycleSummary.Ending ending = CycleSummary.Ending.SUCCEEDED;
        long probes = 0;
        try {
            if (!switchedOff(state)) {
                log.phase(CycleListener.Phase.CREDENTIALS, 1);
                CredentialProbe.Result probe = new CredentialProbe(api).probe(settings.bothMappings(), around.ids());
                probes = probe.requests();
                require(probe);
                log.advance();
                boolean tooMany = play(tenant, state, scim, log);
                state.initialDone(true);
                if (tooMany) {
                    throw StopCycle.quarantine(
                            Quarantine.Reason.TOO_MANY_DELETES,
                            CyclePhrase.TOO_MANY_DELETES.with(settings.deletionThreshold()));
                }
                state.quarantine(null);
            } else {
                ending = CycleSummary.Ending.QUARANTINED;
            }
        } catch (StopCycle stop) {
            if (stop.reason() == null) {
                ending = CycleSummary.Ending.CANCELLED;
            } else {
                ending = CycleSummary.Ending.QUARANTINED;
                state.quarantine(quarantine(state.quarantine(), stop.reason(), stop.sentence()));
            }
        }
        Duration elapsed = Duration.ofNanos(around.nanoTime().getAsLong() - began);
        return log.summary(kind, ending, state.waiting(), scim.requests() + probes, elapsed, state.quarantine());
    }

    private static void require(CredentialProbe.Result probe) {
        if (Thread.currentThread().isInterrupted()) {
            throw StopCycle.cancelled();
        }
        if (!probe.authorized()) {
            throw StopCycle.quarantine(Quarantine.Reason.ENCOUNTERED_QUARANTINE_EXCEPTION, probe.both());
        }
    }

    /** @return whether the deletion threshold held something */
    private boolean play(Tenant tenant, CycleState state, ScimExchange scim, CycleLog log) {
        Set<String> inScope = tenant.usersInScope();
        Set<String> leaving = Departures.expected(tenant, inScope, settings, state);
        boolean tooMany = settings.holds(leaving.size());
        Run run = new Run(
                tenant,
                inScope,
                settings,
                state,
                scim,
                new Bodies(settings.dialect()),
                log,
                around,
                !state.initialDone(),
                tooMany ? leaving : Set.of());
        Lanes lanes = new Lanes(around.executor(), settings.parallelism());

        UserProvisioning users = new UserProvisioning(run);
        List<TenantUser> people = new ArrayList<>(tenant.users().values());
        log.phase(CycleListener.Phase.USERS, people.size());
        lanes.forEach(people, user -> {
            users.provision(user, false);
            log.advance();
        });

        ManagerReferences managers = new ManagerReferences(run);
        List<TenantUser> reports = people.stream().filter(managers::needed).toList();
        log.phase(CycleListener.Phase.MANAGERS, reports.size());
        lanes.forEach(reports, user -> {
            managers.link(user);
            log.advance();
        });

        List<TenantGroup> groups = tenant.groups().values().stream()
                .filter(group -> settings.groupMappings().provisioned() && tenant.groupInScope(group.id()))
                .toList();
        GroupProvisioning grouping = new GroupProvisioning(run);
        log.phase(CycleListener.Phase.GROUPS, groups.size());
        // One after the other: two groups of one name must meet each other in the same order in every run.
        groups.forEach(group -> {
            grouping.provision(group, false);
            log.advance();
        });

        Memberships memberships = new Memberships(run);
        log.phase(CycleListener.Phase.MEMBERS, groups.size());
        groups.forEach(group -> {
            memberships.provision(group);
            log.advance();
        });

        Departures departures = new Departures(run);
        List<String> gone = departures.gone();
        log.phase(CycleListener.Phase.DELETIONS, gone.size());
        lanes.forEach(gone, id -> {
            departures.delete(id);
            log.advance();
        });
        return tooMany;
    }

    /** Entra switches a job off that was in quarantine for four weeks; a restart of provisioning brings it back. */
    private boolean switchedOff(CycleState state) {
        Quarantine held = state.quarantine();
        return held != null && around.clock().instant().isAfter(held.began().plus(SWITCHED_OFF_AFTER));
    }

    private Quarantine quarantine(@Nullable Quarantine before, Quarantine.Reason reason, Wording error) {
        Instant now = around.clock().instant();
        int attempts = before == null ? 1 : before.attempts() + 1;
        Duration wait = INTERVAL.multipliedBy(1L << Math.min(attempts - 1, 10));
        return new Quarantine(
                reason,
                error,
                before == null ? now : before.began(),
                now.plus(wait.compareTo(LONGEST_BACKOFF) > 0 ? LONGEST_BACKOFF : wait),
                attempts);
    }
}
