package org.scimconsole.console.shell;

import org.jspecify.annotations.Nullable;
import org.scimconsole.console.fx.TextClipboard;
import org.scimconsole.console.fx.TextDigest;

/** The clipboard as one window uses it: a secret that the window put there goes with the window. */
final class WindowClipboard implements TextClipboard, AutoCloseable {
    private final TextClipboard clipboard;
    private @Nullable TextDigest secret;

    WindowClipboard(TextClipboard clipboard) {
        this.clipboard = clipboard;
    }

    @Override
    public void put(String text) {
        clipboard.put(text);
    }

    @Override
    public void putSecret(String text) {
        clipboard.putSecret(text);
        secret = new TextDigest(text);
    }

    @Override
    public @Nullable String text() {
        return clipboard.text();
    }

    @Override
    public void clear() {
        clipboard.clear();
    }

    /** What the person copied since is theirs and stays. */
    @Override
    public void close() {
        if (secret != null && secret.is(clipboard.text())) {
            clipboard.clear();
        }
    }
}
