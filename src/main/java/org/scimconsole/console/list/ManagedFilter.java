package org.scimconsole.console.list;

import org.jspecify.annotations.Nullable;

/** Whose users or groups a list shows. */
public enum ManagedFilter {
    ANYONE(null),
    IDP("IDP"),
    LOCAL("LOCAL");

    private final @Nullable String wire;

    ManagedFilter(@Nullable String wire) {
        this.wire = wire;
    }

    /** @return as the service is asked; null for both */
    public @Nullable String wire() {
        return wire;
    }
}
