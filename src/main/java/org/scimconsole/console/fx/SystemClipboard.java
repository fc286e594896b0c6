package org.scimconsole.console.fx;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;

/** The desktop's clipboard. */
public final class SystemClipboard implements TextClipboard {

    @Override
    public void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    @Override
    public @Nullable String text() {
        return Clipboard.getSystemClipboard().getString();
    }

    @Override
    public void clear() {
        ClipboardContent content = new ClipboardContent();
        content.putString("");
        Clipboard.getSystemClipboard().setContent(content);
    }
}
