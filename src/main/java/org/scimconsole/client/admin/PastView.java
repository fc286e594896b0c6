package org.scimconsole.client.admin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a user or group was at a moment.
 *
 * @param changedAt when it had become so; null when it did not exist yet
 * @param state as JSON text; null when it did not exist
 * @param related the members of a group, or the groups of a user, by id
 */
public record PastView(
        @Nullable Instant changedAt, @Nullable String state, List<String> related) {}
