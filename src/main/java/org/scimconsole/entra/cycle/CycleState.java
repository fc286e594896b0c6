package org.scimconsole.entra.cycle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What Entra remembers between cycles: which object is which in the service, what it sent last, what failed. Belongs to
 * one endpoint. Survives in a file through {@link CycleStateFile}.
 */
public final class CycleState {
    private final Map<String, ObjectState> objects = new ConcurrentHashMap<>();
    private volatile boolean initialDone;
    private volatile @Nullable Quarantine quarantine;

    /** @return the state of a job that never ran */
    public static CycleState fresh() {
        return new CycleState();
    }

    /** @return whether the next cycle is incremental */
    public boolean initialDone() {
        return initialDone;
    }

    /** @return why the job is held back, or null */
    public @Nullable Quarantine quarantine() {
        return quarantine;
    }

    /** @return how many people and groups are linked */
    public int linked() {
        return (int) objects.values().stream()
                .filter(object -> object.targetId != null)
                .count();
    }

    /** @return the id that the service gave to an object of the tenant, or null */
    public @Nullable String targetId(String sourceId) {
        ObjectState object = objects.get(sourceId);
        return object == null ? null : object.targetId;
    }

    /** @return the ids that the service gave to objects of the tenant */
    public Set<String> targets() {
        return objects.values().stream()
                .map(object -> object.targetId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** @return how many failures wait to be tried again */
    public int waiting() {
        return (int) objects.values().stream()
                .filter(object -> object.escrow != null || object.memberEscrow != null)
                .count();
    }

    /** @return the failures that wait, the next one due first */
    public List<Escrowed> escrows() {
        List<Escrowed> waiting = new ArrayList<>();
        objects.forEach((id, object) -> {
            if (object.escrow != null) {
                waiting.add(escrowed(id, object, object.escrow, false));
            }
            if (object.memberEscrow != null) {
                waiting.add(escrowed(id, object, object.memberEscrow, true));
            }
        });
        waiting.sort(Comparator.comparing(Escrowed::retryAt).thenComparing(Escrowed::name));
        return waiting;
    }

    private static Escrowed escrowed(String id, ObjectState object, ObjectState.Escrow escrow, boolean members) {
        return new Escrowed(
                id,
                object.name,
                object.kind == ObjectState.Kind.GROUP,
                members,
                escrow.firstFailure(),
                escrow.failures(),
                escrow.retryAt());
    }

    /**
     * "Restart provisioning": the next cycle is an initial one; failures and quarantine are forgotten, links are kept.
     *
     * @param forgetLinks also the links, so that everything is matched anew ({@code resetScope: Full})
     */
    public void restart(boolean forgetLinks) {
        initialDone = false;
        quarantine = null;
        if (forgetLinks) {
            objects.clear();
        } else {
            objects.values().forEach(object -> {
                object.escrow = null;
                object.memberEscrow = null;
                object.manager = null;
            });
        }
    }

    /** @return a copy that changes apart from this one */
    public CycleState copy() {
        CycleState copy = new CycleState();
        copy.initialDone = initialDone;
        copy.quarantine = quarantine;
        objects.forEach((id, object) -> copy.objects.put(id, object.copy()));
        return copy;
    }

    Map<String, ObjectState> objects() {
        return objects;
    }

    void initialDone(boolean done) {
        initialDone = done;
    }

    void quarantine(@Nullable Quarantine entered) {
        quarantine = entered;
    }
}
