package org.scimconsole.console.entra;

import java.time.Duration;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.scimconsole.console.backend.Connection;
import org.scimconsole.console.backend.ConnectionDesk;
import org.scimconsole.console.backend.Means;
import org.scimconsole.console.entra.wording.Spoken;
import org.scimconsole.console.fx.FxTasks;
import org.scimconsole.console.fx.Running;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.entra.cycle.CredentialProbe;
import org.scimconsole.entra.cycle.Faults;
import org.scimconsole.entra.mapping.Mappings;
import org.scimconsole.model.PlainToken;

/** Connects with a Tenant URL and a Secret Token, as Entra's Test Connection does, and lets go of the token again. */
public final class TargetViewModel {
    /** A token that nothing was sent with for this long is forgotten. */
    private static final Duration IDLE = Duration.ofMinutes(30);

    private final EntraSession session;
    private final ConnectionDesk desk;
    private final Means means;
    private final FxTasks tasks;
    private final Messages messages;
    private final Target.Door door;
    private final StringProperty address = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper connecting = new ReadOnlyBooleanWrapper();
    private String suggested = "";
    private Running asking = Running.NOTHING;
    private Running testing = Running.NOTHING;
    private Running idle = Running.NOTHING;

    TargetViewModel(
            EntraSession session,
            ConnectionDesk desk,
            Means means,
            FxTasks tasks,
            Messages messages,
            Target.Door door) {
        this.session = session;
        this.desk = desk;
        this.means = means;
        this.tasks = tasks;
        this.messages = messages;
        this.door = door;
    }

    /** Suggests the base URL of the service that the console is connected to, unless another one was typed. */
    void suggest() {
        Connection connection = desk.currentProperty().get();
        boolean typed = !address.get().isBlank() && !address.get().equals(suggested);
        if (connection == null || typed || connected().get()) {
            return;
        }
        asking.cancel();
        asking = tasks.run(
                () -> connection.api().scim().baseUrl(),
                url -> {
                    suggested = url;
                    address.set(url);
                },
                why -> {});
    }

    /** @param argument {@code url:} and a base URL to be connected to next; anything else is ignored */
    void shown(String argument) {
        if (argument.startsWith("url:")) {
            disconnect();
            address.set(argument.substring("url:".length()));
        } else {
            suggest();
        }
    }

    /**
     * Tests the connection and keeps the token if it is good.
     *
     * @param secret as pasted; the field it came from is emptied by whoever asks
     */
    public void connect(String secret) {
        String url = address.get().strip();
        if (url.isEmpty() || secret.isBlank() || connecting.get()) {
            problem.set(connecting.get() ? "" : messages.text("entra.target.incomplete"));
            return;
        }
        connect(new Target(url, new PlainToken(secret.strip()), door));
    }

    /** A token comes straight from the dialog that showed it. */
    void take(String url, PlainToken token) {
        address.set(url);
        connect(new Target(url, token, door));
    }

    private void connect(Target target) {
        asking.cancel();
        disconnect();
        connecting.set(true);
        Mappings mappings = session.settingsProperty().get().bothMappings();
        testing = tasks.run(
                () -> {
                    try (Target.Endpoint endpoint = target.open(Faults.none())) {
                        return new CredentialProbe(endpoint.api()).probe(mappings, means.ids());
                    }
                },
                result -> {
                    connecting.set(false);
                    if (result.authorized()) {
                        session.settingsProperty()
                                .set(session.settingsProperty().get().with(target.dialect()));
                        session.targetProperty().set(target);
                        touched();
                    } else {
                        target.forget();
                        problem.set(new Spoken(messages).text(result.both()));
                    }
                },
                why -> {
                    connecting.set(false);
                    target.forget();
                    problem.set(why.text());
                });
    }

    /** Something was sent: the token stays for another while. */
    void touched() {
        idle.cancel();
        idle = tasks.later(IDLE, () -> {
            disconnect();
            problem.set(messages.text("entra.target.forgotten", IDLE.toMinutes()));
        });
    }

    /** Forgets the token. */
    public void disconnect() {
        testing.cancel();
        idle.cancel();
        connecting.set(false);
        problem.set("");
        Target target = session.targetProperty().get();
        if (target != null) {
            target.forget();
            session.targetProperty().set(null);
        }
    }

    /** @return the Tenant URL */
    public StringProperty addressProperty() {
        return address;
    }

    /** @return whether there is an endpoint with a good token */
    public BooleanExpression connected() {
        return BooleanExpression.booleanExpression(
                session.targetProperty().map(target -> target != null).orElse(false));
    }

    /** @return whether the connection is being tested */
    public ReadOnlyBooleanProperty connectingProperty() {
        return connecting.getReadOnlyProperty();
    }

    /** @return why it could not be connected; empty when it could */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
