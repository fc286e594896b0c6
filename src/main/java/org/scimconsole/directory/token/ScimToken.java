package org.scimconsole.directory.token;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.TokenId;

/**
 * What is known of a SCIM token: everything but the token.
 *
 * @param hint its last six characters, which are checksum and not secret
 * @param expiresAt one calendar year after creation
 * @param endsAt when it dies before that, because a newer one replaced it or it was revoked
 */
public record ScimToken(
        OrganizationId organization,
        TokenId id,
        String hint,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant endsAt,
        @Nullable Instant lastUsedAt,
        String createdBy) {

    /** @return its state at a moment */
    public TokenStatus status(Instant now) {
        if (endsAt != null && !now.isBefore(endsAt)) {
            return TokenStatus.REVOKED;
        }
        if (!now.isBefore(expiresAt)) {
            return TokenStatus.EXPIRED;
        }
        return endsAt == null ? TokenStatus.ACTIVE : TokenStatus.ENDING;
    }

    /** @return whether it lets anyone in at a moment */
    public boolean liveAt(Instant now) {
        TokenStatus status = status(now);
        return status == TokenStatus.ACTIVE || status == TokenStatus.ENDING;
    }
}
