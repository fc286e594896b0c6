package org.scimconsole.console.entra;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.scimconsole.console.entra.wording.Spoken;
import org.scimconsole.console.fx.Loading;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.entra.plan.Plan;
import org.scimconsole.entra.plan.PlanFile;
import org.scimconsole.entra.plan.PlanItem;
import org.scimconsole.entra.plan.Planner;
import org.scimconsole.entra.plan.TargetRules;
import org.scimconsole.entra.tenant.Tenant;

/** What the next cycle would do, by reading only. */
public final class PlanViewModel {
    /** What an administrator should read first comes first. */
    private static final List<PlanItem.Kind> ORDER = List.of(
            PlanItem.Kind.REFUSED,
            PlanItem.Kind.STAGED,
            PlanItem.Kind.DELETE,
            PlanItem.Kind.DISABLE,
            PlanItem.Kind.WARNING,
            PlanItem.Kind.LINK,
            PlanItem.Kind.ADOPT,
            PlanItem.Kind.CREATE,
            PlanItem.Kind.UPDATE,
            PlanItem.Kind.MEMBERS,
            PlanItem.Kind.MANAGER,
            PlanItem.Kind.SKIP);

    private final EntraSession session;
    private final Workbench workbench;
    private final JobViewModel job;
    private final Messages messages;
    private final Spoken spoken;
    private final ReadOnlyObjectWrapper<@Nullable Plan> plan = new ReadOnlyObjectWrapper<>(null);
    private final ObjectProperty<PlanItem.@Nullable Kind> verdict = new SimpleObjectProperty<>(null);
    private final ObjectProperty<TargetRules> rules = new SimpleObjectProperty<>(TargetRules.SPLIT);
    private final ObservableList<PlanRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper stale = new ReadOnlyBooleanWrapper();
    private final Loading loading = new Loading();

    PlanViewModel(EntraSession session, Workbench workbench, JobViewModel job, Messages messages) {
        this.session = session;
        this.workbench = workbench;
        this.job = job;
        this.messages = messages;
        this.spoken = new Spoken(messages);
        loading.end(false);
        verdict.addListener((observable, before, now) -> show());
        session.tenantProperty().addListener((observable, before, now) -> stale.set(plan.get() != null));
        session.jobChangesProperty().addListener((observable, before, now) -> stale.set(plan.get() != null));
        session.settingsProperty().addListener((observable, before, now) -> stale.set(plan.get() != null));
    }

    /** Reads the service and says what a cycle would do now. */
    public void make() {
        if (!job.ready()) {
            return;
        }
        Tenant tenant = session.tenant();
        Workbench.Job work = workbench.job(false);
        TargetRules wanted = rules.get();
        job.run(
                progress -> {
                    try (Target.Endpoint endpoint = work.open()) {
                        return new Planner(endpoint.api(), work.settings(), work.surroundings(), wanted)
                                .plan(tenant, session.job(), new PlanProgress(progress, messages));
                    }
                },
                made -> {
                    plan.set(made);
                    stale.set(false);
                    show();
                });
    }

    private void show() {
        Plan shown = plan.get();
        if (shown == null) {
            return;
        }
        PlanItem.Kind wanted = verdict.get();
        Map<String, PlanItem> members = new HashMap<>();
        shown.items().stream()
                .filter(item -> item.kind() == PlanItem.Kind.MEMBERS)
                .forEach(item -> members.put(Objects.requireNonNullElse(item.sourceId(), ""), item));
        rows.setAll(shown.items().stream()
                .filter(item -> wanted == null ? item.kind() != PlanItem.Kind.SKIP : item.kind() == wanted)
                .sorted(Comparator.comparingInt(item -> ORDER.indexOf(item.kind())))
                .map(item -> row(item, members))
                .toList());
        loading.end(true);
    }

    private PlanRow row(PlanItem item, Map<String, PlanItem> members) {
        List<String> details = new ArrayList<>();
        // whoever reads that a group would link wants to know at once who joins it
        PlanItem moving = item.kind() == PlanItem.Kind.LINK || item.kind() == PlanItem.Kind.CREATE
                ? members.getOrDefault(Objects.requireNonNullElse(item.sourceId(), ""), item)
                : item;
        if (!moving.joins().isEmpty()) {
            details.add(messages.text("entra.plan.joins", String.join(", ", moving.joins())));
        }
        if (!moving.leaves().isEmpty()) {
            details.add(messages.text("entra.plan.leaves", String.join(", ", moving.leaves())));
        }
        if (details.isEmpty() && item.kind() != PlanItem.Kind.CREATE) {
            details.add(item.changes().stream()
                    .map(change -> change.displayName() + ": "
                            + (change.oldValue() == null ? "" : change.oldValue() + " → ") + change.newValue())
                    .collect(Collectors.joining("; ")));
        }
        return new PlanRow(
                item,
                word(item.kind()),
                Objects.requireNonNullElse(item.name(), ""),
                capitalized(spoken.text(item.sentence())),
                String.join("  ·  ", details));
    }

    private String capitalized(String sentence) {
        return sentence.isEmpty()
                ? ""
                : sentence.substring(0, 1).toUpperCase(messages.getLocale()) + sentence.substring(1);
    }

    /** @return a verdict in words */
    public String word(PlanItem.Kind kind) {
        return messages.text("entra.plan.kind." + name(kind));
    }

    private static String name(PlanItem.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** @return how many there are of each verdict */
    public Map<PlanItem.Kind, Long> counts() {
        Plan made = plan.get();
        return made == null ? Map.of() : made.counts();
    }

    /** @return what to be careful of, in words, a line each */
    public List<String> cautions() {
        Plan made = plan.get();
        if (made == null) {
            return List.of();
        }
        List<String> words = new ArrayList<>();
        if (made.summary().quarantine() != null) {
            words.add(spoken.text(made.summary().quarantine().error()));
        }
        made.cautions().forEach(caution -> words.add(spoken.text(caution)));
        return List.copyOf(words);
    }

    /** @param file whose name ends in .json or .csv; the same as {@code provision --dry-run --plan} writes */
    void save(Path file) throws IOException {
        PlanFile.write(file, Objects.requireNonNull(plan.get(), "saved without a plan"));
    }

    /** @return the plan, or null before the first */
    public ReadOnlyObjectProperty<@Nullable Plan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /** @return the only verdict shown, or null for all that change something */
    public ObjectProperty<PlanItem.@Nullable Kind> verdictProperty() {
        return verdict;
    }

    /** @return by which rules refusals are foretold */
    public ObjectProperty<TargetRules> rulesProperty() {
        return rules;
    }

    /** @return the lines found */
    public ObservableList<PlanRow> rows() {
        return rows;
    }

    /** @return whether something changed since the plan was made */
    public ReadOnlyBooleanProperty staleProperty() {
        return stale.getReadOnlyProperty();
    }

    /** @return whether there is a plan */
    public Loading loading() {
        return loading;
    }
}
