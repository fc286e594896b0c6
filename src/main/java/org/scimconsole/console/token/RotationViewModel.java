package org.scimconsole.console.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.AdminApi;
import org.scimconsole.client.admin.ScimView;
import org.scimconsole.client.admin.TokenView;
import org.scimconsole.console.fx.FxTasks;
import org.scimconsole.console.fx.PatientQuestion;
import org.scimconsole.console.fx.Problem;
import org.scimconsole.console.fx.Running;
import org.scimconsole.console.fx.Work;
import org.scimconsole.console.i18n.Formats;
import org.scimconsole.console.i18n.Messages;

/**
 * Replacing a token step by step. Which step it is comes from the service each time, so that the flow can be left and
 * taken up again, here or on another machine; only the fresh token itself cannot be shown a second time.
 */
public final class RotationViewModel {
    private static final Duration LOOK = Duration.ofSeconds(3);

    /** The steps. */
    public enum Phase {
        /** The fresh token is on the screen. */
        PASTE(1),
        /** The fresh token is out of sight, and no request has used it yet. */
        WAIT(2),
        /** A request has used the new token; the old one can go. */
        END_OLD(3),
        /** One token is left. */
        DONE(4);

        private final int done;

        Phase(int done) {
            this.done = done;
        }

        /** @return how many of the four steps lie behind */
        public int done() {
            return done;
        }
    }

    private final AdminApi api;
    private final FxTasks tasks;
    private final PatientQuestion asking;
    private final Messages messages;
    private final Formats formats;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.WAIT);
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper oldUse = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper oldEnding = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper looked = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private @Nullable TokenDialogViewModel fresh;
    private @Nullable TokenView newer;
    private @Nullable TokenView older;
    private boolean busy;
    private Running beat = Running.NOTHING;

    RotationViewModel(AdminApi api, FxTasks tasks, Messages messages, Formats formats, Clock clock) {
        this.api = api;
        this.tasks = tasks;
        this.asking = new PatientQuestion(tasks);
        this.messages = messages;
        this.formats = formats;
        this.clock = clock;
    }

    /**
     * Begins with a token just made, or takes a rotation up again.
     *
     * @param scim as the service told it last
     * @param token the fresh token while it can be shown; null when that moment is over
     */
    void begin(ScimView scim, @Nullable TokenDialogViewModel token) {
        fresh = token;
        phase.set(token == null ? Phase.WAIT : Phase.PASTE);
        show(scim);
        beat.cancel();
        beat = tasks.every(LOOK, this::look);
    }

    private void look() {
        if (busy || phase.get() == Phase.DONE) {
            return;
        }
        asking.ask(
                api::scim,
                scim -> {
                    problem.set("");
                    show(scim);
                },
                why -> problem.set(why.text()));
    }

    private void show(ScimView scim) {
        List<TokenView> living = scim.tokens().stream()
                .filter(token -> token.status() == TokenView.Status.ACTIVE)
                .toList();
        newer = living.isEmpty() ? null : living.get(0);
        older = living.size() < 2 ? null : living.get(living.size() - 1);
        looked.set(messages.text("token.rotation.looked", formats.time(clock.instant())));
        TokenView incoming = newer;
        TokenView outgoing = older;
        if (incoming == null || outgoing == null) {
            finish(incoming);
        } else if (incoming.lastUsedAt() != null) {
            forget();
            phase.set(Phase.END_OLD);
            sentence.set(messages.text("token.rotation.used", incoming.hint(), formats.ago(incoming.lastUsedAt())));
            oldUse.set(oldUse(outgoing, incoming.lastUsedAt()));
            oldEnding.set(outgoing.hint());
        } else {
            sentence.set(messages.text(
                    phase.get() == Phase.PASTE ? "token.rotation.paste" : "token.rotation.waiting",
                    incoming.hint(),
                    formats.moment(outgoing.diesAt())));
        }
    }

    private String oldUse(TokenView outgoing, Instant newUse) {
        Instant last = outgoing.lastUsedAt();
        if (last == null) {
            return messages.text("token.rotation.old.unused", outgoing.hint());
        }
        return messages.text(
                last.isAfter(newUse) ? "token.rotation.old.still" : "token.rotation.old.last",
                outgoing.hint(),
                formats.ago(last));
    }

    /** One token is left: the old one was ended here, elsewhere, or by its own time. */
    private void finish(@Nullable TokenView left) {
        if (phase.get() == Phase.PASTE && left != null && left.lastUsedAt() == null) {
            // The token can still be copied; without the old one that is all the more urgent.
            sentence.set(messages.text("token.rotation.alone"));
            return;
        }
        forget();
        phase.set(Phase.DONE);
        sentence.set(
                left == null
                        ? messages.text("token.rotation.none")
                        : messages.text("token.rotation.done", left.hint(), formats.date(left.diesAt())));
        oldUse.set("");
    }

    /** The person says that the token is pasted: it goes out of sight. */
    public void pasted() {
        TokenDialogViewModel token = fresh;
        if (token == null || token.close()) {
            fresh = null;
            if (phase.get() == Phase.PASTE) {
                phase.set(Phase.WAIT);
            }
            look();
        }
    }

    /** Ends the old token. Only offered once a request has used the new one. */
    public void endOld() {
        TokenView outgoing = older;
        if (phase.get() != Phase.END_OLD || outgoing == null) {
            return;
        }
        change(() -> {
            api.revokeToken(outgoing.id());
            return api.scim();
        });
    }

    /** Gives the rotation up: the new token ends, and the old one lives on as before. */
    public void cancelRotation() {
        forget();
        change(api::cancelRotation);
    }

    private void change(Work<ScimView> work) {
        if (busy) {
            return;
        }
        busy = true;
        problem.set("");
        asking.cancel();
        tasks.run(
                work,
                scim -> {
                    busy = false;
                    phase.set(Phase.DONE);
                    show(scim);
                },
                this::failed);
    }

    private void failed(Problem why) {
        busy = false;
        problem.set(why.text());
    }

    /**
     * The person wants to close the window. The rotation goes on; a fresh token that was neither copied nor stored keeps
     * it open.
     *
     * @return whether it may close
     */
    public boolean close() {
        TokenDialogViewModel token = fresh;
        if (token != null && !token.close()) {
            return false;
        }
        fresh = null;
        beat.cancel();
        asking.cancel();
        return true;
    }

    private void forget() {
        TokenDialogViewModel token = fresh;
        if (token != null) {
            token.drop();
            fresh = null;
        }
    }

    /** @return which step it is */
    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** @return what is known about it */
    public ReadOnlyStringProperty sentenceProperty() {
        return sentence.getReadOnlyProperty();
    }

    /** @return when the old token was last used */
    public ReadOnlyStringProperty oldUseProperty() {
        return oldUse.getReadOnlyProperty();
    }

    /** @return the last characters of the old token, once it can be ended */
    public ReadOnlyStringProperty oldEndingProperty() {
        return oldEnding.getReadOnlyProperty();
    }

    /** @return when the service was last asked */
    public ReadOnlyStringProperty lookedProperty() {
        return looked.getReadOnlyProperty();
    }

    /** @return what went wrong; empty for nothing */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }
}
