package org.scimconsole.client.admin;

import org.jspecify.annotations.Nullable;

/**
 * Everything about one group.
 *
 * @param row the line of the list
 * @param version counts changes; zero when not told
 * @param resource the SCIM resource as rendered, JSON
 * @param lockedReason why the console may not change it, or null
 */
public record GroupDetail(
        GroupRow row,
        long version,
        String resource,
        @Nullable String lockedReason) {}
