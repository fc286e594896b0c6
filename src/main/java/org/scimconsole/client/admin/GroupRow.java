package org.scimconsole.client.admin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the groups list.
 *
 * @param id the id
 * @param name the name in Split
 * @param description what for, or null
 * @param managedBy IDP or LOCAL; UNKNOWN when the service does not tell
 * @param reserved whether it can be neither renamed nor deleted
 * @param memberCount how many members; negative when not told
 * @param link to a group of the IdP, or null
 * @param createdAt when made, or null when not told
 * @param updatedAt when last changed, or null when not told
 */
public record GroupRow(
        String id,
        String name,
        @Nullable String description,
        String managedBy,
        boolean reserved,
        long memberCount,
        @Nullable GroupLink link,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {}
