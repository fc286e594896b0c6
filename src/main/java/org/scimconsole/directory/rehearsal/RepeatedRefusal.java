package org.scimconsole.directory.rehearsal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.activity.ResourceKind;

/**
 * What the rehearsal refused, however often it was asked.
 *
 * @param rule the name of the {@link org.scimconsole.directory.Rule}; null for a fault of the request itself
 * @param type whom or what it concerned, as far as the request said
 * @param name the name that was sent
 * @param message why, for people
 * @param times how often it was asked
 */
public record RepeatedRefusal(
        @Nullable String rule,
        @Nullable ResourceKind type,
        @Nullable String name,
        String message,
        long times,
        Instant lastAt) {}
