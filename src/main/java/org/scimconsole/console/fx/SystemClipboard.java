package org.scimconsole.console.fx;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import org.jspecify.annotations.Nullable;

/** The desktop's clipboard. */
public final class SystemClipboard implements TextClipboard {
    /** What KDE's clipboard and those that follow it look for, to forget a text that a program gave them. */
    static final String KEEP_OUT_OF_HISTORY_KDE = "x-kde-passwordManagerHint";
    /** What Windows looks for: these two as numbers, 0 for no, and the third by being there. */
    static final List<String> KEEP_OUT_OF_HISTORY_WINDOWS = List.of(
            "CanIncludeInClipboardHistory",
            "CanUploadToCloudClipboard",
            "ExcludeClipboardContentFromMonitorProcessing");

    private static final byte[] SECRET = "secret".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NO = {0, 0, 0, 0};

    @Override
    public void put(String text) {
        put(text, Map.of());
    }

    /** Beside the text there are the signs by which programs that keep what was copied leave it out. */
    @Override
    public void putSecret(String secret) {
        ClipboardContent signs = new ClipboardContent();
        signs.put(format(KEEP_OUT_OF_HISTORY_KDE), ByteBuffer.wrap(SECRET));
        KEEP_OUT_OF_HISTORY_WINDOWS.forEach(name -> signs.put(format(name), ByteBuffer.wrap(NO)));
        put(secret, signs);
    }

    private static void put(String text, Map<DataFormat, Object> beside) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        content.putAll(beside);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** There is one of each name in the whole process. */
    private static DataFormat format(String name) {
        return Objects.requireNonNullElseGet(DataFormat.lookupMimeType(name), () -> new DataFormat(name));
    }

    @Override
    public @Nullable String text() {
        return Clipboard.getSystemClipboard().getString();
    }

    @Override
    public void clear() {
        put("");
    }
}
