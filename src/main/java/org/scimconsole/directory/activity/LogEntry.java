package org.scimconsole.directory.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scimconsole.model.OrganizationId;

/**
 * One row of the provisioning log.
 *
 * @param durationMicros from arrival to the decision, in microseconds
 * @param status the HTTP status answered
 * @param rule the name of the {@link org.scimconsole.directory.Rule}, or of the reason of a 401
 * @param message for people: what happened
 * @param cycle the number of the identity provider's cycle that it belongs to; 0 for none
 * @param probe whether it is the identity provider's test of the connection
 * @param requestBody redacted; loaded only for a single entry
 * @param responseBody redacted; loaded only for a single entry
 */
public record LogEntry(
        OrganizationId organization,
        String id,
        Instant at,
        long durationMicros,
        String method,
        String path,
        @Nullable String query,
        int status,
        Outcome outcome,
        @Nullable String rule,
        @Nullable String message,
        @Nullable Subject subject,
        @Nullable Actor actor,
        @Nullable String source,
        long cycle,
        boolean probe,
        @Nullable String requestBody,
        @Nullable String responseBody) {}
