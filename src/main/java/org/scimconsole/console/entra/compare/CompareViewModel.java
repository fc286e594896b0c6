package org.scimconsole.console.entra.compare;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.AdminApi;
import org.scimconsole.console.fx.FxTasks;
import org.scimconsole.console.fx.Progress;
import org.scimconsole.console.i18n.Formats;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.i18n.Said;
import org.scimconsole.console.list.VerdictRows;
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
    private final VerdictRows<CompareRow> rows;
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable BothSides> selected = new ReadOnlyObjectWrapper<>(null);
    private List<JoinedRow> joined = List.of();

    CompareViewModel(AdminApi api, FxTasks tasks, Messages messages, Formats formats, Announcer announcer) {
        this.api = api;
        this.messages = messages;
        this.formats = formats;
        rows = new VerdictRows<>(
                new VerdictRows.Kind<>(
                        Stream.of(JoinVerdict.values()).map(Enum::name).toList(),
                        row -> row.verdict().name(),
                        this::word,
                        CompareRow::contains,
                        CompareRow.CELL_NAMES,
                        CompareRow::cells),
                tasks,
                messages,
                announcer);
    }

    private record Compared(ExportedLog exported, LogJoin.Result joined, List<CompareRow> rows) {}

    /** @param files what Entra's Provisioning logs page downloaded; replaces what is shown */
    public void open(List<Path> files) {
        select(null);
        rows.judge(progress -> compare(files, progress), this::show, () -> {
            joined = List.of();
            summary.set("");
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
        rows.show(compared.rows(), messages.text("compare.all"));
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
        Said said = new Said(messages);
        compared.exported().notes().forEach(note -> sentences.add(said.text(note)));
        summary.set(String.join(" ", sentences));
    }

    private String length(Duration time) {
        return time.compareTo(Duration.ofMinutes(2)) < 0
                ? messages.text("compare.seconds", time.toSeconds())
                : time.compareTo(Duration.ofHours(2)) < 0
                        ? messages.text("compare.minutes", time.toMinutes())
                        : messages.text("compare.hours", time.plusMinutes(2).toHours());
    }

    String word(String verdict) {
        return messages.text("compare.verdict." + verdict.toLowerCase(Locale.ROOT));
    }

    /** @param row shown in full; null for none */
    public void select(@Nullable CompareRow row) {
        selected.set(row == null ? null : new BothSidesText(messages, formats).of(row, joined.get(row.index())));
    }

    /** @return the rows, worst first */
    public VerdictRows<CompareRow> rows() {
        return rows;
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
