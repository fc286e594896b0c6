package org.scimconsole.directory.token;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scimconsole.model.OrganizationId;

/** What is known of an admin API key: everything but the key. */
public record AdminKey(
        OrganizationId organization,
        String id,
        String name,
        String hint,
        Instant createdAt,
        @Nullable Instant revokedAt) {}
