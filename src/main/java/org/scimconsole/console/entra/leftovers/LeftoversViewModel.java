package org.scimconsole.console.entra.leftovers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.scimconsole.client.admin.AdminApi;
import org.scimconsole.client.admin.UserRow;
import org.scimconsole.console.fx.FxTasks;
import org.scimconsole.console.fx.Progress;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.list.VerdictRows;
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
    private final VerdictRows<LeftoverRow> rows;
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper caution = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper explanation = new ReadOnlyStringWrapper("");

    LeftoversViewModel(AdminApi api, FxTasks tasks, Messages messages, Announcer announcer) {
        this.api = api;
        this.messages = messages;
        rows = new VerdictRows<>(
                new VerdictRows.Kind<>(
                        Stream.of(LeftoverVerdict.values()).map(Enum::name).toList(),
                        row -> row.verdict().name(),
                        this::word,
                        LeftoverRow::contains,
                        LeftoverRow.CELL_NAMES,
                        LeftoverRow::cells),
                tasks,
                messages,
                announcer);
        rows.verdictProperty().addListener((observable, before, now) -> explain(now));
    }

    private record Compared(AssignmentList list, long here, List<LeftoverRow> rows) {}

    /** @param files which assignments there are; replaces what is shown */
    public void open(List<Path> files) {
        rows.judge(progress -> compare(files, progress), this::show, () -> {
            summary.set("");
            caution.set("");
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
        rows.show(compared.rows(), messages.text("leftovers.all"));
        long through = compared.list().people().stream()
                .filter(person -> !person.through().isEmpty())
                .count();
        summary.set(messages.text("leftovers.summary", compared.list().people().size(), compared.here(), through));
        caution.set(caution(compared.list()));
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

    String word(String verdict) {
        return messages.text("leftovers.verdict." + verdict.toLowerCase(Locale.ROOT));
    }

    private void explain(String verdict) {
        explanation.set(
                verdict.isEmpty() ? "" : messages.text("leftovers.explain." + verdict.toLowerCase(Locale.ROOT)));
    }

    /** @return the rows, what needs a look first */
    public VerdictRows<LeftoverRow> rows() {
        return rows;
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
