package org.scimconsole.console.guide;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of the set-up.
 *
 * @param id names it in the texts
 * @param who may do it
 * @param title what to do
 * @param text how
 * @param values what to paste, and where
 * @param page of this console where it is done, or null when it is done in Entra
 * @param argument what to show there
 * @param state whether it was seen to be done
 * @param evidence what shows it; empty while it is not done
 */
public record GuideStep(
        String id,
        String who,
        String title,
        String text,
        List<Value> values,
        @Nullable String page,
        String argument,
        State state,
        String evidence) {

    /** Whether a step was seen to be done. */
    public enum State {
        DONE,
        /** The first one not done. */
        NEXT,
        LATER
    }

    /**
     * A value to paste.
     *
     * @param field the name of the field it goes into
     * @param text the value
     */
    public record Value(String field, String text) {}
}
