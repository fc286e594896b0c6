package org.scimconsole.client.admin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A SCIM token as it may be shown: never the token itself.
 *
 * @param id its id
 * @param hint its last characters
 * @param status where its life stands
 * @param createdAt when it was made
 * @param expiresAt when it ends
 * @param endsAt when it dies before that, because a newer one replaces it, or null
 * @param lastUsedAt the last request that used it, to the minute, or null
 * @param createdBy who made it
 */
public record TokenView(
        String id,
        String hint,
        Status status,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant endsAt,
        @Nullable Instant lastUsedAt,
        @Nullable String createdBy) {
    /** @return when it is no longer accepted */
    public Instant diesAt() {
        return endsAt != null && endsAt.isBefore(expiresAt) ? endsAt : expiresAt;
    }

    /** Where a token's life stands. */
    public enum Status {
        ACTIVE,
        EXPIRED,
        REVOKED
    }
}
