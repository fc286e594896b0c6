package org.scimconsole.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a request before it is carried out, so that its log row is written in the same transaction as the
 * change. Bodies and queries are redacted before they come here.
 *
 * @param id the request's own id, which answers and errors carry
 * @param at when it arrived
 * @param query the query string, decoded, if there was one
 * @param body the redacted body, cut to a sensible length, if there was one
 * @param source the address it came from
 * @param successStatus the HTTP status that an accepted request is answered with
 */
public record RequestDraft(
        String id,
        Instant at,
        String method,
        String path,
        @Nullable String query,
        @Nullable String body,
        @Nullable String source,
        int successStatus) {

    /** A request that came by no HTTP: the command line or the program itself. */
    public static RequestDraft internal(String id, Instant at, String command) {
        return new RequestDraft(id, at, "CLI", command, null, null, null, 200);
    }
}
