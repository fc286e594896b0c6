package org.scimconsole.entra.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.client.scim.ScimApi;
import org.scimconsole.entra.cycle.AnswerPhrase;
import org.scimconsole.entra.cycle.Cycle;
import org.scimconsole.entra.cycle.CycleListener;
import org.scimconsole.entra.cycle.CycleSettings;
import org.scimconsole.entra.cycle.CycleState;
import org.scimconsole.entra.cycle.CycleSummary;
import org.scimconsole.entra.cycle.Surroundings;
import org.scimconsole.entra.log.ProvisioningAction;
import org.scimconsole.entra.log.ProvisioningEntry;
import org.scimconsole.entra.log.ProvisioningStatus;
import org.scimconsole.entra.tenant.Tenant;
import org.scimconsole.entra.wording.Wording;

/** Makes plans: the next cycle of a tenant against a live service, by reading only. */
public final class Planner {
    private final ScimApi api;
    private final CycleSettings settings;
    private final Surroundings around;
    private final TargetRules rules;

    /**
     * @param api the service; only GET is sent
     * @param settings of the job
     * @param around clock, ids, threads
     * @param rules of the service
     */
    public Planner(ScimApi api, CycleSettings settings, Surroundings around, TargetRules rules) {
        this.api = api;
        this.settings = settings;
        this.around = around;
        this.rules = rules;
    }

    /**
     * Plays the next cycle into a shadow of the service.
     *
     * @param tenant as it stands
     * @param state of the job; not changed
     * @param listener hears progress and the lines as they would be
     */
    public Plan plan(Tenant tenant, CycleState state, CycleListener listener) {
        ShadowScim shadow = new ShadowScim(api, rules, state.targets());
        List<PlanItem> items = Collections.synchronizedList(new ArrayList<>());
        CycleSummary summary = new Cycle(shadow, settings, around).run(tenant, state.copy(), new CycleListener() {
            @Override
            public void progress(Phase phase, int done, int total) {
                listener.progress(phase, done, total);
            }

            @Override
            public void entry(ProvisioningEntry entry) {
                items.add(item(entry, shadow.adopted(entry.target().id())));
                listener.entry(entry);
            }
        });
        return new Plan(summary, List.copyOf(items), cautions(tenant, items, shadow, summary));
    }

    private List<Caution> cautions(Tenant tenant, List<PlanItem> items, ShadowScim shadow, CycleSummary summary) {
        if (summary.stoppedAtTheDoor()) {
            return List.of();
        }
        List<Caution> cautions = new ArrayList<>();
        if (rules == TargetRules.SPLIT) {
            try {
                if (!shadow.administrators().exists()) {
                    cautions.add(new Caution(Caution.Kind.NO_ADMINISTRATORS, List.of()));
                } else if (shadow.administrators().empty()) {
                    cautions.add(new Caution(Caution.Kind.ADMINISTRATORS_EMPTY, List.of()));
                }
            } catch (ApiException e) {
                cautions.add(new Caution(Caution.Kind.ADMINISTRATORS_UNREAD, List.of(e.sentence())));
            }
        }
        String unaskable = items.stream()
                .map(item -> item.name() == null ? "" : item.name())
                .filter(name -> name.matches("(?s).*[\"\\\\\\p{Cntrl}].*") || !name.equals(name.strip()))
                .distinct()
                .collect(Collectors.joining(", "));
        if (!unaskable.isEmpty()) {
            cautions.add(new Caution(Caution.Kind.UNASKABLE_NAMES, List.of(unaskable)));
        }
        tenant.groups().values().stream()
                .filter(group ->
                        tenant.groupInScope(group.id()) && !group.groupIds().isEmpty())
                .forEach(group -> cautions.add(new Caution(
                        Caution.Kind.NESTED_GROUPS,
                        List.of(
                                group.displayName(),
                                String.valueOf(group.groupIds().size())))));
        return List.copyOf(cautions);
    }

    static PlanItem item(ProvisioningEntry entry) {
        return item(entry, false);
    }

    private static PlanItem item(ProvisioningEntry entry, boolean adopted) {
        Wording last = entry.steps().isEmpty()
                ? Wording.none()
                : entry.steps().get(entry.steps().size() - 1).description();
        String targetId = entry.target().id();
        PlanItem.Kind kind = kind(entry);
        if (adopted && kind == PlanItem.Kind.CREATE) {
            kind = PlanItem.Kind.ADOPT;
        }
        return new PlanItem(
                kind,
                entry.source().type(),
                entry.source().id(),
                entry.source().displayName(),
                targetId != null && targetId.startsWith("planned-") ? null : targetId,
                entry.error() == null
                        ? foretold(kind, last)
                        : rule(entry.error().reason()),
                entry.modified(),
                names(entry, "MembersAdded"),
                names(entry, "MembersRemoved"));
    }

    private static List<String> names(ProvisioningEntry entry, String which) {
        return entry.steps().stream()
                .map(step -> step.details().getOrDefault(which, ""))
                .filter(names -> !names.isEmpty())
                .flatMap(String::lines)
                .toList();
    }

    /** What the service would answer without what it would answer to: a rule in words. */
    private static Wording rule(Wording reason) {
        return reason instanceof Wording.Said said && said.phrase() == AnswerPhrase.HTTP
                ? said.values().get(2)
                : reason;
    }

    /** The log says what happened; a plan says what would. */
    private static Wording foretold(PlanItem.Kind kind, Wording happened) {
        return switch (kind) {
            case CREATE -> PlanPhrase.CREATE.with();
            case ADOPT -> PlanPhrase.ADOPT.with();
            case LINK -> PlanPhrase.LINK.with();
            case UPDATE -> PlanPhrase.UPDATE.with();
            case DISABLE -> PlanPhrase.DISABLE.with();
            case DELETE -> PlanPhrase.DELETE.with();
            case MANAGER -> PlanPhrase.MANAGER.with();
            case MEMBERS -> PlanPhrase.MEMBERS.with();
            default -> happened;
        };
    }

    private static PlanItem.Kind kind(ProvisioningEntry entry) {
        if (entry.status() == ProvisioningStatus.FAILURE) {
            return PlanItem.Kind.REFUSED;
        }
        if (entry.status() == ProvisioningStatus.WARNING) {
            return PlanItem.Kind.WARNING;
        }
        if (entry.action() == ProvisioningAction.STAGED_DELETE) {
            return PlanItem.Kind.STAGED;
        }
        boolean user = entry.source().type().equals("User");
        if (entry.action() == ProvisioningAction.DISABLE) {
            return PlanItem.Kind.DISABLE;
        }
        if (entry.adopted()) {
            return user ? PlanItem.Kind.ADOPT : PlanItem.Kind.LINK;
        }
        return switch (entry.action()) {
            case CREATE -> PlanItem.Kind.CREATE;
            case DELETE -> PlanItem.Kind.DELETE;
            case UPDATE ->
                entry.modified().stream()
                                .anyMatch(change -> change.displayName().equals("members"))
                        ? PlanItem.Kind.MEMBERS
                        : entry.modified().isEmpty() ? PlanItem.Kind.MANAGER : PlanItem.Kind.UPDATE;
            default -> PlanItem.Kind.SKIP;
        };
    }
}
