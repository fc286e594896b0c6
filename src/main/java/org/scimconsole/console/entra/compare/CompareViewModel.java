package org.scimconsole.console.entra.compare;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.AdminApi;
import org.scimconsole.console.fx.FxTasks;
import org.scimconsole.console.fx.Loading;
import org.scimconsole.console.fx.LongWork;
import org.scimconsole.console.fx.Progress;
import org.scimconsole.console.i18n.Formats;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.list.CountFilter;
import org.scimconsole.console.list.PageSource;
import org.scimconsole.console.list.RowExport;
import org.scimconsole.console.page.Announcer;
import org.scimconsole.entra.log.ExportedLog;
import org.scimconsole.entra.log.ExportedLogReader;
import org.scimconsole.entra.log.JoinVerdict;
import org.scimconsole.entra.log.JoinedRow;
import org.scimconsole.entra.log.LogJoin;

/** Reads an export of Entra's, asks the service for the same stretch of time, and shows both joined. */
public final class CompareViewModel {
    /** Reading the file is the smaller part of the work. */
    private static final double FILE_PART = 0.4;

    private static final Duration ALIKE = Duration.ofSeconds(5);

    private final AdminApi api;
    private final Messages messages;
    private final Formats formats;
    private final Announcer announcer;
    private final FxTasks tasks;
    private final LongWork work;
    private final Loading loading = new Loading();
    private final ObservableList<CompareRow> all = FXCollections.observableArrayList();
    private final FilteredList<CompareRow> rows = new FilteredList<>(all);
    private final ObservableList<CountFilter.Choice> choices = FXCollections.observableArrayList();
    private final ObjectProperty<String> verdict = new SimpleObjectProperty<>("");
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable BothSides> selected = new ReadOnlyObjectWrapper<>(null);
    private List<JoinedRow> joined = List.of();

    CompareViewModel(AdminApi api, FxTasks tasks, Messages messages, Formats formats, Announcer announcer) {
        this.api = api;
        this.tasks = tasks;
        this.messages = messages;
        this.formats = formats;
        this.announcer = announcer;
        this.work = new LongWork(tasks);
        loading.end(false);
        verdict.addListener((observable, before, now) -> filter());
        query.addListener((observable, before, now) -> filter());
    }

    private record Compared(ExportedLog exported, LogJoin.Result joined, List<CompareRow> rows) {}

    /** @param files what Entra's Provisioning logs page downloaded; replaces what is shown */
    public void open(List<Path> files) {
        select(null);
        loading.begin();
        work.run(progress -> compare(files, progress), compared -> show(compared), why -> {
            clear();
            loading.fail(why);
        });
    }

    private Compared compare(List<Path> files, Progress progress) throws Exception {
        String reading = messages.text("compare.step.file");
        ExportedLog exported = new ExportedLogReader().read(files, part -> progress.report(reading, part * FILE_PART));
        Instant first = exported.entries().get(0).at().minus(LogJoin.FARTHEST);
        Instant last =
                exported.entries().get(exported.entries().size() - 1).at().plus(LogJoin.FARTHEST);
        OurLog ours = OurLog.between(
                api, first, last, count -> progress.report(messages.text("compare.step.log", count), Progress.UNKNOWN));
        progress.report(messages.text("compare.step.join"), Progress.UNKNOWN);
        LogJoin.Result result = LogJoin.join(exported.entries(), ours.entries(), ours.since());
        return new Compared(exported, result, CompareRows.of(result.rows()));
    }

    private void show(Compared compared) {
        joined = compared.joined().rows();
        all.setAll(compared.rows());
        Map<JoinVerdict, Long> counts = new EnumMap<>(JoinVerdict.class);
        joined.forEach(row -> counts.merge(row.verdict(), 1L, Long::sum));
        List<CountFilter.Choice> fresh = new ArrayList<>();
        fresh.add(new CountFilter.Choice("", messages.text("compare.all"), joined.size()));
        counts.forEach((each, count) -> fresh.add(new CountFilter.Choice(each.name(), word(each), count)));
        choices.setAll(fresh);
        verdict.set("");
        query.set("");
        List<String> sentences = new ArrayList<>();
        sentences.add(messages.text(
                "compare.summary",
                compared.exported().entries().size(),
                formats.dateTime(compared.exported().entries().get(0).at()),
                formats.dateTime(compared.exported()
                        .entries()
                        .get(compared.exported().entries().size() - 1)
                        .at())));
        Duration offset = compared.joined().offset();
        if (offset.abs().compareTo(ALIKE) > 0) {
            sentences.add(messages.text(
                    offset.isNegative() ? "compare.clock.behind" : "compare.clock.ahead", length(offset.abs())));
        }
        sentences.addAll(compared.exported().notes());
        summary.set(String.join(" ", sentences));
        loading.end(true);
    }

    private void clear() {
        joined = List.of();
        all.clear();
        choices.clear();
        summary.set("");
    }

    private String length(Duration time) {
        return time.compareTo(Duration.ofMinutes(2)) < 0
                ? messages.text("compare.seconds", time.toSeconds())
                : time.compareTo(Duration.ofHours(2)) < 0
                        ? messages.text("compare.minutes", time.toMinutes())
                        : messages.text("compare.hours", time.plusMinutes(2).toHours());
    }

    String word(JoinVerdict each) {
        return messages.text("compare.verdict." + each.name().toLowerCase(Locale.ROOT));
    }

    private void filter() {
        String chosen = verdict.get();
        String text = query.get().strip().toLowerCase(Locale.ROOT);
        Predicate<CompareRow> wanted =
                row -> (chosen.isEmpty() || row.verdict().name().equals(chosen)) && row.contains(text);
        rows.setPredicate(wanted);
    }

    /** @param row shown in full; null for none */
    public void select(@Nullable CompareRow row) {
        selected.set(row == null ? null : new BothSidesText(messages, formats).of(row, joined.get(row.index())));
    }

    /**
     * Writes the rows that the filter shows.
     *
     * @param file where to
     * @param format what the file shall be
     */
    public void export(Path file, RowExport.Format format) {
        List<CompareRow> shown = List.copyOf(rows);
        RowExport<CompareRow> export = new RowExport<>(CompareRow.CELL_NAMES, CompareRow::cells);
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

    /** @return the rows that the filter leaves, worst first */
    public ObservableList<CompareRow> rows() {
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

    /** @return the row shown in full, or null */
    public ReadOnlyObjectProperty<@Nullable BothSides> selectedProperty() {
        return selected.getReadOnlyProperty();
    }
}
