package org.scimconsole.directory.activity;

import org.jspecify.annotations.Nullable;

/**
 * One attribute before and after.
 *
 * @param attribute its SCIM path, or one of Split's words: {@code status}, {@code managedBy}, {@code name}, {@code link}
 * @param before as JSON text; null when there was none
 * @param after as JSON text; null when there is none
 */
public record AttributeChange(
        String attribute, @Nullable String before, @Nullable String after) {}
