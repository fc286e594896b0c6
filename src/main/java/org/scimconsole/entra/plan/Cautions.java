package org.scimconsole.entra.plan;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.entra.cycle.CycleSettings;
import org.scimconsole.entra.cycle.CycleState;
import org.scimconsole.entra.cycle.CycleSummary;
import org.scimconsole.entra.cycle.Escrowed;
import org.scimconsole.entra.mapping.TargetPath;
import org.scimconsole.entra.tenant.Tenant;
import org.scimconsole.entra.wording.Wording;

/** Finds what an administrator should look at before the cycle of a plan is played. */
final class Cautions {
    /** Fewer removals than this are no news; the service's own budget is not told to a provider. */
    private static final int FEW_REMOVALS = 20;

    /** Entra's own threshold, unless changed. */
    private static final int THRESHOLD = 500;

    private static final int MOST_NAMES = 10;
    private static final TargetPath USER_NAME = TargetPath.parse("userName");
    private static final TargetPath DISPLAY_NAME = TargetPath.parse("displayName");

    private final Tenant tenant;
    private final CycleSettings settings;
    private final TargetRules rules;
    private final List<Wording> found = new ArrayList<>();

    Cautions(Tenant tenant, CycleSettings settings, TargetRules rules) {
        this.tenant = tenant;
        this.settings = settings;
        this.rules = rules;
    }

    List<Wording> all(List<PlanItem> items, CycleSummary summary, AdministratorsWatch administrators) {
        if (rules == TargetRules.SPLIT) {
            watch(administrators);
        }
        removals(summary);
        sharedNames();
        unaskable(items);
        nested();
        return List.copyOf(found);
    }

    /** Tells what failed before and is not tried again by this cycle. */
    Cautions waiting(CycleState before, CycleState after) {
        List<Escrowed> still = new ArrayList<>(before.escrows());
        still.retainAll(after.escrows());
        if (!still.isEmpty()) {
            add(
                    CautionPhrase.WAITING,
                    still.size(),
                    still.get(0).retryAt().truncatedTo(ChronoUnit.SECONDS),
                    some(still.stream().map(Escrowed::name).toList()));
        }
        return this;
    }

    private void watch(AdministratorsWatch administrators) {
        try {
            if (!administrators.exists()) {
                add(CautionPhrase.NO_ADMINISTRATORS);
            } else if (administrators.empty()) {
                add(CautionPhrase.ADMINISTRATORS_EMPTY);
            }
        } catch (ApiException e) {
            add(CautionPhrase.ADMINISTRATORS_UNREAD, Wording.answered(e.sentence()));
        }
    }

    private void removals(CycleSummary summary) {
        long deleted = summary.deleted();
        long disabled = summary.disabled();
        long members = summary.membersRemoved();
        if (rules == TargetRules.SPLIT && Math.max(members, Math.max(deleted, disabled)) > FEW_REMOVALS) {
            add(CautionPhrase.MANY_REMOVALS, deleted, disabled, members);
        }
        if (deleted + disabled > THRESHOLD) {
            add(CautionPhrase.THRESHOLD, deleted + disabled);
        }
    }

    private void sharedNames() {
        Set<String> shared = new LinkedHashSet<>();
        Set<String> people = new HashSet<>();
        Set<String> inScope = tenant.usersInScope();
        tenant.users().values().stream()
                .filter(user -> user.alive() && inScope.contains(user.id()))
                .map(user -> settings.mappings().values(user, false).get(USER_NAME))
                .forEach(name -> note(name, people, shared));
        if (settings.groupMappings().provisioned()) {
            Set<String> groups = new HashSet<>();
            tenant.groups().values().stream()
                    .filter(group -> tenant.groupInScope(group.id()))
                    .map(group -> settings.groupMappings().values(group).get(DISPLAY_NAME))
                    .forEach(name -> note(name, groups, shared));
        }
        if (!shared.isEmpty()) {
            add(CautionPhrase.SHARED_NAMES, some(shared));
        }
    }

    private static void note(@Nullable String name, Set<String> seen, Set<String> shared) {
        if (name != null && !seen.add(name.toLowerCase(Locale.ROOT))) {
            shared.add(name);
        }
    }

    private void unaskable(List<PlanItem> items) {
        String names = items.stream()
                .map(item -> item.name() == null ? "" : item.name())
                .filter(name -> name.matches("(?s).*[\"\\\\\\p{Cntrl}].*") || !name.equals(name.strip()))
                .distinct()
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            add(CautionPhrase.UNASKABLE_NAMES, names);
        }
    }

    private void nested() {
        tenant.groups().values().stream()
                .filter(group ->
                        tenant.groupInScope(group.id()) && !group.groupIds().isEmpty())
                .forEach(group -> add(
                        CautionPhrase.NESTED_GROUPS,
                        group.displayName(),
                        group.groupIds().size()));
    }

    private void add(CautionPhrase phrase, Object... values) {
        found.add(phrase.with(values));
    }

    private static String some(Collection<String> names) {
        String some = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        return names.size() > MOST_NAMES ? some + ", …" : some;
    }
}
