package org.scimconsole.entra.cycle;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scimconsole.client.scim.ScimApi;
import org.scimconsole.entra.log.ErrorInformation;
import org.scimconsole.entra.log.ProvisioningAction;
import org.scimconsole.entra.log.ProvisioningEntry;
import org.scimconsole.entra.log.ProvisioningStatus;
import org.scimconsole.entra.log.ProvisioningStep;
import org.scimconsole.entra.tenant.Tenant;
import org.scimconsole.entra.tenant.TenantGroup;
import org.scimconsole.entra.tenant.TenantUser;

/** "Provision on demand": one person, or one group of at most five members, now, with every step shown. */
public final class ProvisionOnDemand {
    /** As many members of a group are looked at. */
    public static final int MOST_MEMBERS = 5;

    private final ScimApi api;
    private final CycleSettings settings;
    private final boolean flagged;
    private final Surroundings around;

    /**
     * @param api the endpoint
     * @param settings of the job
     * @param around clock, ids, threads
     */
    public ProvisionOnDemand(ScimApi api, CycleSettings settings, Surroundings around) {
        this.api = api;
        // "aadOptscim062020 currently doesn't work with on-demand provisioning" (Microsoft's page on the flag)
        this.settings = settings.with(Dialect.DEFAULT);
        this.flagged = settings.dialect() == Dialect.RFC;
        this.around = around;
    }

    /**
     * @param tenant as it stands
     * @param state of the job; changed
     * @param user whom
     * @return their line, then the line of the manager if one was sent
     */
    public List<ProvisioningEntry> user(Tenant tenant, CycleState state, TenantUser user) {
        return play(tenant, state, user.id(), user.displayName(), "User", run -> {
            new UserProvisioning(run).provision(user, true);
            ManagerReferences managers = new ManagerReferences(run);
            if (managers.needed(user)) {
                managers.link(user);
            }
        });
    }

    /**
     * @param tenant as it stands
     * @param state of the job; changed
     * @param group which; only its first five members are provisioned with it
     * @return the lines of the members, of the group, and of its members as references
     */
    public List<ProvisioningEntry> group(Tenant tenant, CycleState state, TenantGroup group) {
        TenantGroup part = group.withUserIds(group.userIds()
                .subList(0, Math.min(MOST_MEMBERS, group.userIds().size())));
        return play(tenant, state, group.id(), group.displayName(), "Group", run -> {
            for (String id : part.userIds()) {
                TenantUser member = tenant.users().get(id);
                if (member != null) {
                    new UserProvisioning(run).provision(member, true);
                }
            }
            if (!settings.groupMappings().provisioned()) {
                new Skips(run).groupsNotProvisioned(run.log().draft(group.id(), group.displayName(), "Group"));
                return;
            }
            new GroupProvisioning(run).provision(part, true);
            Memberships memberships = new Memberships(run);
            ObjectState known = state.objects().get(group.id());
            if (known != null && known.members.size() <= MOST_MEMBERS) {
                // Whoever was sent before and is still a member is not one of those who left.
                Set<String> sent = new LinkedHashSet<>(part.userIds());
                group.userIds().stream().filter(known.members::contains).forEach(sent::add);
                memberships.provision(group.withUserIds(List.copyOf(sent)));
            }
        });
    }

    private List<ProvisioningEntry> play(
            Tenant tenant, CycleState state, String id, String name, String type, Part part) {
        List<ProvisioningEntry> entries = new ArrayList<>();
        CycleListener listener = new CycleListener() {
            @Override
            public void entry(ProvisioningEntry entry) {
                entries.add(entry);
            }

            @Override
            public boolean wire() {
                return true;
            }
        };
        CycleLog log = new CycleLog(around, QuarantineRules.entra(), listener);
        EntryDraft connecting = log.draft(id, name, type);
        ScimApi probed = new RecordedScimApi(api, around.nanoTime(), connecting::exchanged);
        CredentialProbe.Result probe = new CredentialProbe(probed).probe(settings.bothMappings(), around.ids());
        if (!probe.authorized()) {
            notConnected(log, connecting, probe);
            return entries;
        }
        if (flagged) {
            log.notice(CyclePhrase.FLAG_NOT_ON_DEMAND.with());
        }
        Set<String> inScope = tenant.usersInScope();
        Set<String> leaving = Departures.expected(tenant, inScope, settings, state);
        Run run = new Run(
                tenant,
                inScope,
                settings,
                state,
                new ScimExchange(api, around.pause()),
                new Bodies(settings.dialect()),
                log,
                around,
                true,
                settings.holds(leaving.size()) ? leaving : Set.of());
        try {
            part.play(run);
        } catch (StopCycle stop) {
            EntryDraft draft = log.draft(id, name, type);
            ErrorInformation error = new ErrorInformation(
                    "EncounteredQuarantineException", stop.sentence(), CyclePhrase.MEND_SERVICE.with());
            draft.failed("EntryExport", error.reason(), error);
            log.finish(draft, ProvisioningAction.OTHER, ProvisioningStatus.FAILURE, error);
        }
        return entries;
    }

    private static void notConnected(CycleLog log, EntryDraft draft, CredentialProbe.Result probe) {
        draft.step(
                "TestConnection",
                ProvisioningStep.Type.PROCESSING,
                ProvisioningStatus.FAILURE,
                CyclePhrase.TEST_CONNECTION.with(probe.sentence()),
                Map.of("ErrorCode", String.valueOf(probe.code())));
        log.finish(
                draft,
                ProvisioningAction.OTHER,
                ProvisioningStatus.FAILURE,
                new ErrorInformation(String.valueOf(probe.code()), probe.sentence(), probe.nextStep()));
    }

    /** What is played. */
    private interface Part {
        void play(Run run);
    }
}
