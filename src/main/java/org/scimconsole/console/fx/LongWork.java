package org.scimconsole.console.fx;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** One piece of long work at a time, how far it is, and how to call it off. JavaFX thread only. */
public final class LongWork {
    private final FxTasks tasks;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(Progress.UNKNOWN);
    private Running running = Running.NOTHING;

    /** @param tasks runs it */
    public LongWork(FxTasks tasks) {
        this.tasks = tasks;
    }

    /**
     * Begins work; what was under way is called off.
     *
     * @param work blocking work
     * @param done receives its answer
     * @param failed receives what went wrong
     */
    public <T extends @Nullable Object> void run(
            ReportingWork<T> work, Consumer<? super T> done, Consumer<? super Problem> failed) {
        cancel();
        busy.set(true);
        running = tasks.run(
                work,
                (what, part) -> {
                    step.set(what);
                    fraction.set(part);
                },
                answer -> {
                    busy.set(false);
                    done.accept(answer);
                },
                why -> {
                    busy.set(false);
                    failed.accept(why);
                });
    }

    /** Calls it off; harmless when nothing is under way. */
    public void cancel() {
        running.cancel();
        running = Running.NOTHING;
        busy.set(false);
        step.set("");
        fraction.set(Progress.UNKNOWN);
    }

    /** @return whether something is under way */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** @return what is being done, for people */
    public ReadOnlyStringProperty stepProperty() {
        return step.getReadOnlyProperty();
    }

    /** @return how much is done, 0 to 1, or {@link Progress#UNKNOWN} */
    public ReadOnlyDoubleProperty fractionProperty() {
        return fraction.getReadOnlyProperty();
    }
}
