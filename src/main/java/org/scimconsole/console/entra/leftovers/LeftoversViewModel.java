package org.scimconsole.console.entra.leftovers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.scimconsole.client.admin.AdminApi;
import org.scimconsole.client.admin.UserRow;
import org.scimconsole.console.fx.FxTasks;
import org.scimconsole.console.fx.Loading;
import org.scimconsole.console.fx.LongWork;
import org.scimconsole.console.fx.Progress;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.list.CountFilter;
import org.scimconsole.console.list.PageSource;
import org.scimconsole.console.list.RowExport;
import org.scimconsole.console.page.Announcer;
import org.scimconsole.entra.assignments.Assignment;
import org.scimconsole.entra.assignments.AssignmentList;
import org.scimconsole.entra.assignments.AssignmentReader;
import org.scimconsole.entra.assignments.LeftoverVerdict;
import org.scimconsole.entra.assignments.Leftovers;

/** Reads a list of assignments, asks the service for everyone, and shows how they go together. */
public final class LeftoversViewModel {
    private static final int NAMED_GROUPS = 3;

    private final AdminApi api;
    private final Messages messages;
    private final Announcer announcer;
    private final FxTasks tasks;
    private final LongWork work;
    private final Loading loading = new Loading();
    private final ObservableList<LeftoverRow> all = FXCollections.observableArrayList();
    private final FilteredList<LeftoverRow> rows = new FilteredList<>(all);
    private final ObservableList<CountFilter.Choice> choices = FXCollections.observableArrayList();
    private final ObjectProperty<String> verdict = new SimpleObjectProperty<>("");
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper caution = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper explanation = new ReadOnlyStringWrapper("");

    LeftoversViewModel(AdminApi api, FxTasks tasks, Messages messages, Announcer announcer) {
        this.api = api;
        this.tasks = tasks;
        this.messages = messages;
        this.announcer = announcer;
        this.work = new LongWork(tasks);
        loading.end(false);
        verdict.addListener((observable, before, now) -> filter());
        query.addListener((observable, before, now) -> filter());
    }

    private record Compared(AssignmentList list, long here, List<LeftoverRow> rows) {}

    /** @param files which assignments there are; replaces what is shown */
    public void open(List<Path> files) {
        loading.begin();
        work.run(progress -> compare(files, progress), this::show, why -> {
            clear();
            loading.fail(why);
        });
    }

    private Compared compare(List<Path> files, Progress progress) throws Exception {
        progress.report(messages.text("leftovers.step.file"), Progress.UNKNOWN);
        AssignmentList list = new AssignmentReader().read(files);
        List<UserRow> here = OurPeople.all(
                api,
                (count, total) -> progress.report(
                        messages.text("leftovers.step.people", count),
                        total <= 0 ? Progress.UNKNOWN : Math.min(1, (double) count / total)));
        List<LeftoverRow> compared = Leftovers.compare(list.people(), here).stream()
                .map(LeftoverRow::of)
                .toList();
        return new Compared(list, here.size(), compared);
    }

    private void show(Compared compared) {
        all.setAll(compared.rows());
        Map<LeftoverVerdict, Long> counts = new EnumMap<>(LeftoverVerdict.class);
        compared.rows().forEach(row -> counts.merge(row.verdict(), 1L, Long::sum));
        List<CountFilter.Choice> fresh = new ArrayList<>();
        fresh.add(new CountFilter.Choice(
                "", messages.text("leftovers.all"), compared.rows().size()));
        counts.forEach((each, count) -> fresh.add(new CountFilter.Choice(each.name(), word(each), count)));
        choices.setAll(fresh);
        verdict.set("");
        query.set("");
        long through = compared.list().people().stream()
                .filter(person -> !person.through().isEmpty())
                .count();
        summary.set(messages.text("leftovers.summary", compared.list().people().size(), compared.here(), through));
        caution.set(caution(compared.list()));
        loading.end(!compared.rows().isEmpty());
    }

    /** A list names groups, not who is in them; files of their own do. */
    private String caution(AssignmentList list) {
        List<String> words = new ArrayList<>();
        if (!list.unread().isEmpty()) {
            Assignment first = list.unread().get(0);
            words.add(messages.text(
                    "leftovers.groups",
                    list.unread().size(),
                    named(list.unread().stream().map(Assignment::name).toList()),
                    "members-" + (first.objectId().isEmpty() ? first.name() : first.objectId()) + ".csv"));
        }
        if (!list.unassigned().isEmpty()) {
            words.add(messages.text("leftovers.groups.unassigned", named(list.unassigned())));
        }
        return String.join("\n", words);
    }

    private static String named(List<String> names) {
        String some = names.stream().limit(NAMED_GROUPS).collect(Collectors.joining(", "));
        return names.size() > NAMED_GROUPS ? some + ", …" : some;
    }

    private void clear() {
        all.clear();
        choices.clear();
        summary.set("");
        caution.set("");
        verdict.set("");
    }

    String word(LeftoverVerdict each) {
        return messages.text("leftovers.verdict." + each.name().toLowerCase(Locale.ROOT));
    }

    private void filter() {
        String chosen = verdict.get();
        String text = query.get().strip().toLowerCase(Locale.ROOT);
        rows.setPredicate(row -> (chosen.isEmpty() || row.verdict().name().equals(chosen)) && row.contains(text));
        explanation.set(chosen.isEmpty() ? "" : messages.text("leftovers.explain." + chosen.toLowerCase(Locale.ROOT)));
    }

    /**
     * Writes the rows that the filter shows.
     *
     * @param file where to
     * @param format what the file shall be
     */
    public void export(Path file, RowExport.Format format) {
        List<LeftoverRow> shown = List.copyOf(rows);
        RowExport<LeftoverRow> export = new RowExport<>(LeftoverRow.CELL_NAMES, LeftoverRow::cells);
        tasks.run(
                () -> export.write(PageSource.of(shown), format, file, written -> "", (step, fraction) -> {}),
                written -> announcer.tell(messages.text("list.export.done", written, file.toString())),
                announcer::tell);
    }

    /** Calls the reading off, also when the page goes; what was shown before stays. */
    public void cancel() {
        if (work.busyProperty().get()) {
            work.cancel();
            loading.end(!all.isEmpty());
        }
    }

    /** @return the reading under way */
    public LongWork work() {
        return work;
    }

    /** @return where the rows stand */
    public Loading loading() {
        return loading;
    }

    /** @return the rows that the filter leaves, what needs a look first */
    public ObservableList<LeftoverRow> rows() {
        return rows;
    }

    /** @return the verdicts there are, with their counts */
    public ObservableList<CountFilter.Choice> choices() {
        return choices;
    }

    /** @return the verdict shown; empty for all */
    public ObjectProperty<String> verdictProperty() {
        return verdict;
    }

    /** @return what the rows must contain */
    public StringProperty queryProperty() {
        return query;
    }

    /** @return what was compared, in words; empty before */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** @return what the list cannot tell; empty when it tells all */
    public ReadOnlyStringProperty cautionProperty() {
        return caution.getReadOnlyProperty();
    }

    /** @return what the chosen verdict means and what to do; empty when none is chosen */
    public ReadOnlyStringProperty explanationProperty() {
        return explanation.getReadOnlyProperty();
    }
}
