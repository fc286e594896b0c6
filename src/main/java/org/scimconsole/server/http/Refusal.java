package org.scimconsole.server.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a request that fails is answered.
 *
 * @param status the HTTP status
 * @param scimType RFC 7644 section 3.12's word for it, where it has one
 * @param detail one sentence for the person who must act
 * @param retryAfter when to come again, for 429 and 503
 */
public record Refusal(
        int status,
        @Nullable String scimType,
        String detail,
        @Nullable Duration retryAfter) {}
