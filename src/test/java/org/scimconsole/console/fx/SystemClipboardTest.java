package org.scimconsole.console.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class SystemClipboardTest {
    private final SystemClipboard clipboard = new SystemClipboard();

    @Test
    void aSecretAsksProgramsThatRememberCopiesToLeaveItOut(FxRobot robot) {
        robot.interact(() -> {
            clipboard.putSecret("spl_scim_x");
            assertThat(clipboard.text()).isEqualTo("spl_scim_x");
            assertThat(sign(SystemClipboard.KEEP_OUT_OF_HISTORY_KDE)).isEqualTo("secret");
            assertThat(SystemClipboard.KEEP_OUT_OF_HISTORY_WINDOWS)
                    .allSatisfy(name -> assertThat(sign(name)).isEqualTo("\0\0\0\0"));
        });
    }

    @Test
    void whatIsCopiedLaterIsAnOrdinaryText(FxRobot robot) {
        robot.interact(() -> {
            clipboard.putSecret("spl_scim_x");
            clipboard.put("https://scim.example.com");
            assertThat(clipboard.text()).isEqualTo("https://scim.example.com");
            assertThat(sign(SystemClipboard.KEEP_OUT_OF_HISTORY_KDE)).isNull();
        });
    }

    private static @Nullable String sign(String name) {
        DataFormat format = DataFormat.lookupMimeType(name);
        return format != null && Clipboard.getSystemClipboard().getContent(format) instanceof ByteBuffer bytes
                ? StandardCharsets.US_ASCII.decode(bytes.duplicate()).toString()
                : null;
    }
}
