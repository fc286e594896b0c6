package org.scimconsole.console.entra;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.scimconsole.console.fx.FxTasks;
import org.scimconsole.console.fx.Problem;
import org.scimconsole.console.fx.Progress;
import org.scimconsole.console.fx.ReportingWork;
import org.scimconsole.console.fx.Running;
import org.scimconsole.console.fx.StoppableWork;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.page.Announcer;
import org.scimconsole.entra.cycle.Cycle;
import org.scimconsole.entra.cycle.CycleListener;
import org.scimconsole.entra.cycle.CycleSummary;
import org.scimconsole.entra.cycle.Quarantine;
import org.scimconsole.entra.log.ProvisioningEntry;
import org.scimconsole.entra.tenant.Tenant;

/** Plays cycles, one at a time or by the clock, and goes on while other pages are looked at. */
public final class JobViewModel {
    private static final Duration BEAT = Duration.ofMillis(500);

    private final EntraSession session;
    private final Workbench workbench;
    private final FxTasks tasks;
    private final Messages messages;
    private final Announcer announcer;
    private final Queue<ProvisioningEntry> inbox = new ConcurrentLinkedQueue<>();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper ticking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(Progress.UNKNOWN);
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(null);
    private Runnable stop = () -> {};
    private Running next = Running.NOTHING;
    private Running beat = Running.NOTHING;
    private Instant nextAt = Instant.EPOCH;

    JobViewModel(EntraSession session, Workbench workbench, FxTasks tasks, Messages messages, Announcer announcer) {
        this.session = session;
        this.workbench = workbench;
        this.tasks = tasks;
        this.messages = messages;
        this.announcer = announcer;
    }

    /** Plays one cycle now. */
    public void play() {
        play(false);
    }

    /** Plays one cycle in which the accidental-deletion threshold holds nothing. */
    public void allowDeletes() {
        play(true);
    }

    private void play(boolean allDeletes) {
        if (!ready()) {
            return;
        }
        Tenant tenant = session.tenant();
        Workbench.Job job = workbench.job(allDeletes);
        run(
                progress -> {
                    try (Target.Endpoint endpoint = job.open()) {
                        return new Cycle(job.wire(endpoint), job.settings(), job.surroundings())
                                .run(tenant, session.job(), new Reporter(progress));
                    }
                },
                summary -> ended(tenant, summary));
    }

    /** @return whether work can begin; says why not */
    boolean ready() {
        boolean connected = session.targetProperty().get() != null;
        if (!connected) {
            announcer.tell(new Problem(Problem.Kind.FAILED, messages.text("entra.job.connect.first"), ""));
        }
        boolean loading = session.loadingProperty().get();
        if (connected && loading) {
            announcer.tell(new Problem(Problem.Kind.FAILED, messages.text("entra.job.loading"), ""));
        }
        return connected && !loading && !busy.get();
    }

    /** Runs any work of the job's with progress and a way to stop it. */
    <T> void run(ReportingWork<T> work, java.util.function.Consumer<? super T> done) {
        busy.set(true);
        problem.set(null);
        step.set(messages.text("entra.job.starting"));
        fraction.set(Progress.UNKNOWN);
        workbench.touch();
        StoppableWork<T> stoppable = new StoppableWork<>(work);
        stop = stoppable::stop;
        tasks.run(
                stoppable,
                (words, part) -> {
                    if (!words.isEmpty()) {
                        step.set(words);
                        fraction.set(part);
                    }
                    collect();
                },
                answer -> {
                    collect();
                    busy.set(false);
                    done.accept(answer);
                },
                why -> {
                    collect();
                    busy.set(false);
                    problem.set(why);
                    stopClock();
                });
    }

    private void ended(Tenant seen, CycleSummary summary) {
        session.cyclePlayed(seen, summary);
        if (ticking.get()) {
            Quarantine held = summary.quarantine();
            Instant now = session.time().now();
            nextAt = held != null && held.nextAttempt().isAfter(now) ? held.nextAttempt() : now.plus(Cycle.INTERVAL);
            wake(session.time().real(Duration.between(now, nextAt)));
        }
    }

    /** Plays the next cycle then, or a moment later when something else is being done. */
    private void wake(Duration delay) {
        next.cancel();
        next = tasks.later(delay, () -> {
            if (busy.get() || session.loadingProperty().get()) {
                wake(BEAT);
            } else {
                play();
            }
        });
    }

    /**
     * Plays a cycle every forty minutes of the tenant's time.
     *
     * @param interval how long forty minutes take
     */
    public void startClock(Duration interval) {
        if (!ready()) {
            return;
        }
        stopClock();
        session.time().speed((double) Cycle.INTERVAL.toMillis() / interval.toMillis());
        ticking.set(true);
        beat = tasks.every(BEAT, this::tick);
        play();
    }

    private void tick() {
        workbench.touch();
        if (!busy.get() && ticking.get()) {
            Duration left = Duration.between(session.time().now(), nextAt);
            step.set(messages.text("entra.job.next", Math.max(0, left.toMinutes())));
        }
    }

    /** Stops the clock; a cycle under way is played to its end, as in Entra. */
    public void stopClock() {
        next.cancel();
        beat.cancel();
        if (ticking.get()) {
            ticking.set(false);
            session.time().speed(1);
            step.set("");
        }
    }

    /** Ends the work under way; what it did stays done. */
    public void cancel() {
        stopClock();
        if (busy.get()) {
            step.set(messages.text("entra.job.stopping"));
            stop.run();
        }
    }

    /** Lets the tenant's time pass. */
    public void pass(Duration time) {
        session.time().pass(time);
        session.edit(tenant -> tenant.emptiedAt(session.time().now()));
        session.jobChanged();
    }

    /** @param forgetLinks whether everything is matched anew */
    public void restart(boolean forgetLinks) {
        if (!busy.get()) {
            session.job().restart(forgetLinks);
            session.jobChanged();
        }
    }

    private void collect() {
        List<ProvisioningEntry> arrived = new ArrayList<>();
        for (ProvisioningEntry entry = inbox.poll(); entry != null; entry = inbox.poll()) {
            arrived.add(entry);
        }
        session.logged(arrived);
    }

    /** @return whether something runs */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** @return whether the clock runs */
    public ReadOnlyBooleanProperty tickingProperty() {
        return ticking.getReadOnlyProperty();
    }

    /** @return what is being done */
    public ReadOnlyStringProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** @return how much of it is done, or below zero */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }

    /** @return what kept the work from its end, or null */
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Tells how far a cycle is, and puts its lines where the window takes them from. */
    final class Reporter implements CycleListener {
        private final Progress progress;

        Reporter(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void progress(Phase phase, int done, int total) {
            progress.report(
                    messages.text("entra.phase." + phase.name().toLowerCase(Locale.ROOT), done, total),
                    total == 0 ? 1 : (double) done / total);
        }

        @Override
        public void entry(ProvisioningEntry entry) {
            inbox.add(entry);
        }

        @Override
        public boolean wire() {
            return true;
        }
    }
}
