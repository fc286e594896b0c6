package org.scimconsole.entra.log;

import org.jspecify.annotations.Nullable;

/**
 * Whom a line is about, on one side.
 *
 * @param id there, or null while there is none
 * @param displayName there, or null
 * @param type {@code User} or {@code Group}
 */
public record Identity(@Nullable String id, @Nullable String displayName, String type) {}
