package org.scimconsole.client.admin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the provisioning log.
 *
 * @param id its id, also the reference id in refusals
 * @param at when
 * @param durationMillis how long it took, in milliseconds
 * @param method the HTTP method
 * @param path the path with its redacted query
 * @param status the HTTP status
 * @param outcome what became of it, such as CREATED or REFUSED
 * @param rule the rule of Split that decided, or null
 * @param message in words, or null
 * @param subject whom it concerned, or null
 * @param actor who asked
 * @param source the address it came from, or null
 * @param cycle the cycle it belongs to, or null
 * @param probe whether it is one of Entra's probes
 */
public record LogEntry(
        String id,
        Instant at,
        long durationMillis,
        String method,
        String path,
        int status,
        String outcome,
        @Nullable String rule,
        @Nullable String message,
        @Nullable LogSubject subject,
        Actor actor,
        @Nullable String source,
        @Nullable String cycle,
        boolean probe) {}
