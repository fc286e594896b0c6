package org.scimconsole.console.detail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change as the timeline shows it.
 *
 * @param title what happened, in words
 * @param kind what kind, such as CREATED; chooses the icon
 * @param when date and time
 * @param at the same, to ask for the state at that moment
 * @param ago how long ago
 * @param actor who did it, in words
 * @param requestId the request that did it, to be looked up in the log, or null
 * @param values what changed
 */
public record TimelineRow(
        String title,
        String kind,
        String when,
        Instant at,
        String ago,
        String actor,
        @Nullable String requestId,
        List<Value> values) {

    /**
     * One value of a change.
     *
     * @param attribute its SCIM path
     * @param before what it was; a dash for nothing
     * @param after what it is; a dash for nothing
     */
    public record Value(String attribute, String before, String after) {}
}
