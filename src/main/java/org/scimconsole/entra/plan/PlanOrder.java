package org.scimconsole.entra.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scimconsole.entra.cycle.CycleListener;
import org.scimconsole.entra.tenant.Tenant;

/** Puts what several threads found into the order of the tenant, phase after phase. */
final class PlanOrder {
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Placed> placed = new ArrayList<>();
    private CycleListener.Phase phase = CycleListener.Phase.CREDENTIALS;

    PlanOrder(Tenant tenant) {
        tenant.users().keySet().forEach(id -> places.put(id, places.size()));
        tenant.groups().keySet().forEach(id -> places.putIfAbsent(id, places.size()));
    }

    synchronized void phase(CycleListener.Phase now) {
        phase = now;
    }

    synchronized void add(PlanItem item) {
        String id = item.sourceId() == null ? "" : item.sourceId();
        placed.add(new Placed(phase, places.getOrDefault(id, Integer.MAX_VALUE), id, item));
    }

    synchronized List<PlanItem> items() {
        return placed.stream()
                .sorted(Comparator.comparing(Placed::phase)
                        .thenComparingInt(Placed::place)
                        .thenComparing(Placed::id))
                .map(Placed::item)
                .toList();
    }

    /** Where an item stands. */
    private record Placed(CycleListener.Phase phase, int place, String id, PlanItem item) {}
}
