package org.scimconsole.console.fx;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Where the data of a pane stands: what a view model shows and a state pane draws. JavaFX thread only. */
public final class Loading {

    /** What a pane that shows a service's data has to show. */
    public enum State {
        /** The first answer is awaited. */
        LOADING,
        /** There is something to show. */
        READY,
        /** There is nothing, and that is an answer. */
        EMPTY,
        /** The service refused or something broke. */
        FAILED,
        /** The service does not answer. */
        OFFLINE
    }

    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.LOADING);
    private final ReadOnlyObjectWrapper<@Nullable Problem> problem = new ReadOnlyObjectWrapper<>(null);

    /** Work has begun. What is already shown stays until the answer comes, so that a refresh never flickers. */
    public void begin() {
        if (state.get() != State.READY) {
            state.set(State.LOADING);
        }
        problem.set(null);
    }

    /** @param something whether the answer has anything to show */
    public void end(boolean something) {
        problem.set(null);
        state.set(something ? State.READY : State.EMPTY);
    }

    /** @param why what went wrong */
    public void fail(Problem why) {
        problem.set(why);
        state.set(why.kind() == Problem.Kind.OFFLINE ? State.OFFLINE : State.FAILED);
    }

    /** @return where it stands */
    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** @return where it stands now */
    public State state() {
        return state.get();
    }

    /** @return what went wrong, or null */
    public ReadOnlyObjectProperty<@Nullable Problem> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** @return what went wrong, or null */
    public @Nullable Problem problem() {
        return problem.get();
    }
}
