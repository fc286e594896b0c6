package org.scimconsole.console.users;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.AdminApi;
import org.scimconsole.client.admin.ChangeEvent;
import org.scimconsole.client.admin.UserDetail;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.console.detail.ScimState;
import org.scimconsole.console.fx.FxTasks;
import org.scimconsole.console.fx.Loading;
import org.scimconsole.console.fx.Running;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.page.Announcer;

/** The user selected: loaded anew each time, so that the pane never shows less than the table knows. */
public final class UserDetailViewModel {
    private final AdminApi api;
    private final FxTasks tasks;
    private final Messages messages;
    private final Announcer announcer;
    private final UserSheets sheets;
    private final ReadOnlyObjectProperty<ScimState> scim;
    private final Runnable changed;
    private final Loading loading = new Loading();
    private final ReadOnlyStringWrapper userId = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable UserSheet> sheet = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Running running = Running.NOTHING;

    UserDetailViewModel(
            AdminApi api,
            FxTasks tasks,
            Messages messages,
            Announcer announcer,
            UserSheets sheets,
            ReadOnlyObjectProperty<ScimState> scim,
            Runnable changed) {
        this.api = api;
        this.tasks = tasks;
        this.messages = messages;
        this.announcer = announcer;
        this.sheets = sheets;
        this.scim = scim;
        this.changed = changed;
    }

    /** @param id whom to show; empty closes the pane */
    public void show(String id) {
        UserSheet shown = sheet.get();
        if (shown != null && id.equals(userId.get()) && id.equals(shown.row().id())) {
            return;
        }
        running.cancel();
        userId.set(id);
        if (id.isEmpty()) {
            sheet.set(null);
        } else {
            load(id);
        }
    }

    /**
     * The page came to the front: what was under way when it went is asked again.
     *
     * @param id whom to show; empty for whoever was shown before
     */
    void shown(String id) {
        if (id.isEmpty() || id.equals(userId.get())) {
            refresh();
        } else {
            show(id);
        }
    }

    /** Loads the user shown again. */
    public void refresh() {
        if (!userId.get().isEmpty()) {
            load(userId.get());
        }
    }

    /** Cancels what is under way. */
    void hidden() {
        running.cancel();
    }

    private void load(String id) {
        running.cancel();
        loading.begin();
        running = tasks.run(
                () -> {
                    UserDetail user = api.user(id);
                    List<ChangeEvent> changes = api.userTimeline(id).items();
                    return sheets.sheet(user, changes);
                },
                loaded -> {
                    sheet.set(loaded);
                    loading.end(true);
                },
                why -> {
                    sheet.set(null);
                    loading.fail(why);
                });
    }

    /** @return why the user can't be activated, deactivated or uninvited here; empty when they can */
    public String refusal() {
        UserSheet shown = sheet.get();
        return shown == null ? "" : refusal(shown);
    }

    private String refusal(UserSheet shown) {
        if (shown.row().status().equals("DELETED")) {
            return messages.text("users.locked.deleted");
        }
        if (scim.get().enabled() && shown.row().managedBy().equals("IDP")) {
            return messages.text("users.locked.idp", scim.get().identityProvider());
        }
        if (!shown.lockedReason().isEmpty()) {
            return shown.lockedReason();
        }
        return scim.get().enabled()
                ? messages.text("users.locked.scim", scim.get().identityProvider())
                : "";
    }

    /**
     * Lets the user sign in again.
     *
     * @param whom as the person saw them; another one may be shown by now
     */
    public void activate(UserSheet whom) {
        act(whom, "users.activated", id -> api.setUserActive(id, true));
    }

    /**
     * Keeps the user from signing in.
     *
     * @param whom as the person saw them; another one may be shown by now
     */
    public void deactivate(UserSheet whom) {
        act(whom, "users.deactivated", id -> api.setUserActive(id, false));
    }

    /**
     * Takes the invitation back.
     *
     * @param whom as the person saw them; another one may be shown by now
     */
    public void revokeInvite(UserSheet whom) {
        act(whom, "users.invite.revoked", api::revokeInvite);
    }

    private void act(UserSheet whom, String done, Action action) {
        if (busy.get() || !refusal(whom).isEmpty()) {
            return;
        }
        busy.set(true);
        tasks.run(
                () -> {
                    action.on(whom.row().id());
                    return whom.row().displayName();
                },
                name -> {
                    busy.set(false);
                    announcer.tell(messages.text(done, name));
                    changed.run();
                    refresh();
                },
                why -> {
                    busy.set(false);
                    announcer.tell(why);
                });
    }

    private interface Action {
        void on(String id) throws ApiException;
    }

    /** @return who is shown; empty while the pane is closed */
    public ReadOnlyStringProperty userIdProperty() {
        return userId.getReadOnlyProperty();
    }

    /** @return the user, or null until loaded */
    public ReadOnlyObjectProperty<@Nullable UserSheet> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    /** @return whether SCIM owns the users */
    public ReadOnlyObjectProperty<ScimState> scimProperty() {
        return scim;
    }

    /** @return whether something is being changed */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** @return where the pane stands */
    public Loading loading() {
        return loading;
    }
}
