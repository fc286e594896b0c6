package org.scimconsole.console.token;

import java.time.Duration;
import org.scimconsole.console.fx.FxTasks;
import org.scimconsole.console.fx.TextClipboard;
import org.scimconsole.console.fx.TextDigest;
import org.scimconsole.console.settings.Settings;

/**
 * Copies a secret and takes it back from the clipboard after a while, at the latest when the window closes, but only if it
 * is still there: what the person copied since is theirs. Remembers a digest, never the secret.
 */
public final class SecretClipboard {
    /** The setting that holds after how many seconds; 0 never clears. */
    public static final String SECONDS = "clipboard.clear.seconds";

    private static final Duration DEFAULT_STAY = Duration.ofSeconds(90);

    private final TextClipboard clipboard;
    private final FxTasks tasks;
    private final Settings settings;

    /**
     * @param clipboard where the secret goes
     * @param tasks waits
     * @param settings after how long
     */
    public SecretClipboard(TextClipboard clipboard, FxTasks tasks, Settings settings) {
        this.clipboard = clipboard;
        this.tasks = tasks;
        this.settings = settings;
    }

    /**
     * @param secret what to copy
     * @return after how long it will be cleared; zero for never
     */
    public Duration put(String secret) {
        Duration stay = stay();
        if (stay.isZero()) {
            clipboard.put(secret);
        } else {
            clipboard.putSecret(secret);
            TextDigest digest = new TextDigest(secret);
            tasks.later(stay, () -> clearIfStill(digest));
        }
        return stay;
    }

    private Duration stay() {
        return settings.get(SECONDS)
                .filter(text -> text.matches("\\d{1,5}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .orElse(DEFAULT_STAY);
    }

    private void clearIfStill(TextDigest digest) {
        if (digest.is(clipboard.text())) {
            clipboard.clear();
        }
    }
}
