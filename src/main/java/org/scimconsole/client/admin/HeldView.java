package org.scimconsole.client.admin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request that the brake holds.
 *
 * @param id its id
 * @param kind DEACTIVATION, DELETION or MEMBER_REMOVAL
 * @param number how many removals it asks for
 * @param firstAt when it first came
 * @param lastAt when it last came
 * @param attempts how often it came
 * @param method the HTTP method
 * @param path the path
 * @param subject whom it concerns
 * @param releasedAt when an administrator let it pass; null while it is held
 * @param releasedBy who that was; null while it is held
 */
public record HeldView(
        String id,
        String kind,
        long number,
        Instant firstAt,
        Instant lastAt,
        long attempts,
        String method,
        String path,
        LogSubject subject,
        @Nullable Instant releasedAt,
        @Nullable String releasedBy) {}
