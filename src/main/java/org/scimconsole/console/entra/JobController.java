package org.scimconsole.console.entra;

import java.time.Duration;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.scimconsole.console.entra.wording.Spoken;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.page.Overlay;
import org.scimconsole.console.page.PageContext;
import org.scimconsole.console.widget.Badge;
import org.scimconsole.console.widget.Banner;
import org.scimconsole.console.widget.Tone;
import org.scimconsole.console.widget.TypedConfirmation;
import org.scimconsole.entra.cycle.CycleState;
import org.scimconsole.entra.cycle.CycleSummary;
import org.scimconsole.entra.cycle.Quarantine;

/** Starts and stops cycles, and shows how the job stands: progress, last cycle, quarantine, escrow. */
public final class JobController {
    private static final int[] SECONDS = {4, 10, 40, 120};
    private static final String DELETE_WORD = "DELETE";

    private final EntraSession session;
    private final JobViewModel viewModel;
    private final PageContext context;
    private Runnable played = () -> {};

    @FXML
    private Button play;

    @FXML
    private MenuButton clock;

    @FXML
    private MenuButton more;

    @FXML
    private Button stopClock;

    @FXML
    private HBox running;

    @FXML
    private ProgressBar progress;

    @FXML
    private Label step;

    @FXML
    private Button cancel;

    @FXML
    private FlowPane badges;

    @FXML
    private Label summary;

    @FXML
    private Banner quarantine;

    @FXML
    private Banner problem;

    JobController(EntraSession session, JobViewModel viewModel, PageContext context) {
        this.session = session;
        this.viewModel = viewModel;
        this.context = context;
    }

    /** @param action done when a cycle was started here */
    void onPlay(Runnable action) {
        played = action;
    }

    @FXML
    private void initialize() {
        Messages messages = context.messages();
        play.disableProperty().bind(viewModel.busyProperty());
        for (int seconds : SECONDS) {
            MenuItem item = new MenuItem(messages.text("entra.clock.choice", seconds));
            item.setOnAction(event -> viewModel.startClock(Duration.ofSeconds(seconds)));
            clock.getItems().add(item);
        }
        clock.disableProperty().bind(viewModel.busyProperty());
        more.disableProperty().bind(viewModel.busyProperty());
        show(clock, viewModel.tickingProperty().not());
        show(stopClock, viewModel.tickingProperty());
        show(running, viewModel.busyProperty().or(viewModel.tickingProperty()));
        show(cancel, viewModel.busyProperty());
        show(progress, viewModel.busyProperty());
        progress.progressProperty()
                .bind(Bindings.when(viewModel.busyProperty())
                        .then(viewModel.fractionProperty())
                        .otherwise(0));
        step.textProperty().bind(viewModel.stepProperty());
        problem.textProperty()
                .bind(viewModel.problemProperty().map(why -> why.text()).orElse(""));
        session.jobChangesProperty().addListener((observable, before, now) -> showState());
        session.lastCycleProperty().addListener((observable, before, now) -> showState());
        quarantine.setOnAction(event -> mend());
        showState();
    }

    private static void show(Node node, javafx.beans.value.ObservableBooleanValue when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(node.visibleProperty());
    }

    private void showState() {
        Messages messages = context.messages();
        CycleState job = session.job();
        badges.getChildren()
                .setAll(
                        new Badge(
                                messages.text(job.initialDone() ? "entra.job.incremental" : "entra.job.initial"),
                                Tone.NEUTRAL,
                                Feather.REFRESH_CW),
                        new Badge(messages.text("entra.job.linked", job.linked()), Tone.NEUTRAL, Feather.LINK));
        int waiting = job.waiting();
        if (waiting > 0) {
            badges.getChildren()
                    .add(new Badge(messages.text("entra.job.waiting", waiting), Tone.WARNING, Feather.CLOCK));
        }
        badges.getChildren()
                .add(new Badge(
                        messages.text(
                                "entra.job.time",
                                context.formats().dateTime(session.time().now())),
                        Tone.NEUTRAL,
                        Feather.CALENDAR));
        summary.setText(summaryText(session.lastCycleProperty().get()));
        showQuarantine(job.quarantine());
    }

    private String summaryText(@Nullable CycleSummary cycle) {
        Messages messages = context.messages();
        if (cycle == null) {
            return messages.text("entra.job.none");
        }
        String counts = messages.text(
                "entra.job.summary",
                cycle.created(),
                cycle.updated(),
                cycle.disabled(),
                cycle.deleted(),
                cycle.skipped(),
                cycle.failed(),
                cycle.membersAdded(),
                cycle.membersRemoved(),
                cycle.requests());
        return cycle.ending() == CycleSummary.Ending.CANCELLED
                ? messages.text("entra.job.summary.stopped", counts)
                : counts;
    }

    private void showQuarantine(@Nullable Quarantine held) {
        Messages messages = context.messages();
        boolean deletes = held != null && held.reason() == Quarantine.Reason.TOO_MANY_DELETES;
        quarantine.setActionText(
                held == null ? "" : messages.text(deletes ? "entra.quarantine.allow" : "entra.quarantine.restart"));
        quarantine.setText(
                held == null
                        ? ""
                        : messages.text(
                                "entra.quarantine.text",
                                held.reason().text(),
                                new Spoken(messages).text(held.error()),
                                context.formats().dateTime(held.nextAttempt()),
                                held.attempts()));
    }

    private void mend() {
        Quarantine held = session.job().quarantine();
        if (held != null && held.reason() == Quarantine.Reason.TOO_MANY_DELETES) {
            askToAllow();
        } else {
            viewModel.restart(false);
        }
    }

    private void askToAllow() {
        Messages messages = context.messages();
        Overlay overlay = context.overlay();
        overlay.show(
                new TypedConfirmation(
                        messages.text("entra.quarantine.allow.title"),
                        messages.text("entra.quarantine.allow.text"),
                        messages.text("entra.quarantine.allow.type", DELETE_WORD),
                        DELETE_WORD,
                        messages.text("entra.quarantine.allow"),
                        messages.text("common.cancel"),
                        () -> {
                            overlay.hide();
                            viewModel.allowDeletes();
                        },
                        overlay::hide),
                Overlay.Closing.FREELY);
    }

    @FXML
    private void play() {
        if (viewModel.ready()) {
            viewModel.play();
            played.run();
        }
    }

    @FXML
    private void stopClock() {
        viewModel.stopClock();
    }

    @FXML
    private void cancel() {
        viewModel.cancel();
    }

    @FXML
    private void passSixHours() {
        viewModel.pass(Duration.ofHours(6));
    }

    @FXML
    private void passDay() {
        viewModel.pass(Duration.ofDays(1));
    }

    @FXML
    private void passMonth() {
        viewModel.pass(Duration.ofDays(30));
    }

    @FXML
    private void restart() {
        viewModel.restart(false);
    }

    @FXML
    private void restartFully() {
        viewModel.restart(true);
    }
}
