package org.scimconsole.directory.rehearsal;

import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.activity.ChangeKind;
import org.scimconsole.directory.activity.ResourceKind;

/**
 * A user or group that the rehearsal left in another state than it met.
 *
 * @param kind what it came to
 * @param before the state that the rehearsal met, as changes keep it; null when it made the user or group
 */
public record StateDifference(
        ResourceKind type,
        String id,
        ChangeKind kind,
        @Nullable String before) {}
