package org.scimconsole.console.groups;

import java.time.Duration;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.AdminApi;
import org.scimconsole.client.admin.GroupQuery;
import org.scimconsole.client.admin.GroupRow;
import org.scimconsole.client.admin.OverviewView;
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

/** The groups list, and how many administrators there still are. */
public final class GroupsViewModel {
    /** Before the service was asked how many administrators there are. */
    static final long NOT_ASKED = -1;

    private static final Duration AFTER_LAST_KEY = Duration.ofMillis(250);
    private static final Duration LOOK_FOR_NEWS = Duration.ofSeconds(5);
    private static final int FEW = 10;

    private final AdminApi api;
    private final FxTasks tasks;
    private final PatientQuestion asking;
    private final Messages messages;
    private final Announcer announcer;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObjectProperty<ManagedFilter> managedBy = new SimpleObjectProperty<>(ManagedFilter.ANYONE);
    private final StringProperty sort = new SimpleStringProperty("name");
    private final ExportCommand<GroupsRow> export;
    private final ReadOnlyLongWrapper administrators = new ReadOnlyLongWrapper(NOT_ASKED);
    private final PagedRows<GroupsRow> rows;
    private Running searching = Running.NOTHING;
    private Running news = Running.NOTHING;
    private @Nullable OverviewView lastNews;
    /** Whether the rows answer the filter as it stands. */
    private boolean opened;

    GroupsViewModel(
            AdminApi api, FxTasks tasks, Messages messages, Announcer announcer, Settings settings, String memoryName) {
        this.api = api;
        this.tasks = tasks;
        this.asking = new PatientQuestion(tasks);
        this.messages = messages;
        this.announcer = announcer;
        rows = new PagedRows<>(tasks);
        export = new ExportCommand<>(
                tasks, messages, announcer, new RowExport<>(GroupsRow.CELL_NAMES, GroupsRow::cells), this::question);
        FilterMemory memory = new FilterMemory(settings);
        memory.follow(memoryName + ".managed", managedBy, ManagedFilter.values());
        memory.follow(memoryName + ".sort", sort);
        query.addListener((observable, before, now) -> searchSoon());
        managedBy.addListener((observable, before, now) -> search());
        sort.addListener((observable, before, now) -> search());
    }

    /** The page came to the front. */
    void shown() {
        if (opened) {
            rows.refresh();
        } else {
            search();
        }
        lookForNews();
        news = tasks.every(LOOK_FOR_NEWS, this::lookForNews);
    }

    /** The page went; an export goes on. */
    void hidden() {
        searching.cancel();
        news.cancel();
        asking.cancel();
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

    private PageSource<GroupsRow> question() {
        String words = query.get().strip();
        ManagedFilter managed = managedBy.get();
        String order = sort.get();
        return (cursor, limit) -> PageSource.mapped(
                api.groups(new GroupQuery(words, managed.wire(), order, limit, cursor)), GroupsRow::of);
    }

    /** One cheap question decides whether the page has to be asked for again. */
    private void lookForNews() {
        asking.ask(
                api::overview,
                now -> {
                    boolean changed = lastNews != null && !lastNews.equals(now);
                    lastNews = now;
                    administrators.set(now.administrators());
                    if (changed || rows.problemProperty().get() != null) {
                        rows.refresh();
                    }
                },
                why -> {});
    }

    /** Asks for everything again, at the person's wish. */
    public void refresh() {
        lookForNews();
        rows.refresh();
    }

    /** Shows every group again. */
    public void clearFilter() {
        query.set("");
        managedBy.set(ManagedFilter.ANYONE);
        search();
    }

    /** @return whether anything is filtered out */
    public boolean isFiltered() {
        return !query.get().isBlank() || managedBy.get() != ManagedFilter.ANYONE;
    }

    /** @param show receives the id of the group Administrators */
    public void findAdministrators(Consumer<String> show) {
        tasks.run(
                () -> api.groups(new GroupQuery("Administrators", null, null, FEW, null)).items().stream()
                        .filter(GroupRow::reserved)
                        .map(GroupRow::id)
                        .findFirst()
                        .orElse(""),
                id -> {
                    if (!id.isEmpty()) {
                        show.accept(id);
                    }
                },
                announcer::tell);
    }

    /**
     * Makes a group of Split's own.
     *
     * @param name less than 25 characters
     * @param description what for
     * @param made receives its id
     */
    public void create(String name, String description, Consumer<String> made) {
        tasks.run(
                () -> api.createGroup(name, description),
                id -> {
                    announcer.tell(messages.text("groups.created", name));
                    rows.refresh();
                    made.accept(id);
                },
                announcer::tell);
    }

    /** @return the rows, as they are looked at */
    public PagedRows<GroupsRow> rows() {
        return rows;
    }

    /** @return part of a name or id, as typed */
    public StringProperty queryProperty() {
        return query;
    }

    /** @return whose groups are shown */
    public ObjectProperty<ManagedFilter> managedByProperty() {
        return managedBy;
    }

    /** @return the attribute that orders the rows, with - before it for descending */
    public StringProperty sortProperty() {
        return sort;
    }

    /** @return writes all that the filter shows to a file */
    public ExportCommand<GroupsRow> export() {
        return export;
    }

    /** @return how many active members Administrators has, or {@link #NOT_ASKED} */
    public ReadOnlyLongProperty administratorsProperty() {
        return administrators.getReadOnlyProperty();
    }
}
