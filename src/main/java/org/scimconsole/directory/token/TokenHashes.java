package org.scimconsole.directory.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Session;
import org.scimconsole.directory.Store;

/**
 * Keyed hashes of secrets, the only thing that is stored of them. A hash is looked up by equality in an index; whoever
 * guesses cannot learn from the time it takes, since he does not know the key.
 */
public final class TokenHashes {
    private final Store store;
    private final SecureRandom random;
    private volatile @Nullable SecretKeySpec key;

    /** @param random makes the key of a fresh database */
    public TokenHashes(Store store, SecureRandom random) {
        this.store = store;
        this.random = random;
    }

    /** @return the hash, outside of a unit of work */
    String hash(String secret) {
        SecretKeySpec known = key;
        if (known == null) {
            known = keep(store.write(session -> session.tokens().serverKey(this::make)));
        }
        return hash(known, secret);
    }

    /** @return the hash, inside a unit of work that writes */
    String hash(Session session, String secret) {
        SecretKeySpec known = key;
        // Kept only when read back, since this unit of work may yet be undone.
        return hash(known == null ? spec(session.tokens().serverKey(this::make)) : known, secret);
    }

    private SecretKeySpec keep(String text) {
        SecretKeySpec made = spec(text);
        key = made;
        return made;
    }

    private String make() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static SecretKeySpec spec(String text) {
        return new SecretKeySpec(Base64.getDecoder().decode(text), "HmacSHA256");
    }

    private static String hash(SecretKeySpec key, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA256", e);
        }
    }
}
