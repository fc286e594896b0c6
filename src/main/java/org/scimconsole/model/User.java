package org.scimconsole.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member of an organisation.
 *
 * @param userName as sent; compared ignoring case
 * @param email the work e-mail, Split's key for a person
 * @param displayName what Split shows as the name
 * @param externalId the identity provider's id, compared exactly
 * @param resource the SCIM resource as sent, as JSON text without {@code id}, {@code meta} and {@code groups}
 * @param version grows by one with every accepted change; the source of the ETag
 * @param deletedAt when the user became a tombstone: 404 to SCIM, restored under the same id by a later POST
 */
public record User(
        OrganizationId organization,
        UserId id,
        String userName,
        @Nullable String email,
        String displayName,
        @Nullable String externalId,
        UserStatus status,
        ManagedBy managedBy,
        boolean twoFactor,
        String resource,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant deletedAt) {}
