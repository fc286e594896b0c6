package org.scimconsole.console.shell;

import java.time.Clock;
import java.time.Duration;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.BrakeView;
import org.scimconsole.client.admin.ScimView;
import org.scimconsole.client.admin.TokenView;
import org.scimconsole.console.backend.Connection;
import org.scimconsole.console.fx.FxTasks;
import org.scimconsole.console.fx.Problem;
import org.scimconsole.console.fx.Running;
import org.scimconsole.console.i18n.Formats;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.token.TokenLife;
import org.scimconsole.console.widget.Tone;

/**
 * Looks after the connection from time to time: does the service still answer, does its token still live long enough, and
 * does the brake hold something.
 */
final class ConnectionWatch {
    private static final Duration INTERVAL = Duration.ofSeconds(30);

    private final FxTasks tasks;
    private final Messages messages;
    private final Formats formats;
    private final Clock clock;
    private final StringProperty offline = new SimpleStringProperty("");
    private final StringProperty tokenWarning = new SimpleStringProperty("");
    private final StringProperty held = new SimpleStringProperty("");
    private final ObjectProperty<Tone> tokenTone = new SimpleObjectProperty<>(Tone.WARNING);
    private @Nullable Connection connection;
    private Runnable recovered = () -> {};
    private Running beat = Running.NOTHING;
    private Running check = Running.NOTHING;

    ConnectionWatch(FxTasks tasks, Messages messages, Formats formats, Clock clock) {
        this.tasks = tasks;
        this.messages = messages;
        this.formats = formats;
        this.clock = clock;
    }

    void watch(@Nullable Connection next) {
        stop();
        connection = next;
        offline.set("");
        tokenWarning.set("");
        held.set("");
        if (next != null) {
            beat = tasks.every(INTERVAL, this::check);
            check();
        }
    }

    void onRecovered(Runnable action) {
        recovered = action;
    }

    void check() {
        Connection current = connection;
        if (current == null) {
            return;
        }
        check.cancel();
        check = current.kind().listsOnly()
                ? tasks.run(() -> current.api().organization(), answer -> online(), this::failed)
                : tasks.run(
                        () -> new Answer(
                                current.api().scim(), current.api().brake().settings()),
                        this::answered,
                        this::failed);
    }

    private record Answer(ScimView scim, BrakeView brake) {}

    private void answered(Answer answer) {
        warn(answer.scim());
        long waiting = answer.brake().held();
        held.set(waiting == 0 ? "" : messages.text("shell.held", waiting));
        online();
    }

    private void online() {
        boolean wasOffline = !offline.get().isEmpty();
        offline.set("");
        if (wasOffline) {
            recovered.run();
        }
    }

    private void failed(Problem why) {
        // A refusal is an answer, and the page in front shows its own.
        offline.set(why.kind() == Problem.Kind.OFFLINE ? why.text() : "");
    }

    private void warn(ScimView scim) {
        if (!scim.enabled()) {
            tokenWarning.set("");
            return;
        }
        TokenView newest = scim.tokens().stream()
                .filter(token -> token.status() == TokenView.Status.ACTIVE)
                .findFirst()
                .orElse(null);
        if (newest == null) {
            tokenTone.set(Tone.DANGER);
            tokenWarning.set(messages.text("shell.token.none"));
            return;
        }
        TokenLife life = TokenLife.of(newest, clock);
        tokenTone.set(life.stage().tone());
        tokenWarning.set(
                switch (life.stage()) {
                    case FINE -> "";
                    case EXPIRED -> messages.text("shell.token.expired", formats.date(newest.expiresAt()));
                    default ->
                        messages.text(
                                "shell.token.ends", life.text(messages, formats), formats.date(newest.expiresAt()));
                });
    }

    void stop() {
        beat.cancel();
        check.cancel();
        beat = Running.NOTHING;
        check = Running.NOTHING;
    }

    StringProperty offlineProperty() {
        return offline;
    }

    /** What the brake holds, in words; empty for nothing. */
    StringProperty heldProperty() {
        return held;
    }

    StringProperty tokenWarningProperty() {
        return tokenWarning;
    }

    ObjectProperty<Tone> tokenToneProperty() {
        return tokenTone;
    }
}
