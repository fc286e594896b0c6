package org.scimconsole.directory.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.activity.ResourceKind;

/**
 * How a user or group was at a moment.
 *
 * @param changedAt when it had become so; null when it did not exist yet
 * @param state as JSON text with {@code status}, {@code managedBy}, {@code resource} and more; null when it did not exist
 * @param related ids of a group's members, or of a user's groups
 */
public record PastState(
        ResourceKind type,
        String id,
        Instant at,
        @Nullable Instant changedAt,
        @Nullable String state,
        List<String> related) {}
