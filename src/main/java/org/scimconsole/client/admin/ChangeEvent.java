package org.scimconsole.client.admin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One accepted change in a timeline.
 *
 * @param id its id
 * @param at when
 * @param actor by whom
 * @param requestId the request that did it, or null
 * @param resourceType User or Group
 * @param resourceId of what
 * @param kind what kind, such as UPDATED or MEMBER_ADDED
 * @param changes what changed
 */
public record ChangeEvent(
        String id,
        Instant at,
        Actor actor,
        @Nullable String requestId,
        String resourceType,
        String resourceId,
        String kind,
        List<AttributeChange> changes) {}
