package org.scimconsole.directory.brake;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.activity.Subject;
import org.scimconsole.model.OrganizationId;

/**
 * A request that the brake holds.
 *
 * @param fingerprint tells the same request when it comes again
 * @param number how many removals it asked for when it came last
 * @param attempts how often it came
 * @param releasedAt when an administrator let it pass; it is carried out when it comes again within four weeks, as long
 *     as it asks for no more removals then
 */
public record HeldRequest(
        OrganizationId organization,
        String id,
        String fingerprint,
        RemovalKind kind,
        int number,
        Instant firstAt,
        Instant lastAt,
        int attempts,
        String method,
        String path,
        Subject subject,
        @Nullable Instant releasedAt,
        @Nullable String releasedBy) {
    /** For so long Entra tries again by itself; whoever asks for the same later is to be looked at anew. */
    public static final Duration RELEASE_LASTS = Duration.ofDays(28);

    HeldRequest heldAgain() {
        return new HeldRequest(
                organization,
                id,
                fingerprint,
                kind,
                number,
                firstAt,
                lastAt,
                attempts,
                method,
                path,
                subject,
                null,
                null);
    }
}
