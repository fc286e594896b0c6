package org.scimconsole.console.entra;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.scimconsole.console.entra.wording.Spoken;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.entra.mapping.AttributeMapping;
import org.scimconsole.entra.mapping.GroupMappings;
import org.scimconsole.entra.mapping.MappingCheck;
import org.scimconsole.entra.mapping.MappingException;
import org.scimconsole.entra.mapping.MappingFile;
import org.scimconsole.entra.mapping.MappingProblem;
import org.scimconsole.entra.mapping.MappingTable;
import org.scimconsole.entra.mapping.Mappings;
import org.scimconsole.entra.mapping.Source;
import org.scimconsole.entra.mapping.TargetPath;
import org.scimconsole.entra.mapping.UnreadableMappingException;
import org.scimconsole.entra.tenant.Tenant;
import org.scimconsole.entra.tenant.TenantObject;
import org.scimconsole.entra.tenant.TenantUser;

/** The attribute mappings of people or of groups as a table. A change that would stop every cycle is refused in words. */
public final class MappingViewModel {
    private final EntraSession session;
    private final Spoken spoken;
    private final BooleanProperty groups = new SimpleBooleanProperty();
    private final ObservableList<MappingRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper problems = new ReadOnlyStringWrapper("");

    MappingViewModel(EntraSession session, Messages messages) {
        this.session = session;
        this.spoken = new Spoken(messages);
        session.settingsProperty().addListener((observable, before, now) -> show());
        session.tenantProperty().addListener((observable, before, now) -> show());
        groups.addListener((observable, before, now) -> show());
        show();
    }

    /** @return both tables as they are used */
    public Mappings mappings() {
        return session.settingsProperty().get().bothMappings();
    }

    private List<AttributeMapping> used() {
        return groups.get() ? mappings().groups().rows() : mappings().people().rows();
    }

    private List<MappingProblem> check(Mappings of) {
        MappingCheck check = new MappingCheck(session.tenant());
        return groups.get() ? check.check(of.groups()) : check.check(of.people());
    }

    private void show() {
        TenantObject example = example();
        List<MappingProblem> found = check(mappings());
        Map<String, List<MappingProblem>> byTarget =
                found.stream().collect(Collectors.groupingBy(MappingProblem::target));
        rows.setAll(used().stream().map(row -> row(row, example, byTarget)).toList());
        problems.set(found.stream()
                .filter(problem -> problem.target().isEmpty() || problem.kind() == MappingProblem.Kind.WITHOUT_MAIL)
                .map(this::words)
                .collect(Collectors.joining("\n")));
    }

    private @Nullable TenantObject example() {
        Tenant tenant = session.tenant();
        return groups.get()
                ? tenant.groups().values().stream().findFirst().orElse(null)
                : tenant.users().values().stream()
                        .filter(TenantUser::alive)
                        .findFirst()
                        .orElse(null);
    }

    private MappingRow row(
            AttributeMapping row, @Nullable TenantObject example, Map<String, List<MappingProblem>> byTarget) {
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
        return spoken.text(problem.wording());
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
        } catch (UnreadableMappingException wrong) {
            return spoken.text(wrong.wording());
        }
        List<AttributeMapping> changed = new ArrayList<>(used());
        int place = before == null ? -1 : changed.indexOf(before);
        if (place < 0) {
            changed.add(row);
        } else {
            changed.set(place, row);
        }
        return useRows(changed);
    }

    /**
     * @param row taken out
     * @return why it has to stay; empty when it went
     */
    public String remove(AttributeMapping row) {
        return useRows(used().stream().filter(other -> !other.equals(row)).toList());
    }

    private String useRows(List<AttributeMapping> wanted) {
        Mappings now = mappings();
        return use(
                groups.get()
                        ? new Mappings(now.people(), now.groups().with(wanted))
                        : new Mappings(
                                new MappingTable(
                                        List.copyOf(wanted), now.people().manager()),
                                now.groups()));
    }

    /** @param send whether the manager of people is provisioned, or the members of groups */
    public void references(boolean send) {
        Mappings now = mappings();
        use(
                groups.get()
                        ? new Mappings(now.people(), now.groups().withMembers(send))
                        : new Mappings(new MappingTable(now.people().rows(), send), now.groups()));
    }

    /** @return whether the manager of people is provisioned, or the members of groups */
    public boolean references() {
        return groups.get()
                ? mappings().groups().members()
                : mappings().people().manager();
    }

    /** @param wanted whether groups are provisioned at all */
    public void provisionGroups(boolean wanted) {
        use(new Mappings(mappings().people(), mappings().groups().withProvisioned(wanted)));
    }

    /**
     * @param people used from now on; groups stay as they are
     * @return what prevents it; empty when nothing does
     */
    public String use(MappingTable people) {
        return use(new Mappings(people, mappings().groups()));
    }

    /** Puts the groups back as Split's guide leaves them. */
    public void useSplitsGroups() {
        use(new Mappings(mappings().people(), GroupMappings.split()));
    }

    /**
     * @param wanted used from now on; the next cycle looks at everybody again, as in Entra
     * @return what prevents it; empty when nothing does
     */
    public String use(Mappings wanted) {
        if (wanted.equals(mappings())) {
            return "";
        }
        MappingCheck check = new MappingCheck(session.tenant());
        for (MappingProblem problem : Stream.concat(
                        check.check(wanted.people()).stream(), check.check(wanted.groups()).stream())
                .toList()) {
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
            return spoken.text(unusable.wording());
        }
    }

    /** @param file for {@code provision --mapping} */
    void save(Path file) throws IOException {
        new MappingFile().write(file, mappings());
    }

    /** @return whether the table is that of groups */
    public BooleanProperty groupsProperty() {
        return groups;
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
