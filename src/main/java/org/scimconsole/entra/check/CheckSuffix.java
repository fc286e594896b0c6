package org.scimconsole.entra.check;

import java.math.BigInteger;
import java.util.random.RandomGenerator;

/** What the names of one check's own people and groups end with, so that they are nobody else's. */
public final class CheckSuffix {
    private static final int BYTES = 6;
    private static final int LENGTH = 10;

    private CheckSuffix() {}

    /** @return ten random letters and digits, the first of them 0 to 2: no word that somebody would call a group */
    public static String random(RandomGenerator random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String digits = new BigInteger(1, bytes).toString(Character.MAX_RADIX);
        return "0".repeat(LENGTH - digits.length()) + digits;
    }
}
