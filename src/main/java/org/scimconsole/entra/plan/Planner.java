package org.scimconsole.entra.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private static final int MOST_NAMES = 200;

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
        ShadowScim shadow = new ShadowScim(api, rules, state.targets(), !state.initialDone());
        CycleState after = state.copy();
        PlanOrder order = new PlanOrder(tenant);
        CycleSummary summary = new Cycle(shadow, settings, around).run(tenant, after, new CycleListener() {
            @Override
            public void progress(Phase phase, int done, int total) {
                order.phase(phase);
                listener.progress(phase, done, total);
            }

            @Override
            public void entry(ProvisioningEntry entry) {
                order.add(item(entry, shadow.adopted(entry.target().id())));
                listener.entry(entry);
            }
        });
        List<PlanItem> items = looked(order.items(), tenant, after, shadow);
        return new Plan(
                summary,
                items,
                summary.stoppedAtTheDoor()
                        ? List.of()
                        : new Cautions(tenant, settings, rules)
                                .waiting(state, after)
                                .all(items, summary, shadow.administrators()));
    }

    /** An initial cycle sends all members; a plan tells who of them are members already. */
    private static List<PlanItem> looked(List<PlanItem> items, Tenant tenant, CycleState after, ShadowScim shadow) {
        boolean any = items.stream().anyMatch(item -> again(item, shadow) > 0);
        if (!any) {
            return items;
        }
        Map<String, String> names = new HashMap<>();
        tenant.users().forEach((id, user) -> {
            String target = after.targetId(id);
            if (target != null) {
                names.put(target, user.displayName());
            }
        });
        return items.stream()
                .map(item -> again(item, shadow) > 0 ? looked(item, shadow, names) : item)
                .toList();
    }

    private static int again(PlanItem item, ShadowScim shadow) {
        MemberMoves moves = item.kind() == PlanItem.Kind.MEMBERS ? shadow.moves(item.targetId()) : null;
        return moves == null ? 0 : moves.again();
    }

    private static PlanItem looked(PlanItem item, ShadowScim shadow, Map<String, String> names) {
        MemberMoves moves = Objects.requireNonNull(shadow.moves(item.targetId()));
        List<String> joins = new ArrayList<>();
        for (String id : moves.joins()) {
            if (joins.size() == MOST_NAMES) {
                joins.add("… " + (moves.joins().size() - MOST_NAMES));
                break;
            }
            joins.add(names.getOrDefault(id, id));
        }
        boolean moved = !joins.isEmpty() || !item.leaves().isEmpty();
        return new PlanItem(
                item.kind(),
                item.type(),
                item.sourceId(),
                item.name(),
                item.targetId(),
                (moved ? PlanPhrase.MEMBERS_AND_AGAIN : PlanPhrase.MEMBERS_AGAIN).with(moves.again()),
                item.changes(),
                joins,
                item.leaves());
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

    /** What the service would answer, without what it would answer to; what goes wrong already now is told as it is. */
    private static Wording rule(Wording reason) {
        return reason instanceof Wording.Said said
                        && said.phrase() == AnswerPhrase.HTTP
                        && !said.values().get(1).english().startsWith("GET ")
                ? PlanPhrase.REFUSED.with(said.values().get(2))
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
