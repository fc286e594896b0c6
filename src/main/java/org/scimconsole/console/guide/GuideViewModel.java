package org.scimconsole.console.guide;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.AdminApi;
import org.scimconsole.console.fx.FxTasks;
import org.scimconsole.console.fx.Loading;
import org.scimconsole.console.fx.Running;
import org.scimconsole.console.i18n.Messages;

/** The steps of the set-up in Entra, ticked by what the service has seen while the page is open. */
public final class GuideViewModel {
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final AdminApi api;
    private final FxTasks tasks;
    private final Messages messages;
    private final Loading loading = new Loading();
    private final ObservableList<GuideStep> steps = FXCollections.observableArrayList();
    private final ReadOnlyDoubleWrapper done = new ReadOnlyDoubleWrapper();
    private final ReadOnlyStringWrapper doneText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper findings = new ReadOnlyStringWrapper("");
    private Running work = Running.NOTHING;
    private Running examining = Running.NOTHING;
    private Running beat = Running.NOTHING;

    GuideViewModel(AdminApi api, FxTasks tasks, Messages messages) {
        this.api = api;
        this.tasks = tasks;
        this.messages = messages;
    }

    /** Looks for evidence now and from time to time. */
    void start() {
        load();
        examining.cancel();
        examining = tasks.run(
                api::mapping,
                seen -> findings.set(
                        seen.findings().isEmpty()
                                ? ""
                                : messages.text(
                                        "guide.findings", seen.findings().size())),
                why -> findings.set(""));
        beat.cancel();
        beat = tasks.every(INTERVAL, this::load);
    }

    /** Stops looking. */
    void stop() {
        work.cancel();
        examining.cancel();
        beat.cancel();
    }

    /** Looks for evidence once. */
    void load() {
        work.cancel();
        loading.begin();
        work = tasks.run(() -> Evidence.gather(api), this::show, loading::fail);
    }

    private void show(Evidence evidence) {
        List<GuideStep> fresh = new ArrayList<>();
        add(fresh, "strict", "split", evidence.strict(), List.of(), "security", "sso", "");
        add(fresh, "enable", "split", evidence.scim().enabled(), List.of(), "security", "scim", "");
        add(fresh, "application", "entra", evidence.connected(), List.of(), null, "", "");
        add(
                fresh,
                "credentials",
                "entra",
                evidence.connected(),
                List.of(new GuideStep.Value("Tenant URL", evidence.scim().baseUrl())),
                null,
                "",
                "");
        add(
                fresh,
                "mapping",
                "entra",
                evidence.mappingRight(),
                List.of(
                        new GuideStep.Value(messages.text("guide.mapping.source"), "userPrincipalName"),
                        new GuideStep.Value(messages.text("guide.mapping.target"), "emails[type eq \"work\"].value")),
                null,
                "",
                mappingHint(evidence));
        add(fresh, "assign", "entra", evidence.usersArrived(), List.of(), null, "", "");
        add(fresh, "groups", "entra", evidence.groupsArrived(), List.of(), null, "", "");
        steps.setAll(fresh);
        long count = fresh.stream()
                .filter(step -> step.state() == GuideStep.State.DONE)
                .count();
        done.set((double) count / fresh.size());
        doneText.set(messages.text("guide.done", count, fresh.size()));
        loading.end(true);
    }

    private String mappingHint(Evidence evidence) {
        long unlike = evidence.mailsUnlikeUserName();
        return unlike == 0 ? "" : " " + messages.text("guide.mapping.wrong", unlike);
    }

    private void add(
            List<GuideStep> to,
            String id,
            String who,
            boolean isDone,
            List<GuideStep.Value> values,
            @Nullable String page,
            String argument,
            String hint) {
        boolean openBefore = to.stream().anyMatch(step -> step.state() != GuideStep.State.DONE);
        GuideStep.State state =
                isDone ? GuideStep.State.DONE : openBefore ? GuideStep.State.LATER : GuideStep.State.NEXT;
        to.add(new GuideStep(
                id,
                messages.text("guide.who." + who),
                messages.text("guide." + id + ".title"),
                messages.text("guide." + id + ".text") + hint,
                values,
                page,
                argument,
                state,
                isDone ? messages.text("guide." + id + ".seen") : ""));
    }

    /** @return where the data stands */
    public Loading loading() {
        return loading;
    }

    /** @return the steps in their order */
    public ObservableList<GuideStep> steps() {
        return steps;
    }

    /** @return the part of the steps that is done, 0 to 1 */
    public ReadOnlyDoubleProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** @return the same in words */
    public ReadOnlyStringProperty doneTextProperty() {
        return doneText.getReadOnlyProperty();
    }

    /** @return how much the mapping doctor finds; empty for nothing */
    public ReadOnlyStringProperty findingsProperty() {
        return findings.getReadOnlyProperty();
    }
}
