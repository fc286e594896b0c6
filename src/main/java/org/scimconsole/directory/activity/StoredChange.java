package org.scimconsole.directory.activity;

import org.jspecify.annotations.Nullable;

/**
 * A change as the store keeps it: with the whole state before and after, from which the attributes are told apart only
 * when somebody asks.
 *
 * @param event without attributes
 * @param before the state as JSON text; null when there was none, or for membership
 * @param after the state as JSON text; null when there is none, or for membership
 */
public record StoredChange(
        ChangeEvent event,
        @Nullable String before,
        @Nullable String after) {}
