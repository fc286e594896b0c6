package org.scimconsole.client.http;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What came back, whatever its status.
 *
 * @param status the HTTP status
 * @param contentType as sent, or null
 * @param retryAfter how long the service asks to wait, or null
 * @param body the text, perhaps empty
 */
public record HttpAnswer(
        int status, @Nullable String contentType, @Nullable Duration retryAfter, String body) {

    /** @return whether the status is one of 2xx */
    public boolean successful() {
        return status >= 200 && status < 300;
    }
}
