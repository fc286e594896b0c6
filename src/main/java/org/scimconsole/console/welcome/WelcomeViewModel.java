package org.scimconsole.console.welcome;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.scimconsole.console.backend.BackendProgress;
import org.scimconsole.console.backend.Connection;
import org.scimconsole.console.backend.ConnectionDesk;
import org.scimconsole.console.fx.FxTasks;
import org.scimconsole.console.fx.Problem;
import org.scimconsole.console.fx.Progress;
import org.scimconsole.console.fx.ReportingWork;
import org.scimconsole.console.fx.Running;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.page.Navigator;
import org.scimconsole.console.settings.Settings;
import org.scimconsole.model.PlainToken;

/** Three ways to a service, one at a time; the address is remembered, the key is not. */
public final class WelcomeViewModel {
    private static final String LAST_ADDRESS = "welcome.address";

    private final ConnectionDesk desk;
    private final FxTasks tasks;
    private final Messages messages;
    private final Navigator navigator;
    private final Settings settings;
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty key = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(Progress.UNKNOWN);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper formProblem = new ReadOnlyStringWrapper("");
    private Running running = Running.NOTHING;

    WelcomeViewModel(ConnectionDesk desk, FxTasks tasks, Messages messages, Navigator navigator, Settings settings) {
        this.desk = desk;
        this.tasks = tasks;
        this.messages = messages;
        this.navigator = navigator;
        this.settings = settings;
        address.set(settings.get(LAST_ADDRESS).orElse(""));
    }

    /** Starts an organisation of its own with the sample tenant already pushed into it. */
    public void trySampleTenant() {
        start(
                messages.text("welcome.sample.starting"),
                progress -> desk.backend().trySampleTenant(BackendProgress.in(messages, progress)),
                "users");
    }

    /** Starts the service on this machine. */
    public void useEmbedded() {
        start(
                messages.text("welcome.embedded.starting"),
                progress -> desk.backend().startEmbedded(BackendProgress.in(messages, progress)),
                "security");
    }

    /** Opens the service whose address and key were typed. */
    public void connect() {
        Optional<URI> service = checkedAddress();
        if (service.isEmpty()) {
            return;
        }
        String typedKey = key.get().strip();
        if (typedKey.isEmpty()) {
            formProblem.set(messages.text("welcome.connect.key.missing"));
            return;
        }
        formProblem.set("");
        settings.put(LAST_ADDRESS, address.get().strip());
        PlainToken adminKey = new PlainToken(typedKey);
        URI uri = service.get();
        String name = Connection.usualName(uri);
        start(
                messages.text("welcome.connect.starting", uri.toString()),
                progress -> desk.backend().connect(name, uri, adminKey, BackendProgress.in(messages, progress)),
                "security");
    }

    private Optional<URI> checkedAddress() {
        String typed = address.get().strip();
        if (typed.isEmpty()) {
            formProblem.set(messages.text("welcome.connect.address.missing"));
            return Optional.empty();
        }
        try {
            URI uri = new URI(typed.replaceAll("/+$", ""));
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if ((scheme.equals("http") || scheme.equals("https")) && uri.getRawAuthority() != null) {
                return Optional.of(uri);
            }
        } catch (URISyntaxException e) {
            // Said below in words for the person; the parser's own are no help to them.
        }
        formProblem.set(messages.text("welcome.connect.address.wrong", typed));
        return Optional.empty();
    }

    private void start(String firstStep, ReportingWork<Connection> work, String next) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        problem.set("");
        step.set(firstStep);
        fraction.set(Progress.UNKNOWN);
        running = tasks.run(work, this::report, connection -> connected(connection, next), this::failed);
    }

    private void report(String now, double done) {
        step.set(now);
        fraction.set(done);
    }

    private void connected(Connection connection, String next) {
        busy.set(false);
        key.set("");
        desk.use(connection);
        navigator.open(next);
    }

    private void failed(Problem why) {
        busy.set(false);
        problem.set(why.text());
    }

    /** Calls off what was begun; nothing was changed on any service that existed before. */
    public void cancel() {
        running.cancel();
        running = Running.NOTHING;
        busy.set(false);
    }

    /** @return the address as typed */
    public StringProperty addressProperty() {
        return address;
    }

    /** @return the admin API key as typed; emptied once connected */
    public StringProperty keyProperty() {
        return key;
    }

    /** @return whether one of the ways is under way */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** @return what is being done */
    public ReadOnlyStringProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** @return how far it is, or {@link Progress#UNKNOWN} */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** @return why the last attempt failed; empty if it did not */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** @return what is wrong with what was typed; empty for nothing */
    public ReadOnlyStringProperty formProblemProperty() {
        return formProblem.getReadOnlyProperty();
    }
}
