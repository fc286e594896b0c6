package org.scimconsole.console.brake;

import java.time.Duration;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.AdminApi;
import org.scimconsole.client.admin.BrakeView;
import org.scimconsole.client.admin.HeldView;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.console.fx.FxTasks;
import org.scimconsole.console.fx.Loading;
import org.scimconsole.console.fx.Problem;
import org.scimconsole.console.fx.Running;
import org.scimconsole.console.i18n.Formats;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.page.Announcer;

/** What the brake holds and how much of the budget is used, brought up to date while it is looked at. */
public final class BrakeViewModel {
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final AdminApi api;
    private final FxTasks tasks;
    private final Messages messages;
    private final Announcer announcer;
    private final HeldRows words;
    private final Loading loading = new Loading();
    private final ObservableList<HeldRow> held = FXCollections.observableArrayList();
    private final ObservableList<KindUse> use = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Budget> budget = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Running asking = Running.NOTHING;
    private Running beat = Running.NOTHING;

    BrakeViewModel(AdminApi api, FxTasks tasks, Messages messages, Formats formats, Announcer announcer) {
        this.api = api;
        this.tasks = tasks;
        this.messages = messages;
        this.announcer = announcer;
        words = new HeldRows(messages, formats);
    }

    private record Answers(BrakeView brake, List<HeldView> held) {}

    /** One change of what is held. */
    @FunctionalInterface
    private interface Change {
        void send(List<String> ids) throws ApiException;
    }

    /** The page came to the front. */
    void shown() {
        refresh();
        beat.cancel();
        beat = tasks.every(INTERVAL, this::refresh);
    }

    /** The page went. A change under way goes on. */
    void hidden() {
        asking.cancel();
        beat.cancel();
    }

    /** Asks again. */
    public void refresh() {
        asking.cancel();
        loading.begin();
        asking = tasks.run(this::ask, this::show, loading::fail);
    }

    private Answers ask() throws ApiException {
        return new Answers(api.brake().settings(), api.brake().held());
    }

    private void show(Answers answers) {
        budget.set(Budget.of(answers.brake().budget()));
        use.setAll(answers.brake().use().stream().map(words::use).toList());
        List<HeldRow> now = answers.held().stream().map(words::row).toList();
        // Rows that stay the same keep their selection.
        if (!now.equals(List.copyOf(held))) {
            held.setAll(now);
        }
        loading.end(true);
    }

    /** @param rows whose requests pass when they come again */
    public void release(List<HeldRow> rows) {
        change(rows, ids -> api.brake().release(ids), "brake.released");
    }

    /** @param rows whose release is taken back */
    public void holdAgain(List<HeldRow> rows) {
        change(rows, ids -> api.brake().holdAgain(ids), "brake.heldAgain");
    }

    /** @param rows taken off the list; held again should they come again */
    public void dismiss(List<HeldRow> rows) {
        change(rows, ids -> api.brake().dismiss(ids), "brake.dismissed");
    }

    private void change(List<HeldRow> rows, Change change, String done) {
        if (rows.isEmpty() || busy.get()) {
            return;
        }
        List<String> ids = rows.stream().map(HeldRow::id).toList();
        busy.set(true);
        tasks.run(
                () -> {
                    change.send(ids);
                    return ids.size();
                },
                number -> {
                    busy.set(false);
                    announcer.tell(messages.text(done, number));
                    refresh();
                },
                this::failed);
    }

    private void failed(Problem why) {
        busy.set(false);
        announcer.tell(why);
        // One that was carried out meanwhile is no longer there.
        refresh();
    }

    /**
     * Changes the budget.
     *
     * @param wanted from now on
     */
    public void change(Budget wanted) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        tasks.run(
                () -> api.brake().change(wanted.sent()),
                now -> {
                    busy.set(false);
                    announcer.tell(messages.text(now.budget().on() ? "brake.budget.saved" : "brake.budget.savedOff"));
                    refresh();
                },
                this::failed);
    }

    /**
     * @param rows some of what is held
     * @return how many of what they would do
     */
    public String sum(List<HeldRow> rows) {
        return words.sum(rows);
    }

    /** @return where the data stands */
    public Loading loading() {
        return loading;
    }

    /** @return what is held, and what was released and has not come again; oldest first */
    public ObservableList<HeldRow> held() {
        return held;
    }

    /** @return the use of each kind's budget */
    public ObservableList<KindUse> use() {
        return use;
    }

    /** @return the budget, or null until loaded */
    public ReadOnlyObjectProperty<@Nullable Budget> budgetProperty() {
        return budget.getReadOnlyProperty();
    }

    /** @return whether a change is under way */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }
}
