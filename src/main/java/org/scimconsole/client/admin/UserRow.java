package org.scimconsole.client.admin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the users list.
 *
 * @param id the id that never changes
 * @param userName as the IdP sent it
 * @param email the work e-mail
 * @param displayName the name shown
 * @param externalId the IdP's id, or null
 * @param status ACTIVE, DEACTIVATED, PENDING or DELETED
 * @param managedBy IDP or LOCAL; UNKNOWN when the service does not tell
 * @param createdAt when made, or null when not told
 * @param updatedAt when last changed, or null when not told
 * @param deletedAt when deleted, or null
 */
public record UserRow(
        String id,
        String userName,
        @Nullable String email,
        String displayName,
        @Nullable String externalId,
        String status,
        String managedBy,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable Instant deletedAt) {}
