package org.scimconsole.directory.activity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scimconsole.model.OrganizationId;

/**
 * One accepted change, never edited afterwards.
 *
 * @param requestId the request that caused it
 * @param cycle the identity provider's cycle; 0 for none
 * @param memberId for membership: whose; null otherwise
 * @param changes attribute by attribute
 */
public record ChangeEvent(
        OrganizationId organization,
        String id,
        Instant at,
        Actor actor,
        String requestId,
        long cycle,
        ResourceKind resourceType,
        String resourceId,
        @Nullable String memberId,
        ChangeKind kind,
        List<AttributeChange> changes) {}
