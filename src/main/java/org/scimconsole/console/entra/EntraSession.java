package org.scimconsole.console.entra;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.scimconsole.entra.cycle.CycleSettings;
import org.scimconsole.entra.cycle.CycleState;
import org.scimconsole.entra.cycle.CycleSummary;
import org.scimconsole.entra.cycle.Faults;
import org.scimconsole.entra.log.ProvisioningEntry;
import org.scimconsole.entra.tenant.Tenant;

/**
 * What the page remembers while the console is open: the tenant with its last edits, what the job did, how it is set up.
 * Outlives the page's views. JavaFX thread only; a cycle under way works on the job's state alone.
 */
final class EntraSession {
    private static final int UNDO = 50;
    private static final int KEPT_LINES = 5_000;

    private final ReadOnlyObjectWrapper<Tenant> tenant = new ReadOnlyObjectWrapper<>(Tenant.empty());
    private final StringProperty source = new SimpleStringProperty("");
    private final Deque<Tenant> before = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<@Nullable Tenant> played = new ReadOnlyObjectWrapper<>(null);
    private final CycleState job = CycleState.fresh();
    private final ObjectProperty<CycleSettings> settings = new SimpleObjectProperty<>(CycleSettings.split());
    private final ObjectProperty<Faults> faults = new SimpleObjectProperty<>(Faults.none());
    private final ObjectProperty<@Nullable Target> target = new SimpleObjectProperty<>(null);
    private final ObservableList<ProvisioningEntry> log = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper droppedLines = new ReadOnlyIntegerWrapper();
    private final ObjectProperty<@Nullable CycleSummary> lastCycle = new SimpleObjectProperty<>(null);
    private final BooleanProperty loading = new SimpleBooleanProperty();
    private final ReadOnlyIntegerWrapper jobChanges = new ReadOnlyIntegerWrapper();
    private final TenantTime time;

    EntraSession(TenantTime time) {
        this.time = time;
    }

    /** Puts another tenant in the place of this one; whatever the job had done is forgotten. */
    void load(Tenant loaded, String from) {
        before.clear();
        source.set(from);
        played.set(null);
        log.clear();
        droppedLines.set(0);
        lastCycle.set(null);
        job.restart(true);
        tenant.set(loaded);
        jobChanged();
    }

    /** @param change what becomes different in the tenant */
    void edit(UnaryOperator<Tenant> change) {
        Tenant now = tenant.get();
        Tenant next = change.apply(now);
        if (next.equals(now)) {
            return;
        }
        before.push(now);
        if (before.size() > UNDO) {
            before.removeLast();
        }
        if (next.scope() != now.scope()) {
            // "Changing mappings or scoping filters restarts automatically"
            job.restart(false);
        }
        tenant.set(next);
    }

    /** Takes the last edit back. */
    void undo() {
        if (!before.isEmpty()) {
            tenant.set(before.pop());
        }
    }

    boolean canUndo() {
        return !before.isEmpty();
    }

    /** @return whether a person or group is different from what the last cycle saw */
    boolean changedSincePlayed(String id) {
        Tenant then = played.get();
        Tenant now = tenant.get();
        return then != null
                && (!Objects.equals(then.users().get(id), now.users().get(id))
                        || !Objects.equals(then.groups().get(id), now.groups().get(id))
                        || then.assigned().contains(id) != now.assigned().contains(id));
    }

    /** A cycle ended. */
    void cyclePlayed(Tenant seen, CycleSummary summary) {
        if (summary.ending() != CycleSummary.Ending.CANCELLED) {
            played.set(seen);
        }
        lastCycle.set(summary);
        tenant.set(tenant.get().emptiedAt(time.now()));
        jobChanged();
    }

    /** @param entries lines of the log in the order in which they were written; the newest is shown first */
    void logged(List<ProvisioningEntry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        List<ProvisioningEntry> newest = new ArrayList<>(entries);
        Collections.reverse(newest);
        log.addAll(0, newest.subList(0, Math.min(KEPT_LINES, newest.size())));
        int dropped = Math.max(0, newest.size() - KEPT_LINES);
        if (log.size() > KEPT_LINES) {
            dropped += log.size() - KEPT_LINES;
            log.remove(KEPT_LINES, log.size());
        }
        droppedLines.set(droppedLines.get() + dropped);
    }

    /** Something about the job is different: links, failures that wait, quarantine. */
    void jobChanged() {
        jobChanges.set(jobChanges.get() + 1);
    }

    ReadOnlyObjectProperty<Tenant> tenantProperty() {
        return tenant.getReadOnlyProperty();
    }

    Tenant tenant() {
        return tenant.get();
    }

    /** @return whether another tenant is being read, which will take the place of this one; no work begins until then */
    BooleanProperty loadingProperty() {
        return loading;
    }

    /** @return where the tenant came from, in words or as a path */
    StringProperty sourceProperty() {
        return source;
    }

    ReadOnlyObjectProperty<@Nullable Tenant> playedProperty() {
        return played.getReadOnlyProperty();
    }

    CycleState job() {
        return job;
    }

    ReadOnlyIntegerProperty jobChangesProperty() {
        return jobChanges.getReadOnlyProperty();
    }

    ObjectProperty<CycleSettings> settingsProperty() {
        return settings;
    }

    ObjectProperty<Faults> faultsProperty() {
        return faults;
    }

    ObjectProperty<@Nullable Target> targetProperty() {
        return target;
    }

    ObservableList<ProvisioningEntry> log() {
        return log;
    }

    ReadOnlyIntegerProperty droppedLinesProperty() {
        return droppedLines.getReadOnlyProperty();
    }

    ObjectProperty<@Nullable CycleSummary> lastCycleProperty() {
        return lastCycle;
    }

    TenantTime time() {
        return time;
    }
}
