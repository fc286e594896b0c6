package org.scimconsole.directory.activity.whynot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.activity.LogEntry;

/**
 * One link of the chain from the identity provider's question to the present state.
 *
 * @param stage which link
 * @param reached whether it happened
 * @param sentence what is known about it
 * @param at when it happened; null when it did not
 * @param evidence the row of the log; null when there is none
 */
public record Step(
        Stage stage,
        boolean reached,
        String sentence,
        @Nullable Instant at,
        @Nullable LogEntry evidence) {

    /** The links, in their order. */
    public enum Stage {
        CONNECTED,
        ASKED,
        ACCEPTED,
        REFUSED,
        CHANGED,
        NOW
    }
}
