package org.scimconsole.console.fx;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Tells a secret when it is seen again, without knowing it. */
public final class TextDigest {
    private final byte[] digest;

    /** @param text not kept */
    public TextDigest(String text) {
        digest = digest(text);
    }

    /** @return whether it is that text */
    public boolean is(@Nullable String text) {
        return text != null && Arrays.equals(digest, digest(text));
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", e);
        }
    }
}
