package org.scimconsole.directory.token;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.scimconsole.model.PlainToken;

/**
 * How a secret is written: a prefix, 43 characters of base62 from 256 random bits, and 6 characters that check them, so
 * that a mangled paste is told from a wrong token.
 */
public final class TokenText {
    /** Before a SCIM token. */
    public static final String SCIM = "spl_scim_";
    /** Before an admin API key. */
    public static final String ADMIN = "spl_admin_";

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int RANDOM = 43;
    private static final int CHECK = 6;

    private TokenText() {}

    /** Makes a new secret. */
    static PlainToken make(String prefix, SecureRandom random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String body = base62(new BigInteger(1, bytes), RANDOM);
        return new PlainToken(prefix + body + check(body));
    }

    /** @return what is wrong with the text as text; null when it is well-formed */
    static Verdict.@Nullable Reason fault(String prefix, String text) {
        int length = prefix.length() + RANDOM + CHECK;
        if (!text.startsWith(prefix)) {
            return Verdict.Reason.UNKNOWN;
        }
        if (text.length() < length) {
            return Verdict.Reason.TRUNCATED;
        }
        if (text.length() > length) {
            return Verdict.Reason.MISTYPED;
        }
        String body = text.substring(prefix.length(), prefix.length() + RANDOM);
        return check(body).equals(text.substring(prefix.length() + RANDOM)) ? null : Verdict.Reason.MISTYPED;
    }

    /** @return the last characters, which only check the others */
    static String hint(PlainToken token) {
        String text = token.reveal();
        return text.substring(text.length() - CHECK);
    }

    private static String check(String body) {
        CRC32 sum = new CRC32();
        sum.update(body.getBytes(StandardCharsets.US_ASCII));
        char[] text = new char[CHECK];
        long rest = sum.getValue();
        for (int i = CHECK - 1; i >= 0; i--) {
            text[i] = ALPHABET.charAt((int) (rest % 62));
            rest /= 62;
        }
        return new String(text);
    }

    private static String base62(BigInteger number, int length) {
        char[] text = new char[length];
        BigInteger rest = number;
        for (int i = length - 1; i >= 0; i--) {
            BigInteger[] parts = rest.divideAndRemainder(BigInteger.valueOf(62));
            text[i] = ALPHABET.charAt(parts[1].intValue());
            rest = parts[0];
        }
        return new String(text);
    }
}
