package org.scimconsole.console.connections;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.scimconsole.console.backend.BackendProgress;
import org.scimconsole.console.backend.Connection;
import org.scimconsole.console.backend.ConnectionDesk;
import org.scimconsole.console.backend.ReadOnlyAdminApi;
import org.scimconsole.console.backend.SecretStore;
import org.scimconsole.console.fx.FxTasks;
import org.scimconsole.console.fx.Problem;
import org.scimconsole.console.fx.Progress;
import org.scimconsole.console.fx.ReportingWork;
import org.scimconsole.console.fx.Running;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.model.PlainToken;

/** The remembered services: open one, add one, forget one. */
public final class ConnectionsViewModel {
    private final ConnectionDesk desk;
    private final SavedConnections saved;
    private final SecretStore secrets;
    private final FxTasks tasks;
    private final Messages messages;
    private final ObservableList<SavedConnection> items = FXCollections.observableArrayList();
    private final ObjectProperty<Connection.Kind> kind = new SimpleObjectProperty<>(Connection.Kind.REMOTE);
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty key = new SimpleStringProperty("");
    private final BooleanProperty readOnly = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper("");
    private Running running = Running.NOTHING;

    ConnectionsViewModel(
            ConnectionDesk desk, SavedConnections saved, SecretStore secrets, FxTasks tasks, Messages messages) {
        this.desk = desk;
        this.saved = saved;
        this.secrets = secrets;
        this.tasks = tasks;
        this.messages = messages;
        items.setAll(saved.all());
    }

    /** Finds out, off the JavaFX thread, whether the system's key store guards the keys. */
    void start() {
        items.setAll(saved.all());
        tasks.run(
                secrets::guarded,
                guarded -> warning.set(guarded ? "" : messages.text("connections.unguarded")),
                this::failed);
    }

    /** Calls off what was begun. */
    void stop() {
        running.cancel();
        busy.set(false);
    }

    /** Opens the service on this computer. */
    public void useEmbedded() {
        run(progress -> desk.backend().startEmbedded(BackendProgress.in(messages, progress)), desk::use);
    }

    /** Connects to what was typed, and remembers it once it answered. */
    public void add() {
        Optional<URI> url = checkedAddress();
        if (url.isEmpty()) {
            return;
        }
        String typedKey = key.get().strip();
        if (typedKey.isEmpty()) {
            problem.set(messages.text("connections.key.missing." + kindWord(kind.get())));
            return;
        }
        String typedName = name.get().strip();
        String chosenName = typedName.isEmpty() ? Connection.usualName(url.get()) : typedName;
        SavedConnection fresh = new SavedConnection(chosenName, kind.get(), url.get(), readOnly.get());
        PlainToken secret = new PlainToken(typedKey);
        run(
                progress -> {
                    Connection connection = connect(fresh, secret, progress);
                    secrets.write(fresh.name(), secret);
                    return connection;
                },
                connection -> {
                    remember(fresh);
                    clearForm();
                    use(connection, fresh);
                });
    }

    private Connection connect(SavedConnection service, PlainToken secret, Progress progress) throws Exception {
        BackendProgress told = BackendProgress.in(messages, progress);
        return service.kind().listsOnly()
                ? desk.backend().look(service.name(), service.kind(), service.url(), secret, told)
                : desk.backend().connect(service.name(), service.url(), secret, told);
    }

    /**
     * @param which a kind of service
     * @return how the keys of its texts end
     */
    static String kindWord(Connection.Kind which) {
        return which.name().toLowerCase(Locale.ROOT);
    }

    private Optional<URI> checkedAddress() {
        String typed = address.get().strip().replaceAll("/+$", "");
        try {
            URI url = URI.create(typed);
            String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
            if (url.getRawAuthority() != null && (scheme.equals("http") || scheme.equals("https"))) {
                return Optional.of(url);
            }
        } catch (IllegalArgumentException e) {
            // Said below in words for the person.
        }
        problem.set(messages.text("connections.address.wrong", typed));
        return Optional.empty();
    }

    private void remember(SavedConnection fresh) {
        List<SavedConnection> all = new ArrayList<>(items);
        all.removeIf(other -> other.name().equals(fresh.name()));
        all.add(fresh);
        saved.keep(all);
        items.setAll(all);
    }

    private void clearForm() {
        name.set("");
        address.set("");
        key.set("");
        readOnly.set(false);
    }

    /**
     * Opens a remembered service with its kept key.
     *
     * @param chosen which
     */
    public void open(SavedConnection chosen) {
        run(
                progress -> {
                    PlainToken secret = secrets.read(chosen.name())
                            .orElseThrow(() -> new IOException(messages.text("connections.key.lost", chosen.name())));
                    return connect(chosen, secret, progress);
                },
                connection -> use(connection, chosen));
    }

    private void use(Connection connection, SavedConnection chosen) {
        desk.use(
                chosen.readOnly() && !chosen.kind().listsOnly()
                        ? new Connection(
                                messages.text("connections.readOnly.name", connection.name()),
                                connection.kind(),
                                connection.url(),
                                new ReadOnlyAdminApi(
                                        connection.api(),
                                        messages.text("connections.readOnly.refused"),
                                        messages.text("connections.readOnly.nextStep")))
                        : connection);
    }

    /**
     * Forgets a service and its key.
     *
     * @param chosen which
     */
    public void forget(SavedConnection chosen) {
        run(
                progress -> {
                    secrets.delete(chosen.name());
                    return chosen;
                },
                gone -> {
                    List<SavedConnection> all = new ArrayList<>(items);
                    all.remove(gone);
                    saved.keep(all);
                    items.setAll(all);
                });
    }

    private <T> void run(ReportingWork<T> work, Consumer<T> done) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        problem.set("");
        running = tasks.run(
                work,
                (step, fraction) -> {},
                answer -> {
                    busy.set(false);
                    done.accept(answer);
                },
                this::failed);
    }

    private void failed(Problem why) {
        busy.set(false);
        problem.set(why.text());
    }

    /** @return the remembered services */
    public ObservableList<SavedConnection> items() {
        return items;
    }

    /** @return whether the service on this computer is in use */
    public boolean usesEmbedded() {
        Connection current = desk.currentProperty().get();
        return current != null && current.kind() == Connection.Kind.EMBEDDED;
    }

    /**
     * @param item a remembered service
     * @return whether it is in use
     */
    public boolean uses(SavedConnection item) {
        Connection current = desk.currentProperty().get();
        return current != null && current.kind() == item.kind() && current.url().equals(item.url());
    }

    /** @return the connection in use, or null */
    public ReadOnlyObjectProperty<@Nullable Connection> currentProperty() {
        return desk.currentProperty();
    }

    /** @return what kind of service is to be added */
    public ObjectProperty<Connection.Kind> kindProperty() {
        return kind;
    }

    /** @return the name as typed */
    public StringProperty nameProperty() {
        return name;
    }

    /** @return the address as typed */
    public StringProperty addressProperty() {
        return address;
    }

    /** @return the key as typed; emptied once kept */
    public StringProperty keyProperty() {
        return key;
    }

    /** @return whether it shall only be looked at */
    public BooleanProperty readOnlyProperty() {
        return readOnly;
    }

    /** @return whether something is under way */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** @return what went wrong; empty for nothing */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** @return what the person must know about how keys are kept; empty for nothing */
    public ReadOnlyStringProperty warningProperty() {
        return warning.getReadOnlyProperty();
    }
}
