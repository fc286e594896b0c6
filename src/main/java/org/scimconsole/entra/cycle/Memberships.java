package org.scimconsole.entra.cycle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.scimconsole.entra.log.ErrorInformation;
import org.scimconsole.entra.log.ModifiedProperty;
import org.scimconsole.entra.log.ProvisioningAction;
import org.scimconsole.entra.log.ProvisioningStatus;
import org.scimconsole.entra.log.ProvisioningStep;
import org.scimconsole.entra.tenant.TenantGroup;
import org.scimconsole.entra.tenant.TenantUser;
import org.scimconsole.entra.wording.Wording;

/** The members of one group: the difference to what was sent before. Entra never reads the members of the service. */
final class Memberships {
    /** What the names of those who join are called among the details of the step. */
    private static final String ADDED = "MembersAdded";

    /** What the names of those who leave are called. */
    private static final String REMOVED = "MembersRemoved";

    private static final int MOST_NAMES = 200;

    private final Run run;

    Memberships(Run run) {
        this.run = run;
    }

    void provision(TenantGroup group) {
        ObjectState known = run.known(group.id());
        if (known == null
                || known.targetId == null
                || !run.settings().groupMappings().members()
                || !run.may(TargetAction.UPDATE)) {
            return;
        }
        Set<String> wanted = new LinkedHashSet<>();
        List<String> unresolved = new ArrayList<>();
        for (String userId : members(group)) {
            if (run.inScope().contains(userId)) {
                (target(userId) == null ? unresolved : wanted).add(userId);
            }
        }
        if (run.initial() && !unresolved.isEmpty()) {
            unresolved(group, unresolved);
        }
        List<String> added = missing(wanted, known.members);
        List<String> removed = missing(known.members, wanted);
        removed.removeIf(id -> target(id) == null && known.members.remove(id));
        String tried = Integer.toHexString(wanted.hashCode());
        if ((added.isEmpty() && removed.isEmpty()) || !run.due(known.memberEscrow, tried)) {
            return;
        }
        send(group, known, added, removed, tried);
    }

    private void send(TenantGroup group, ObjectState known, List<String> added, List<String> removed, String tried) {
        EntryDraft draft = run.log().draft(group.id(), group.displayName(), "Group");
        draft.reference = true;
        draft.targetId = known.targetId;
        Set<String> done = Collections.synchronizedSet(known.members);
        ExportFailure failure = batches(draft, known, added, true, done);
        ExportFailure second = batches(draft, known, removed, false, done);
        failure = failure == null ? second : failure;
        List<String> come = added.stream().filter(known.members::contains).toList();
        List<String> gone =
                removed.stream().filter(id -> !known.members.contains(id)).toList();
        int joined = come.size();
        int left = gone.size();
        run.log().members(joined, left);
        draft.modified.add(
                new ModifiedProperty("members", left == 0 ? null : "−" + left, joined == 0 ? null : "+" + joined));
        Map<String, String> names = new LinkedHashMap<>();
        names(names, ADDED, come);
        names(names, REMOVED, gone);
        if (failure == null) {
            known.memberEscrow = null;
            draft.step(
                    "EntryExportUpdate",
                    ProvisioningStep.Type.EXPORT,
                    ProvisioningStatus.SUCCESS,
                    CyclePhrase.MEMBERS_UPDATED.with(draft.subject(), joined, left),
                    names);
            run.finish(draft, ProvisioningAction.UPDATE);
        } else {
            known.memberEscrow = run.afterFailure(known.memberEscrow, tried);
            run.failed(draft, ProvisioningAction.UPDATE, failure);
        }
    }

    /** By name and one a line, as many as a person reads; whoever is deleted already by the object id. */
    private void names(Map<String, String> details, String which, List<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        StringBuilder names = new StringBuilder();
        for (String id : ids.subList(0, Math.min(MOST_NAMES, ids.size()))) {
            TenantUser user = run.tenant().users().get(id);
            names.append(names.isEmpty() ? "" : "\n").append(user == null ? id : user.displayName());
        }
        if (ids.size() > MOST_NAMES) {
            names.append("\n… ").append(ids.size() - MOST_NAMES);
        }
        details.put(which, names.toString());
    }

    private @Nullable ExportFailure batches(
            EntryDraft draft, ObjectState known, List<String> ids, boolean add, Set<String> done) {
        CycleSettings settings = run.settings();
        int size = settings.concurrentSingles() ? 1 : Math.max(1, settings.memberBatch());
        List<List<String>> batches = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += size) {
            batches.add(ids.subList(from, Math.min(ids.size(), from + size)));
        }
        AtomicReference<@Nullable ExportFailure> first = new AtomicReference<>();
        new Lanes(run.around().executor(), settings.concurrentSingles() ? settings.parallelism() : 1)
                .forEach(batches, batch -> {
                    List<String> targets = batch.stream()
                            .map(this::target)
                            .map(String::valueOf)
                            .toList();
                    try {
                        run.scim(draft)
                                .patch(
                                        "/Groups/" + known.targetId,
                                        add
                                                ? run.bodies().addMembers(targets)
                                                : run.bodies().removeMembers(targets));
                        if (add) {
                            done.addAll(batch);
                        } else {
                            batch.forEach(done::remove);
                        }
                    } catch (ExportFailure failure) {
                        first.compareAndSet(null, failure);
                    }
                });
        return first.get();
    }

    /** Direct members; with the fault switched on, those of nested groups too. */
    private Collection<String> members(TenantGroup group) {
        if (!run.settings().readsNestedGroups()) {
            return group.userIds();
        }
        Set<String> all = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        Deque<TenantGroup> open = new ArrayDeque<>(List.of(group));
        while (!open.isEmpty()) {
            TenantGroup next = open.pop();
            if (seen.add(next.id())) {
                all.addAll(next.userIds());
                next.groupIds().forEach(id -> {
                    TenantGroup nested = run.tenant().groups().get(id);
                    if (nested != null) {
                        open.push(nested);
                    }
                });
            }
        }
        return all;
    }

    private @Nullable String target(String userId) {
        ObjectState user = run.known(userId);
        return user == null ? null : user.targetId;
    }

    private static List<String> missing(Set<String> from, Set<String> in) {
        List<String> missing = new ArrayList<>(from);
        missing.removeIf(in::contains);
        return missing;
    }

    private void unresolved(TenantGroup group, List<String> userIds) {
        EntryDraft draft = run.log().draft(group.id(), group.displayName(), "Group");
        draft.reference = true;
        String shown = String.join(", ", userIds.subList(0, Math.min(5, userIds.size())));
        Wording sentence = userIds.size() > 5
                ? CyclePhrase.MORE_MEMBERS_UNRESOLVED.with(shown, userIds.size() - 5, group.displayName())
                : CyclePhrase.MEMBERS_UNRESOLVED.with(shown, group.displayName());
        draft.step(
                "EntrySynchronizationUpdate",
                ProvisioningStep.Type.REFERENCE_RESOLUTION,
                ProvisioningStatus.WARNING,
                sentence,
                Map.of("ErrorCode", "UnableToResolveReferenceAttributeValue"));
        run.log()
                .finish(
                        draft,
                        ProvisioningAction.OTHER,
                        ProvisioningStatus.WARNING,
                        new ErrorInformation(
                                "UnableToResolveReferenceAttributeValue",
                                sentence,
                                CyclePhrase.MEMBERS_UNRESOLVED_ACTION.with()));
    }
}
