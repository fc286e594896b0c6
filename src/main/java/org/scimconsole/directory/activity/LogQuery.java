package org.scimconsole.directory.activity;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.PageRequest;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.UserId;

/**
 * Which rows of the provisioning log, newest first.
 *
 * @param text found in the subject's name, id or external id, the path or the message; null for all
 * @param outcomes empty for all
 * @param rule a rule's name; null for all
 * @param cycle a cycle's number; null for all
 * @param from inclusive
 * @param to exclusive
 * @param probes whether the provider's tests of the connection are wanted too
 */
public record LogQuery(
        @Nullable String text,
        @Nullable UserId user,
        @Nullable GroupId group,
        Set<Outcome> outcomes,
        @Nullable String rule,
        @Nullable Long cycle,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean probes,
        PageRequest page) {

    /** @return everything but probes */
    public static LogQuery all(PageRequest page) {
        return new LogQuery(null, null, null, Set.of(), null, null, null, null, false, page);
    }
}
