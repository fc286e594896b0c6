package org.scimconsole.console.detail;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.AdminApi;
import org.scimconsole.client.admin.PastView;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.console.fx.FxTasks;
import org.scimconsole.console.fx.Loading;
import org.scimconsole.console.fx.Running;
import org.scimconsole.console.i18n.Formats;
import org.scimconsole.console.i18n.Messages;

/** How one user or group was at a moment, beside how it is now. */
public final class AsOfViewModel {
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("H:mm[:ss]", Locale.ROOT);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final AdminApi api;
    private final FxTasks tasks;
    private final Messages messages;
    private final Formats formats;
    private final Clock clock;
    private final AsOfSheets sheets;
    private final boolean group;
    private final String id;
    private final ObjectProperty<@Nullable LocalDate> date = new SimpleObjectProperty<>(null);
    private final StringProperty time = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ObservableList<AsOfRow> rows = FXCollections.observableArrayList();
    private final Loading loading = new Loading();
    private Running asking = Running.NOTHING;

    AsOfViewModel(
            AdminApi api, FxTasks tasks, Messages messages, Formats formats, Clock clock, boolean group, String id) {
        this.api = api;
        this.tasks = tasks;
        this.messages = messages;
        this.formats = formats;
        this.clock = clock;
        this.group = group;
        this.id = id;
        sheets = new AsOfSheets(messages, formats);
    }

    private record Answer(PastView then, List<AsOfRow> rows) {}

    /** @param at the moment to show */
    public void show(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, clock.getZone());
        date.set(local.toLocalDate());
        time.set(SHOWN.format(local));
        problem.set("");
        asking.cancel();
        loading.begin();
        asking = tasks.run(() -> ask(at), answer -> show(at, answer), loading::fail);
    }

    /** Shows the moment that the fields name. */
    public void showTyped() {
        LocalDate day = date.get();
        try {
            LocalTime hour = LocalTime.parse(time.get().strip(), TYPED);
            if (day != null) {
                // To the end of the minute, so that what happened within it counts.
                int second = time.get().strip().length() > "00:00".length() ? hour.getSecond() : 59;
                Instant at = day.atTime(hour.withSecond(second))
                        .atZone(clock.getZone())
                        .toInstant()
                        .plusMillis(999);
                show(at);
                return;
            }
        } catch (DateTimeException e) {
            // Said below with how to write it.
        }
        problem.set(messages.text("detail.as_of.unreadable"));
    }

    private Answer ask(Instant at) throws ApiException {
        PastView then = past(at);
        return new Answer(then, sheets.rows(then, past(clock.instant()), group, this::name));
    }

    private PastView past(Instant at) throws ApiException {
        return group ? api.history().groupAsOf(id, at) : api.history().userAsOf(id, at);
    }

    private String name(String related) throws ApiException {
        return group
                ? api.user(related).row().displayName()
                : api.group(related).row().name();
    }

    private void show(Instant at, Answer answer) {
        boolean existed = answer.then().state() != null;
        sentence.set(
                existed
                        ? messages.text(
                                "detail.as_of.then",
                                formats.dateTime(at),
                                formats.dateTime(answer.then().changedAt()))
                        : messages.text("detail.as_of.not_yet", formats.dateTime(at)));
        rows.setAll(answer.rows());
        loading.end(true);
    }

    /** The person closed it. */
    public void close() {
        asking.cancel();
    }

    /** @return the day */
    public ObjectProperty<@Nullable LocalDate> dateProperty() {
        return date;
    }

    /** @return the time of day, as typed */
    public StringProperty timeProperty() {
        return time;
    }

    /** @return since when it had been so, or that it did not exist yet */
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /** @return what is wrong with what was typed; empty for nothing */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** @return every value then and now, what differs first */
    public ObservableList<AsOfRow> rows() {
        return rows;
    }

    /** @return where the answer stands */
    public Loading loading() {
        return loading;
    }
}
