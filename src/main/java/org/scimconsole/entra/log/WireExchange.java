package org.scimconsole.entra.log;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer as they went over the wire, without secrets. The header with the token is never part of it.
 *
 * @param request method, path and query
 * @param requestBody the body sent, or null
 * @param status the HTTP status; 0 when no answer came
 * @param answer the body of the answer, or why none came
 * @param took real time
 */
public record WireExchange(String request, @Nullable String requestBody, int status, String answer, Duration took) {

    /** Takes secrets out and cuts what is too long to be kept for every line of a log. */
    public WireExchange {
        request = Secrets.hidden(request);
        requestBody = requestBody == null ? null : Secrets.hidden(requestBody);
        answer = Secrets.hidden(answer);
    }
}
