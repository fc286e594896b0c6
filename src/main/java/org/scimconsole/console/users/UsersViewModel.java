package org.scimconsole.console.users;

import java.time.Duration;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.AdminApi;
import org.scimconsole.client.admin.Listing;
import org.scimconsole.client.admin.OverviewView;
import org.scimconsole.client.admin.UserQuery;
import org.scimconsole.console.detail.ScimState;
import org.scimconsole.console.fx.FxTasks;
import org.scimconsole.console.fx.PatientQuestion;
import org.scimconsole.console.fx.Running;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.list.ExportCommand;
import org.scimconsole.console.list.FilterMemory;
import org.scimconsole.console.list.ManagedFilter;
import org.scimconsole.console.list.PageSource;
import org.scimconsole.console.list.PagedRows;
import org.scimconsole.console.list.RowExport;
import org.scimconsole.console.page.Announcer;
import org.scimconsole.console.settings.Settings;

/**
 * The users list: a filter, an order, and the rows that answer them. Rows change by themselves when the service reports
 * that something arrived.
 */
public final class UsersViewModel {
    private static final Duration AFTER_LAST_KEY = Duration.ofMillis(250);
    private static final Duration LOOK_FOR_NEWS = Duration.ofSeconds(5);
    private static final String FIRST_SORT = "displayName";

    private final AdminApi api;
    private final FxTasks tasks;
    private final PatientQuestion asking;
    private final Messages messages;
    private final Announcer announcer;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<StatusFilter> status = new SimpleObjectProperty<>(StatusFilter.PRESENT);
    private final ObjectProperty<ManagedFilter> managedBy = new SimpleObjectProperty<>(ManagedFilter.ANYONE);
    private final StringProperty sort = new SimpleStringProperty(FIRST_SORT);
    private final ExportCommand<UsersRow> export;
    private final ReadOnlyObjectWrapper<ScimState> scim = new ReadOnlyObjectWrapper<>(ScimState.UNKNOWN);
    private final PagedRows<UsersRow> rows;
    private Running searching = Running.NOTHING;
    private Running news = Running.NOTHING;
    private Running askingScim = Running.NOTHING;
    private @Nullable OverviewView lastNews;
    /** Whether the rows answer the filter as it stands. */
    private boolean opened;

    UsersViewModel(
            AdminApi api, FxTasks tasks, Messages messages, Announcer announcer, Settings settings, String memoryName) {
        this.api = api;
        this.tasks = tasks;
        this.asking = new PatientQuestion(tasks);
        this.messages = messages;
        this.announcer = announcer;
        rows = new PagedRows<>(tasks);
        export = new ExportCommand<>(
                tasks, messages, announcer, new RowExport<>(UsersRow.CELL_NAMES, UsersRow::cells), this::question);
        FilterMemory memory = new FilterMemory(settings);
        memory.follow(memoryName + ".status", status, StatusFilter.values());
        memory.follow(memoryName + ".managed", managedBy, ManagedFilter.values());
        memory.follow(memoryName + ".sort", sort);
        query.addListener((observable, before, now) -> searchSoon());
        status.addListener((observable, before, now) -> search());
        managedBy.addListener((observable, before, now) -> search());
        sort.addListener((observable, before, now) -> search());
    }

    /** The page came to the front. */
    void shown() {
        askScim();
        if (opened) {
            rows.refresh();
        } else {
            search();
        }
        news = tasks.every(LOOK_FOR_NEWS, this::lookForNews);
    }

    /** The page went; an export goes on. */
    void hidden() {
        searching.cancel();
        news.cancel();
        asking.cancel();
        askingScim.cancel();
        rows.cancel();
    }

    private void searchSoon() {
        opened = false;
        searching.cancel();
        rows.cancel();
        searching = tasks.later(AFTER_LAST_KEY, this::search);
    }

    private void search() {
        searching.cancel();
        opened = true;
        rows.open(question());
    }

    private PageSource<UsersRow> question() {
        String words = query.get().strip();
        StatusFilter statuses = status.get();
        ManagedFilter managed = managedBy.get();
        String order = sort.get();
        return (cursor, limit) -> PageSource.mapped(
                api.users(new UserQuery(words, statuses.wire(), managed.wire(), null, order, limit, cursor)),
                UsersRow::of);
    }

    /** @return how many users are listed; a search is counted up to a number only */
    String counted(long total) {
        boolean more = total == Listing.COUNTED && !query.get().isBlank();
        return messages.text(more ? "users.count.least" : "users.count", total);
    }

    private void askScim() {
        askingScim.cancel();
        askingScim = tasks.run(api::scim, view -> scim.set(ScimState.of(view)), why -> {});
    }

    /** One cheap question decides whether the page has to be asked for again. */
    private void lookForNews() {
        asking.ask(
                api::overview,
                now -> {
                    boolean changed = lastNews != null && !lastNews.equals(now);
                    lastNews = now;
                    if (changed || rows.problemProperty().get() != null) {
                        rows.refresh();
                    }
                },
                why -> {});
    }

    /** Asks for everything again, at the person's wish. */
    public void refresh() {
        askScim();
        rows.refresh();
    }

    /** Shows everyone again. */
    public void clearFilter() {
        query.set("");
        status.set(StatusFilter.PRESENT);
        managedBy.set(ManagedFilter.ANYONE);
        search();
    }

    /** @return whether anything is filtered out, so that an empty list does not mean an empty organisation */
    public boolean isFiltered() {
        return !query.get().isBlank()
                || status.get() != StatusFilter.PRESENT
                || managedBy.get() != ManagedFilter.ANYONE;
    }

    /**
     * Invites somebody; refused by the service while SCIM is on.
     *
     * @param email whom
     */
    public void invite(String email) {
        tasks.run(
                () -> api.inviteUser(email, List.of()),
                id -> {
                    announcer.tell(messages.text("users.invite.done", email));
                    rows.refresh();
                },
                announcer::tell);
    }

    /** @return the rows, as they are looked at */
    public PagedRows<UsersRow> rows() {
        return rows;
    }

    /** @return part of a name, mail, id or externalId, as typed */
    public StringProperty queryProperty() {
        return query;
    }

    /** @return which states are shown */
    public ObjectProperty<StatusFilter> statusProperty() {
        return status;
    }

    /** @return whose users are shown */
    public ObjectProperty<ManagedFilter> managedByProperty() {
        return managedBy;
    }

    /** @return the attribute that orders the rows, with - before it for descending */
    public StringProperty sortProperty() {
        return sort;
    }

    /** @return writes all that the filter shows to a file */
    public ExportCommand<UsersRow> export() {
        return export;
    }

    /** @return whether SCIM owns the users */
    public ReadOnlyObjectProperty<ScimState> scimProperty() {
        return scim.getReadOnlyProperty();
    }
}
