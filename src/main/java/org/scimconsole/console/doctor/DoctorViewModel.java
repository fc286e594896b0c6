package org.scimconsole.console.doctor;

import java.util.Locale;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.scimconsole.client.admin.AdminApi;
import org.scimconsole.client.admin.LogSubject;
import org.scimconsole.client.admin.MappingView;
import org.scimconsole.console.fx.FxTasks;
import org.scimconsole.console.fx.Loading;
import org.scimconsole.console.fx.Running;
import org.scimconsole.console.i18n.Formats;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.widget.Tone;

/** What the mapping doctor finds. */
public final class DoctorViewModel {
    private final AdminApi api;
    private final FxTasks tasks;
    private final Messages messages;
    private final Formats formats;
    private final Loading loading = new Loading();
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private Running asking = Running.NOTHING;

    DoctorViewModel(AdminApi api, FxTasks tasks, Messages messages, Formats formats) {
        this.api = api;
        this.tasks = tasks;
        this.messages = messages;
        this.formats = formats;
    }

    /** Examines. */
    public void load() {
        asking.cancel();
        loading.begin();
        asking = tasks.run(api::mapping, this::show, loading::fail);
    }

    /** Calls off what is under way. */
    void hidden() {
        asking.cancel();
    }

    private void show(MappingView view) {
        findings.setAll(
                view.findings().stream().map(one -> finding(one, view.people())).toList());
        summary.set(messages.text("doctor.summary", view.findings().size(), view.people()));
        loading.end(!view.findings().isEmpty());
    }

    private Finding finding(MappingView.Finding found, long people) {
        boolean problem = found.severity().equals("problem");
        boolean groups = found.code().startsWith("GROUP_");
        return new Finding(
                found.code(),
                problem ? Tone.DANGER : Tone.WARNING,
                messages.text(problem ? "doctor.problem" : "doctor.advice"),
                word(found, "title", found.title()),
                groups
                        ? messages.text("doctor.groups", found.count())
                        : messages.text("doctor.people", found.count(), formats.number(people)),
                word(found, "why", found.why()),
                word(found, "mend", found.mend()),
                found.guideStep(),
                found.examples().stream().map(DoctorViewModel::example).toList());
    }

    /** Our own words, in the person's language; a newer service may find what this console has no words for. */
    private String word(MappingView.Finding found, String part, String otherwise) {
        String key = "doctor." + found.code().toLowerCase(Locale.ROOT) + "." + part;
        return messages.containsKey(key) ? messages.text(key) : otherwise;
    }

    private static Finding.Example example(LogSubject subject) {
        String id = subject.id() == null ? "" : subject.id();
        String name = subject.name() == null ? id : subject.name();
        boolean group = subject.type().equalsIgnoreCase("group");
        return new Finding.Example(name, id.isEmpty() ? "" : group ? "groups" : "users", id);
    }

    /** @return where the findings stand; empty when all is well */
    public Loading loading() {
        return loading;
    }

    /** @return worst first */
    public ObservableList<Finding> findings() {
        return findings;
    }

    /** @return how much was found among how many */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }
}
