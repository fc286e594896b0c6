package org.scimconsole.console.list;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.scimconsole.console.fx.FxTasks;
import org.scimconsole.console.fx.Loading;
import org.scimconsole.console.fx.LongWork;
import org.scimconsole.console.fx.ReportingWork;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.page.Announcer;

/**
 * Rows that long work has judged: read from files, filtered by their verdicts and by words, and written to a file again.
 *
 * @param <R> a row
 */
public final class VerdictRows<R> {

    /**
     * What is to be known about a row.
     *
     * @param verdicts what can be found out, in the order of the choices
     * @param verdict what was found out about it
     * @param word what people call a verdict
     * @param contains whether the row has a text, in lower case
     * @param names of its cells
     * @param cells in the order of the names
     * @param <R> a row
     */
    public record Kind<R>(
            List<String> verdicts,
            Function<R, String> verdict,
            Function<String, String> word,
            BiPredicate<R, String> contains,
            List<String> names,
            Function<R, List<String>> cells) {}

    private final Kind<R> kind;
    private final FxTasks tasks;
    private final Messages messages;
    private final Announcer announcer;
    private final LongWork work;
    private final Loading loading = new Loading();
    private final ObservableList<R> all = FXCollections.observableArrayList();
    private final FilteredList<R> shown = new FilteredList<>(all);
    private final ObservableList<CountFilter.Choice> choices = FXCollections.observableArrayList();
    private final ObjectProperty<String> verdict = new SimpleObjectProperty<>("");
    private final StringProperty query = new SimpleStringProperty("");

    /**
     * @param kind what is to be known about a row
     * @param tasks runs the work
     * @param messages the words
     * @param announcer told when a file is written
     */
    public VerdictRows(Kind<R> kind, FxTasks tasks, Messages messages, Announcer announcer) {
        this.kind = kind;
        this.tasks = tasks;
        this.messages = messages;
        this.announcer = announcer;
        work = new LongWork(tasks);
        loading.end(false);
        verdict.addListener((observable, before, now) -> filter());
        query.addListener((observable, before, now) -> filter());
    }

    /**
     * Judges anew.
     *
     * @param judging reads, asks and compares
     * @param done receives what came of it
     * @param failed the rows before are gone, since they would belong to other files
     * @param <T> what comes of it
     */
    public <T> void judge(ReportingWork<T> judging, Consumer<T> done, Runnable failed) {
        loading.begin();
        work.run(judging, done, why -> {
            all.clear();
            choices.clear();
            verdict.set("");
            failed.run();
            loading.fail(why);
        });
    }

    /**
     * @param rows what was judged, in its order
     * @param allText on the choice that leaves every row
     */
    public void show(List<R> rows, String allText) {
        all.setAll(rows);
        Map<String, Long> counts = new LinkedHashMap<>();
        kind.verdicts().forEach(each -> counts.put(each, 0L));
        rows.forEach(row -> counts.merge(kind.verdict().apply(row), 1L, Long::sum));
        counts.values().removeIf(count -> count == 0);
        List<CountFilter.Choice> fresh = new ArrayList<>();
        fresh.add(new CountFilter.Choice("", allText, rows.size()));
        counts.forEach((each, count) ->
                fresh.add(new CountFilter.Choice(each, kind.word().apply(each), count)));
        choices.setAll(fresh);
        verdict.set("");
        query.set("");
        loading.end(!rows.isEmpty());
    }

    private void filter() {
        String chosen = verdict.get();
        String text = query.get().strip().toLowerCase(Locale.ROOT);
        shown.setPredicate(row -> (chosen.isEmpty() || kind.verdict().apply(row).equals(chosen))
                && kind.contains().test(row, text));
    }

    /**
     * Writes the rows that the filter shows.
     *
     * @param file where to
     * @param format what the file shall be
     */
    public void export(Path file, RowExport.Format format) {
        List<R> rows = List.copyOf(shown);
        RowExport<R> export = new RowExport<>(kind.names(), kind.cells());
        tasks.run(
                () -> export.write(PageSource.of(rows), format, file, written -> "", (step, fraction) -> {}),
                written -> announcer.tell(messages.text("list.export.done", written, file.toString())),
                announcer::tell);
    }

    /** Calls the work off, also when the page goes; what was shown before stays. */
    public void cancel() {
        if (work.busyProperty().get()) {
            work.cancel();
            loading.end(!all.isEmpty());
        }
    }

    /** @return the names and cells of a row, to copy it */
    RowCopy<R> copy() {
        return new RowCopy<>(kind.names(), kind.cells());
    }

    /** @return the work under way */
    public LongWork work() {
        return work;
    }

    /** @return where the rows stand */
    public Loading loading() {
        return loading;
    }

    /** @return the rows that the filter leaves, in the order of the judging */
    public ObservableList<R> shown() {
        return shown;
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
}
