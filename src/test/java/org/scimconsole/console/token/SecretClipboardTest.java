package org.scimconsole.console.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.scimconsole.console.fx.DirectTasks;
import org.scimconsole.console.settings.MemorySettings;
import org.scimconsole.console.testing.HeldClipboard;

class SecretClipboardTest {
    private static final String SECRET = "spl_scim_secret";
    private final HeldClipboard clipboard = new HeldClipboard();
    private final DirectTasks tasks = new DirectTasks();
    private final MemorySettings settings = new MemorySettings();
    private final SecretClipboard secrets = new SecretClipboard(clipboard, tasks, settings);

    @Test
    void clearsAfterTheTimeThatWasSet() {
        settings.put(SecretClipboard.SECONDS, "20");
        assertThat(secrets.put(SECRET)).isEqualTo(Duration.ofSeconds(20));
        tasks.advance(Duration.ofSeconds(19));
        assertThat(clipboard.text()).isEqualTo(SECRET);
        tasks.advance(Duration.ofSeconds(1));
        assertThat(clipboard.text()).isNull();
    }

    @Test
    void leavesWhatWasCopiedSince() {
        secrets.put(SECRET);
        clipboard.put("mine");
        tasks.advance(Duration.ofMinutes(5));
        assertThat(clipboard.text()).isEqualTo("mine");
    }

    @Test
    void neverClearsWhenSoSet() {
        settings.put(SecretClipboard.SECONDS, "0");
        assertThat(secrets.put(SECRET)).isZero();
        tasks.advance(Duration.ofDays(1));
        assertThat(clipboard.text()).isEqualTo(SECRET);
    }

    @Test
    void takesNinetySecondsWhenTheSettingCannotBeRead() {
        settings.put(SecretClipboard.SECONDS, "soon");
        assertThat(secrets.put(SECRET)).isEqualTo(Duration.ofSeconds(90));
    }
}
