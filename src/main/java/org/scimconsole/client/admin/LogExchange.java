package org.scimconsole.client.admin;

import org.jspecify.annotations.Nullable;

/**
 * A line of the log with its HTTP exchange, redacted.
 *
 * @param entry the line
 * @param requestBody what came, or null
 * @param responseBody what went, or null
 */
public record LogExchange(
        LogEntry entry,
        @Nullable String requestBody,
        @Nullable String responseBody) {}
