package org.scimconsole.console.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.AdminApi;
import org.scimconsole.client.admin.LogEntry;
import org.scimconsole.client.admin.LogExchange;
import org.scimconsole.client.admin.OverviewView;
import org.scimconsole.console.detail.RawResource;
import org.scimconsole.console.fx.FxTasks;
import org.scimconsole.console.fx.Loading;
import org.scimconsole.console.fx.PatientQuestion;
import org.scimconsole.console.fx.Running;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.i18n.Said;
import org.scimconsole.console.list.ExportCommand;
import org.scimconsole.console.list.PageSource;
import org.scimconsole.console.list.PagedRows;
import org.scimconsole.console.list.RowExport;
import org.scimconsole.console.page.Announcer;

/**
 * The log and its filter. The filter is one line of text; choices made elsewhere rewrite that line. While the tail is
 * live, new rows come in at the top by themselves.
 */
public final class LogViewModel {
    private static final Duration AFTER_LAST_KEY = Duration.ofMillis(300);
    private static final Duration TAIL = Duration.ofSeconds(2);

    private final AdminApi api;
    private final FxTasks tasks;
    private final PatientQuestion asking;
    private final Messages messages;
    private final Said said;
    private final Clock clock;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<LogFilter> filter = new ReadOnlyObjectWrapper<>(LogFilter.ALL);
    private final ReadOnlyStringWrapper filterProblem = new ReadOnlyStringWrapper("");
    private final BooleanProperty live = new SimpleBooleanProperty(true);
    private final PagedRows<LogRow> rows;
    private final ReadOnlyObjectWrapper<@Nullable Exchange> exchange = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyStringWrapper entryId = new ReadOnlyStringWrapper("");
    private final Loading exchangeLoading = new Loading();
    private final ExportCommand<LogRow> export;
    private Running typing = Running.NOTHING;
    private Running tail = Running.NOTHING;
    private Running opening = Running.NOTHING;
    private @Nullable Instant lastSeen;
    private boolean opened;

    LogViewModel(AdminApi api, FxTasks tasks, Messages messages, Announcer announcer, Clock clock) {
        this.api = api;
        this.tasks = tasks;
        this.asking = new PatientQuestion(tasks);
        this.messages = messages;
        said = new Said(messages);
        this.clock = clock;
        rows = new PagedRows<>(tasks);
        export = new ExportCommand<>(
                tasks, messages, announcer, new RowExport<>(LogRow.CELL_NAMES, LogRow::cells), this::question);
        text.addListener((observable, before, now) -> {
            typing.cancel();
            typing = tasks.later(AFTER_LAST_KEY, this::readText);
        });
        live.addListener((observable, before, now) -> {
            if (now) {
                lookForNews();
            }
        });
    }

    /**
     * The page came to the front.
     *
     * @param argument {@code user:ID}, {@code group:ID}, any filter, or {@code request:ID} for one row
     */
    void shown(String argument) {
        if (argument.startsWith("request:")) {
            open(argument.substring("request:".length()));
        } else if (!entryId.get().isEmpty() && exchange.get() == null && exchangeLoading.problem() == null) {
            open(entryId.get());
        }
        if (!argument.startsWith("request:") && !argument.isEmpty()) {
            text.set(argument);
        }
        if (!opened || !argument.isEmpty()) {
            typing.cancel();
            readText();
        } else if (live.get() || rows.loading().state() == Loading.State.LOADING) {
            rows.refresh();
        }
        tail.cancel();
        tail = tasks.every(TAIL, () -> {
            if (live.get()) {
                lookForNews();
            }
        });
    }

    /** The page went; an export goes on. */
    void hidden() {
        typing.cancel();
        tail.cancel();
        asking.cancel();
        opening.cancel();
        rows.cancel();
    }

    private void readText() {
        try {
            LogFilter read = LogFilter.parse(text.get());
            filterProblem.set("");
            if (!opened || !read.equals(filter.get())) {
                filter.set(read);
                search();
            }
        } catch (LogFilter.UnreadableFilterException e) {
            filterProblem.set(messages.text(
                    "log.filter.unreadable." + e.key().toLowerCase(Locale.ROOT),
                    e.value(),
                    String.join(", ", LogFilter.OUTCOMES).toLowerCase(Locale.ROOT)));
        }
    }

    private void search() {
        opened = true;
        rows.open(question());
    }

    private PageSource<LogRow> question() {
        LogFilter asked = filter.get();
        Instant now = clock.instant();
        Whom whom = new Whom(api, asked);
        return (cursor, limit) ->
                PageSource.mapped(api.provisioningLog(whom.filter().query(now, limit, cursor)), this::row);
    }

    private LogRow row(LogEntry entry) {
        return LogRow.of(entry, said);
    }

    /** One cheap question decides whether the page has to be asked for again. */
    private void lookForNews() {
        asking.ask(
                api::overview,
                now -> {
                    Instant newest = newest(now);
                    boolean changed = newest != null && !newest.equals(lastSeen);
                    lastSeen = newest;
                    if (changed || rows.problemProperty().get() != null) {
                        rows.refresh();
                    }
                },
                why -> {});
    }

    private static @Nullable Instant newest(OverviewView overview) {
        return overview.lastRequestAt();
    }

    /** @param changed the filter from now on; its text follows */
    public void use(LogFilter changed) {
        text.set(changed.text());
        typing.cancel();
        readText();
    }

    /** Asks for everything again, at the person's wish. */
    public void refresh() {
        if (opened) {
            rows.refresh();
        } else {
            search();
        }
    }

    /** @param id of the row whose exchange is shown; empty closes the pane */
    public void open(String id) {
        opening.cancel();
        entryId.set(id);
        exchange.set(null);
        if (id.isEmpty()) {
            return;
        }
        exchangeLoading.begin();
        opening = tasks.run(
                () -> {
                    LogExchange found = api.logEntry(id);
                    return new Exchange(
                            row(found.entry()), indented(found.requestBody()), indented(found.responseBody()));
                },
                found -> {
                    exchange.set(found);
                    exchangeLoading.end(true);
                },
                exchangeLoading::fail);
    }

    /**
     * @param cycle its number
     * @return the undoing of that cycle, not begun
     */
    public UndoViewModel undo(String cycle) {
        return new UndoViewModel(api, tasks, messages, cycle, this::refresh);
    }

    private static String indented(@Nullable String body) {
        return body == null || body.isBlank() ? "" : new RawResource(body).indented();
    }

    /** @return the filter as one line of text, also as typed */
    public StringProperty textProperty() {
        return text;
    }

    /** @return the filter in use */
    public ReadOnlyObjectProperty<LogFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    /** @return what is wrong with the text; empty for nothing */
    public ReadOnlyStringProperty filterProblemProperty() {
        return filterProblem.getReadOnlyProperty();
    }

    /** @return whether new rows come in by themselves */
    public BooleanProperty liveProperty() {
        return live;
    }

    /** @return the rows, newest first, as they are looked at */
    public PagedRows<LogRow> rows() {
        return rows;
    }

    /** @return which row's exchange is shown; empty while the pane is closed */
    public ReadOnlyStringProperty entryIdProperty() {
        return entryId.getReadOnlyProperty();
    }

    /** @return the exchange, or null until loaded */
    public ReadOnlyObjectProperty<@Nullable Exchange> exchangeProperty() {
        return exchange.getReadOnlyProperty();
    }

    /** @return where the pane of the exchange stands */
    public Loading exchangeLoading() {
        return exchangeLoading;
    }

    /** @return writes all that the filter shows to a file */
    public ExportCommand<LogRow> export() {
        return export;
    }
}
