package org.scimconsole.entra.log;

import org.jspecify.annotations.Nullable;

/**
 * An attribute that was sent.
 *
 * @param displayName the target attribute
 * @param oldValue what the target had, or null
 * @param newValue what it was given, or null when removed
 */
public record ModifiedProperty(
        String displayName,
        @Nullable String oldValue,
        @Nullable String newValue) {}
