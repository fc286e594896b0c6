package org.scimconsole.console.backend;

import org.jspecify.annotations.Nullable;
import org.scimconsole.model.PlainToken;

/**
 * Hands a fresh token from the dialog that shows it straight to whoever uses it at once. Keeps none: without a taker
 * nothing happens. JavaFX thread only.
 */
public final class TokenHandover {
    private @Nullable Taker taker;

    /** Uses a token at once. */
    @FunctionalInterface
    public interface Taker {

        /**
         * @param address the SCIM base URL that it opens
         * @param token the token
         */
        void take(String address, PlainToken token);
    }

    /** @param willing whoever uses tokens from now on */
    public void setTaker(Taker willing) {
        taker = willing;
    }

    /**
     * @param address the SCIM base URL that the token opens
     * @param token not kept
     * @return whether there was somebody to take it
     */
    public boolean give(String address, PlainToken token) {
        if (taker == null) {
            return false;
        }
        taker.take(address, token);
        return true;
    }
}
