package org.scimconsole.console.testing;

import org.jspecify.annotations.Nullable;
import org.scimconsole.console.fx.TextClipboard;

/** A clipboard of the test's own. */
public final class HeldClipboard implements TextClipboard {
    private @Nullable String held;

    @Override
    public void put(String text) {
        held = text;
    }

    @Override
    public @Nullable String text() {
        return held;
    }

    @Override
    public void clear() {
        held = null;
    }
}
