package org.scimconsole.console.groups;

import java.time.Duration;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.AdminApi;
import org.scimconsole.client.admin.UserQuery;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.console.fx.FxTasks;
import org.scimconsole.console.fx.Loading;
import org.scimconsole.console.fx.Running;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.list.PageSource;
import org.scimconsole.console.list.PagedRows;
import org.scimconsole.console.page.Announcer;

/** The group selected, with its members paged: a group of a hundred thousand opens as fast as one of ten. */
public final class GroupDetailViewModel {
    private static final Duration AFTER_LAST_KEY = Duration.ofMillis(250);
    private static final int CANDIDATES = 8;

    private final AdminApi api;
    private final FxTasks tasks;
    private final Messages messages;
    private final Announcer announcer;
    private final GroupSheets sheets;
    private final Runnable changed;
    private final Loading loading = new Loading();
    private final PagedRows<MembersRow> members;
    private final StringProperty memberQuery = new SimpleStringProperty("");
    private final ObservableList<MembersRow> candidates = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper groupId = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable GroupSheet> sheet = new ReadOnlyObjectWrapper<>(null);
    private Running running = Running.NOTHING;
    private Running searching = Running.NOTHING;
    /** Whether the members shown answer the words as they stand. */
    private boolean membersAsked;

    GroupDetailViewModel(
            AdminApi api, FxTasks tasks, Messages messages, Announcer announcer, GroupSheets sheets, Runnable changed) {
        this.api = api;
        this.tasks = tasks;
        this.messages = messages;
        this.announcer = announcer;
        this.sheets = sheets;
        this.changed = changed;
        members = new PagedRows<>(tasks);
        memberQuery.addListener((observable, before, now) -> {
            membersAsked = false;
            searching.cancel();
            searching = tasks.later(AFTER_LAST_KEY, this::openMembers);
        });
    }

    /** @param id which to show; empty closes the pane */
    public void show(String id) {
        GroupSheet shown = sheet.get();
        if (shown != null && id.equals(groupId.get()) && id.equals(shown.row().id())) {
            return;
        }
        running.cancel();
        members.cancel();
        groupId.set(id);
        memberQuery.set("");
        searching.cancel();
        if (id.isEmpty()) {
            sheet.set(null);
        } else {
            load(id);
            openMembers();
        }
    }

    /**
     * The page came to the front: what was under way when it went is asked again.
     *
     * @param id which to show; empty for the one shown before
     */
    void shown(String id) {
        if (id.isEmpty() || id.equals(groupId.get())) {
            refresh();
        } else {
            show(id);
        }
    }

    /** Loads the group shown again. */
    public void refresh() {
        if (!groupId.get().isEmpty()) {
            load(groupId.get());
            if (membersAsked) {
                members.refresh();
            } else {
                openMembers();
            }
        }
    }

    /** Cancels what is under way. */
    void hidden() {
        running.cancel();
        searching.cancel();
        members.cancel();
    }

    private void load(String id) {
        running.cancel();
        loading.begin();
        running = tasks.run(
                () -> sheets.sheet(api.group(id), api.groupTimeline(id).items()),
                loaded -> {
                    sheet.set(loaded);
                    loading.end(true);
                },
                why -> {
                    sheet.set(null);
                    loading.fail(why);
                });
    }

    private void openMembers() {
        searching.cancel();
        String id = groupId.get();
        String words = memberQuery.get().strip();
        if (!id.isEmpty()) {
            membersAsked = true;
            members.open((cursor, limit) -> PageSource.mapped(api.members(id, words, limit, cursor), MembersRow::of));
        }
    }

    /** @return why the group is not, or not wholly, to be changed here, and where it is; empty when it is */
    public String refusal() {
        GroupSheet shown = sheet.get();
        if (shown == null) {
            return "";
        }
        if (shown.lockedReason().isEmpty()) {
            return shown.row().reserved() ? messages.text("groups.locked.reserved") : "";
        }
        GroupsRow.Link link = shown.row().link();
        return link == null ? shown.lockedReason() : messages.text("groups.locked.idp", link.idpName());
    }

    /** @return whether members may be changed here */
    public boolean isEditable() {
        GroupSheet shown = sheet.get();
        return shown != null && isEditable(shown);
    }

    private static boolean isEditable(GroupSheet group) {
        return group.lockedReason().isEmpty();
    }

    /** @return whether the group may be renamed and deleted here */
    public boolean isOwn() {
        GroupSheet shown = sheet.get();
        return shown != null && isOwn(shown);
    }

    private static boolean isOwn(GroupSheet group) {
        return isEditable(group) && !group.row().reserved();
    }

    /**
     * Renames a group.
     *
     * @param group as the person saw it; another one may be shown by now
     * @param name less than 25 characters
     * @param description what for
     */
    public void update(GroupSheet group, String name, String description) {
        act(group, messages.text("groups.updated", name), id -> api.updateGroup(id, name, description));
    }

    /**
     * Deletes a group and closes its pane.
     *
     * @param group as the person saw it; another one may be shown by now
     */
    public void delete(GroupSheet group) {
        if (isOwn(group)) {
            tasks.run(
                    () -> {
                        api.deleteGroup(group.row().id());
                        return group.row().name();
                    },
                    name -> {
                        announcer.tell(messages.text("groups.deleted", name));
                        if (groupId.get().equals(group.row().id())) {
                            show("");
                        }
                        changed.run();
                    },
                    announcer::tell);
        }
    }

    /**
     * @param group as the person saw it; another one may be shown by now
     * @param member is taken out
     */
    public void remove(GroupSheet group, MembersRow member) {
        act(
                group,
                messages.text("groups.members.removed", member.displayName()),
                id -> api.setMember(member.id(), id, false));
    }

    /**
     * @param group as the person saw it; another one may be shown by now
     * @param user is put in
     */
    public void add(GroupSheet group, MembersRow user) {
        act(group, messages.text("groups.members.added", user.displayName()), id -> api.setMember(user.id(), id, true));
    }

    /** @param words part of a name or mail; the first few active users that have them become the candidates */
    public void findCandidates(String words) {
        searching.cancel();
        searching = tasks.later(
                AFTER_LAST_KEY,
                () -> searching = tasks.run(
                        () -> api
                                .users(new UserQuery(
                                        words.strip(), List.of("ACTIVE"), null, null, "displayName", CANDIDATES, null))
                                .items()
                                .stream()
                                .map(row -> new MembersRow(row.id(), row.displayName(), row.userName(), row.status()))
                                .toList(),
                        candidates::setAll,
                        announcer::tell));
    }

    private void act(GroupSheet group, String done, Action action) {
        if (!isEditable(group)) {
            return;
        }
        tasks.run(
                () -> {
                    action.on(group.row().id());
                    return done;
                },
                sentence -> {
                    announcer.tell(sentence);
                    changed.run();
                    refresh();
                },
                announcer::tell);
    }

    private interface Action {
        void on(String id) throws ApiException;
    }

    /** @return which group is shown; empty while the pane is closed */
    public ReadOnlyStringProperty groupIdProperty() {
        return groupId.getReadOnlyProperty();
    }

    /** @return the group, or null until loaded */
    public ReadOnlyObjectProperty<@Nullable GroupSheet> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    /** @return the members, as they are looked at */
    public PagedRows<MembersRow> members() {
        return members;
    }

    /** @return part of a member's name, as typed */
    public StringProperty memberQueryProperty() {
        return memberQuery;
    }

    /** @return who could be put in */
    public ObservableList<MembersRow> candidates() {
        return candidates;
    }

    /** @return where the pane stands */
    public Loading loading() {
        return loading;
    }
}
