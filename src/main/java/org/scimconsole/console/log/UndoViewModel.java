package org.scimconsole.console.log;

import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.scimconsole.client.admin.AdminApi;
import org.scimconsole.client.admin.UndoView;
import org.scimconsole.console.fx.FxTasks;
import org.scimconsole.console.fx.Problem;
import org.scimconsole.console.fx.Running;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.i18n.Said;

/** Undoing one cycle: the plan first, which changes nothing; then, once confirmed, the same carried out. */
public final class UndoViewModel {

    /** Where it stands. */
    public enum Phase {
        PLANNING,
        /** The plan can be read and confirmed. */
        PLANNED,
        /** There is nothing that could be undone. */
        NOTHING,
        UNDOING,
        DONE,
        FAILED
    }

    private final AdminApi api;
    private final FxTasks tasks;
    private final Messages messages;
    private final String cycle;
    private final Said said;
    private final Runnable changed;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.PLANNING);
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ObservableList<UndoRow> rows = FXCollections.observableArrayList();
    private Running work = Running.NOTHING;

    UndoViewModel(AdminApi api, FxTasks tasks, Messages messages, String cycle, Runnable changed) {
        this.api = api;
        this.tasks = tasks;
        this.messages = messages;
        this.cycle = cycle;
        said = new Said(messages);
        this.changed = changed;
    }

    /** Asks what undoing would do. */
    public void plan() {
        phase.set(Phase.PLANNING);
        sentence.set(messages.text("log.undo.planning"));
        work = tasks.run(() -> api.history().undoPlan(cycle), this::planned, this::failed);
    }

    private void planned(UndoView plan) {
        show(plan);
        long doable = doable();
        phase.set(doable == 0 ? Phase.NOTHING : Phase.PLANNED);
        sentence.set(
                doable == 0
                        ? messages.text("log.undo.nothing")
                        : messages.text("log.undo.planned", doable, rows.size() - doable));
    }

    /** Carries the plan out, all or nothing; what changed since it was made is planned anew by the service. */
    public void undo() {
        if (phase.get() != Phase.PLANNED) {
            return;
        }
        phase.set(Phase.UNDOING);
        sentence.set(messages.text("log.undo.undoing"));
        work = tasks.run(
                () -> api.history().undo(cycle),
                done -> {
                    phase.set(Phase.DONE);
                    show(done);
                    sentence.set(messages.text("log.undo.done", doable(), rows.size() - doable()));
                    changed.run();
                },
                this::failed);
    }

    private void failed(Problem why) {
        phase.set(Phase.FAILED);
        sentence.set(why.text());
    }

    private void show(UndoView view) {
        rows.setAll(view.steps().stream().map(this::row).toList());
    }

    private UndoRow row(UndoView.Step step) {
        String member = step.memberName() == null ? "" : step.memberName();
        String kind = step.type().equals("GROUP") ? "group" : "user";
        String what = member.isEmpty()
                ? messages.text("log.undo." + step.action().toLowerCase(Locale.ROOT) + "." + kind)
                : messages.text("log.undo." + step.action().toLowerCase(Locale.ROOT), member);
        String hindrance = step.hindrance() == null ? "" : said.text(step.hindrance());
        return new UndoRow(what, step.name(), hindrance.isEmpty(), hindrance);
    }

    private long doable() {
        return rows.stream().filter(UndoRow::done).count();
    }

    /** The person turned away before it was carried out. What was begun is not called off. */
    public void close() {
        if (phase.get() != Phase.UNDOING) {
            work.cancel();
        }
    }

    /** @return the cycle's number */
    public String cycle() {
        return cycle;
    }

    /** @return where it stands */
    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** @return the same in a sentence */
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /** @return the steps, planned or carried out */
    public ObservableList<UndoRow> rows() {
        return rows;
    }
}
