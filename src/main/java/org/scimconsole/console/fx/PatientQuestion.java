package org.scimconsole.console.fx;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A question that a page asks again and again. It is not asked while the one before is still under way: a slow service
 * that is called off and asked anew each time never gets to answer. Used on the JavaFX thread only.
 */
public final class PatientQuestion {
    private final FxTasks tasks;
    private Running asking = Running.NOTHING;
    private boolean underWay;

    /** @param tasks runs the question */
    public PatientQuestion(FxTasks tasks) {
        this.tasks = tasks;
    }

    /**
     * Asks, unless an answer is awaited already.
     *
     * @param question blocking work
     * @param done receives the answer
     * @param failed receives what went wrong
     */
    public <T extends @Nullable Object> void ask(
            Work<T> question, Consumer<? super T> done, Consumer<? super Problem> failed) {
        if (underWay) {
            return;
        }
        underWay = true;
        asking = tasks.run(
                question,
                answer -> {
                    underWay = false;
                    done.accept(answer);
                },
                why -> {
                    underWay = false;
                    failed.accept(why);
                });
    }

    /** @return whether an answer is awaited */
    public boolean isUnderWay() {
        return underWay;
    }

    /** Calls off what is under way; no answer to it arrives. It can be asked again at once. */
    public void cancel() {
        asking.cancel();
        underWay = false;
    }
}
