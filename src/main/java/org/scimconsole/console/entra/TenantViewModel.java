package org.scimconsole.console.entra;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.scimconsole.console.fx.Loading;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.entra.tenant.Scope;
import org.scimconsole.entra.tenant.Tenant;
import org.scimconsole.entra.tenant.TenantGroup;
import org.scimconsole.entra.tenant.TenantUser;

/** The tenant as a table of people or of groups, and what can be done to them between two cycles. */
public final class TenantViewModel {
    private final EntraSession session;
    private final Supplier<String> ids;
    private final Messages messages;
    private final BooleanProperty groups = new SimpleBooleanProperty();
    private final StringProperty query = new SimpleStringProperty("");
    private final StringProperty chosen = new SimpleStringProperty("");
    private final ObservableList<TenantRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final Loading loading = new Loading();

    TenantViewModel(EntraSession session, Supplier<String> ids, Messages messages) {
        this.session = session;
        this.ids = ids;
        this.messages = messages;
        session.tenantProperty().addListener((observable, before, now) -> show());
        session.jobChangesProperty().addListener((observable, before, now) -> show());
        groups.addListener((observable, before, now) -> show());
        query.addListener((observable, before, now) -> show());
        show();
    }

    private void show() {
        Tenant tenant = session.tenant();
        TenantRows all = new TenantRows(session);
        rows.setAll(groups.get() ? all.groups(query.get()) : all.people(query.get()));
        undoable.set(session.canUndo());
        int people = tenant.users().size();
        long changed = tenant.users().keySet().stream()
                        .filter(session::changedSincePlayed)
                        .count()
                + tenant.groups().keySet().stream()
                        .filter(session::changedSincePlayed)
                        .count();
        count.set(messages.text(
                "entra.tenant.count",
                people,
                tenant.groups().size(),
                tenant.usersInScope().size(),
                changed));
        loading.end(people > 0 || !tenant.groups().isEmpty());
        if (!chosen.get().isEmpty() && all.row(chosen.get()) == null) {
            chosen.set("");
        }
    }

    /**
     * Adds a person, enabled.
     *
     * @param name the display name
     * @param signIn the sign-in name, which nobody else may have
     * @param mail the mail address; may be empty
     * @param assigned whether assigned to the application at once
     * @return why it cannot be; empty when it was done
     */
    public String addPerson(String name, String signIn, String mail, boolean assigned) {
        String display = name.strip();
        String principal = signIn.strip();
        if (display.isEmpty() || principal.isEmpty()) {
            return messages.text("entra.new.incomplete");
        }
        if (principal.indexOf('@') <= 0 || principal.endsWith("@") || principal.contains(" ")) {
            return messages.text("entra.new.sign_in.wrong", principal);
        }
        if (session.tenant().find(principal) != null) {
            return messages.text("entra.new.sign_in.taken", principal);
        }
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("displayName", display);
        attributes.put("userPrincipalName", principal);
        attributes.put("mailNickname", principal.substring(0, principal.indexOf('@')));
        if (!mail.isBlank()) {
            attributes.put("mail", mail.strip());
        }
        TenantUser person = new TenantUser(ids.get(), Map.copyOf(attributes), true, null, null);
        session.edit(tenant -> tenant.withUser(person).withAssigned(person.id(), assigned));
        groups.set(false);
        chosen.set(person.id());
        return "";
    }

    /**
     * Adds a group without members.
     *
     * @param name the display name; another group may have it, too
     * @param assigned whether assigned to the application at once
     * @return why it cannot be; empty when it was done
     */
    public String addGroup(String name, boolean assigned) {
        String display = name.strip();
        if (display.isEmpty()) {
            return messages.text("entra.new.group.incomplete");
        }
        TenantGroup group = new TenantGroup(ids.get(), display, List.of(), List.of());
        session.edit(tenant -> tenant.withGroup(group).withAssigned(group.id(), assigned));
        groups.set(true);
        chosen.set(group.id());
        return "";
    }

    /** Assigns to the application, or takes the assignment away. */
    public void assign(Collection<TenantRow> whom, boolean wanted) {
        each(whom, (tenant, row) -> tenant.withAssigned(row.id(), wanted));
    }

    /** Lets people sign in, or blocks them. */
    public void enable(Collection<TenantRow> whom, boolean wanted) {
        each(whom, (tenant, row) -> tenant.withUser(row.id(), user -> user.withAccountEnabled(wanted)));
    }

    /** Puts people into the recycle bin, and deletes groups, which have none here. */
    public void delete(Collection<TenantRow> whom) {
        Instant now = session.time().now();
        each(
                whom,
                (tenant, row) -> row.group()
                        ? tenant.without(row.id())
                        : tenant.withUser(row.id(), user -> user.withDeleted(now)));
    }

    /** Takes people out of the recycle bin. */
    public void restore(Collection<TenantRow> whom) {
        each(whom, (tenant, row) -> tenant.withUser(row.id(), user -> user.withDeleted(null)));
    }

    /** Deletes people for good, as thirty days in the recycle bin would. */
    public void deleteForGood(Collection<TenantRow> whom) {
        each(whom, (tenant, row) -> tenant.without(row.id()));
    }

    /** @param name the new display name */
    public void rename(TenantRow row, String name) {
        session.edit(tenant -> {
            TenantGroup group = tenant.groups().get(row.id());
            return group == null
                    ? tenant.withUser(row.id(), user -> user.with("displayName", name))
                    : tenant.withGroup(group.withDisplayName(name));
        });
    }

    /**
     * @param row a person
     * @param name the new sign-in name
     */
    public void renameSignIn(TenantRow row, String name) {
        session.edit(tenant -> tenant.withUser(row.id(), user -> user.with("userPrincipalName", name)));
    }

    /** Puts a person into a group, or takes them out. */
    public void member(String groupId, String userId, boolean wanted) {
        session.edit(tenant -> tenant.withMember(groupId, userId, wanted));
    }

    private void each(Collection<TenantRow> whom, Edit edit) {
        List<TenantRow> those = List.copyOf(whom);
        UnaryOperator<Tenant> all = tenant -> {
            Tenant changed = tenant;
            for (TenantRow row : those) {
                changed = edit.apply(changed, row);
            }
            return changed;
        };
        session.edit(all);
    }

    /** What happens to one row. */
    private interface Edit {
        Tenant apply(Tenant tenant, TenantRow row);
    }

    /** @param wanted who is provisioned */
    public void scope(Scope wanted) {
        session.edit(tenant -> tenant.withScope(wanted));
    }

    /** @return who is provisioned */
    public Scope scope() {
        return session.tenant().scope();
    }

    /** Takes the last edit back. */
    public void undo() {
        session.undo();
    }

    /** @return people who may join a group, by name */
    List<TenantRow> candidates(String groupId, String typed) {
        TenantGroup group = session.tenant().groups().get(groupId);
        if (group == null) {
            return List.of();
        }
        return new TenantRows(session)
                .people(typed).stream()
                        .filter(row -> !group.userIds().contains(row.id()))
                        .limit(50)
                        .toList();
    }

    /** @return what is shown of the person or group that is chosen */
    TenantSheet sheet() {
        return TenantSheet.of(session, chosen.get(), messages);
    }

    /** @return whether groups are shown rather than people */
    public BooleanProperty groupsProperty() {
        return groups;
    }

    /** @return what is searched for */
    public StringProperty queryProperty() {
        return query;
    }

    /** @return the id of whom the detail shows; empty for nobody */
    public StringProperty chosenProperty() {
        return chosen;
    }

    /** @return who is found */
    public ObservableList<TenantRow> rows() {
        return rows;
    }

    /** @return how many there are, in scope and changed */
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** @return whether there is an edit to take back */
    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    /** @return whether there is a tenant */
    public Loading loading() {
        return loading;
    }

    EntraSession session() {
        return session;
    }
}
