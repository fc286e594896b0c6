package org.scimconsole.console.fx;

import org.jspecify.annotations.Nullable;

/** The clipboard as far as the console needs it: text in, text out. Called on the JavaFX thread only. */
public interface TextClipboard {

    /** @param text what the clipboard holds from now on */
    void put(String text);

    /** @param secret what it holds from now on, until the window closes at the latest */
    default void putSecret(String secret) {
        put(secret);
    }

    /** @return the text it holds, or null when it holds none */
    @Nullable
    String text();

    /** Empties it. */
    void clear();
}
