package org.scimconsole.entra.check;

import org.jspecify.annotations.Nullable;

/**
 * A request and its answer, as evidence. Holds no header, so no token.
 *
 * @param request method, path and query
 * @param requestBody as sent, or null
 * @param status the HTTP status
 * @param contentType as answered, or null
 * @param responseBody as answered, cut where it is long
 */
public record Exchange(
        String request,
        @Nullable String requestBody,
        int status,
        @Nullable String contentType,
        String responseBody) {}
