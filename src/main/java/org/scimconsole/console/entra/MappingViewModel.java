package org.scimconsole.console.entra;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.entra.mapping.AttributeMapping;
import org.scimconsole.entra.mapping.MappingCheck;
import org.scimconsole.entra.mapping.MappingException;
import org.scimconsole.entra.mapping.MappingFile;
import org.scimconsole.entra.mapping.MappingProblem;
import org.scimconsole.entra.mapping.MappingTable;
import org.scimconsole.entra.mapping.Source;
import org.scimconsole.entra.mapping.TargetPath;
import org.scimconsole.entra.tenant.Tenant;
import org.scimconsole.entra.tenant.TenantUser;

/** The attribute mappings as a table. A change that would stop every cycle is refused in words. */
public final class MappingViewModel {
    private final EntraSession session;
    private final Messages messages;
    private final ObservableList<MappingRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper problems = new ReadOnlyStringWrapper("");

    MappingViewModel(EntraSession session, Messages messages) {
        this.session = session;
        this.messages = messages;
        session.settingsProperty().addListener((observable, before, now) -> show());
        session.tenantProperty().addListener((observable, before, now) -> show());
        show();
    }

    /** @return the table as it is used */
    public MappingTable table() {
        return session.settingsProperty().get().mappings();
    }

    private void show() {
        Tenant tenant = session.tenant();
        TenantUser example = tenant.users().values().stream()
                .filter(TenantUser::alive)
                .findFirst()
                .orElse(null);
        List<MappingProblem> found = new MappingCheck(tenant).check(table());
        Map<String, List<MappingProblem>> byTarget =
                found.stream().collect(Collectors.groupingBy(MappingProblem::target));
        rows.setAll(
                table().rows().stream().map(row -> row(row, example, byTarget)).toList());
        problems.set(found.stream()
                .filter(problem -> problem.target().isEmpty() || problem.kind() == MappingProblem.Kind.WITHOUT_MAIL)
                .map(this::words)
                .collect(Collectors.joining("\n")));
    }

    private MappingRow row(
            AttributeMapping row, @Nullable TenantUser example, Map<String, List<MappingProblem>> byTarget) {
        String target = row.target().text();
        List<MappingProblem> found = byTarget.getOrDefault(target, List.of());
        String value = example == null ? null : row.source().value(example, false);
        return new MappingRow(
                row,
                row.source().text(),
                target,
                Objects.requireNonNullElse(value, ""),
                found.stream().map(this::words).collect(Collectors.joining(" ")),
                found.stream().anyMatch(problem -> problem.kind().prevents()));
    }

    private String words(MappingProblem problem) {
        return messages.text(
                "entra.mapping.problem." + problem.kind().name().toLowerCase(Locale.ROOT),
                problem.values().toArray());
    }

    /**
     * Puts a row in the place of another, or adds it.
     *
     * @param before the row that it replaces, or null for a new one
     * @param source in the notation of the mapping page
     * @param target in the notation of the mapping page
     * @param matching whether accounts are matched by it
     * @param creationOnly whether it is sent on creation only
     * @return what is wrong with it; empty when it was taken
     */
    public String put(
            @Nullable AttributeMapping before, String source, String target, boolean matching, boolean creationOnly) {
        AttributeMapping row;
        try {
            row = new AttributeMapping(Source.parse(source), TargetPath.parse(target), matching, creationOnly);
        } catch (IllegalArgumentException wrong) {
            return String.valueOf(wrong.getMessage());
        }
        List<AttributeMapping> changed = new ArrayList<>(table().rows());
        int place = before == null ? -1 : changed.indexOf(before);
        if (place < 0) {
            changed.add(row);
        } else {
            changed.set(place, row);
        }
        return use(new MappingTable(List.copyOf(changed), table().manager()));
    }

    /**
     * @param row taken out
     * @return why it has to stay; empty when it went
     */
    public String remove(AttributeMapping row) {
        return use(new MappingTable(
                table().rows().stream().filter(other -> !other.equals(row)).toList(), table().manager()));
    }

    /** @param send whether the manager is provisioned */
    public void manager(boolean send) {
        use(new MappingTable(table().rows(), send));
    }

    /**
     * @param wanted used from now on; the next cycle looks at everybody again, as in Entra
     * @return what prevents it; empty when nothing does
     */
    public String use(MappingTable wanted) {
        if (wanted.equals(table())) {
            return "";
        }
        for (MappingProblem problem : new MappingCheck(session.tenant()).check(wanted)) {
            if (problem.kind().prevents()) {
                return words(problem);
            }
        }
        session.job().restart(false);
        session.settingsProperty().set(session.settingsProperty().get().with(wanted));
        session.jobChanged();
        return "";
    }

    /**
     * @param file that holds mappings
     * @return why they cannot be used; empty when they are
     */
    String open(Path file) {
        try {
            return use(new MappingFile().read(file));
        } catch (MappingException unusable) {
            return String.valueOf(unusable.getMessage());
        }
    }

    /** @param file for {@code provision --mapping} */
    void save(Path file) throws IOException {
        new MappingFile().write(file, table());
    }

    /** @return the rows in the order in which they are sent */
    public ObservableList<MappingRow> rows() {
        return rows;
    }

    /** @return what is wrong with the table as a whole; empty when nothing is */
    public ReadOnlyStringProperty problemsProperty() {
        return problems.getReadOnlyProperty();
    }
}
