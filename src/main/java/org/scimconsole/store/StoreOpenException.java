package org.scimconsole.store;

import org.jspecify.annotations.Nullable;

/** The database cannot be opened; the message is one sentence for the person who must act, and the next step. */
public final class StoreOpenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and what to do; without credentials */
    public StoreOpenException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
