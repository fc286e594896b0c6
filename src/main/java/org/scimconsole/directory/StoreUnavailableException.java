package org.scimconsole.directory;

import java.time.Duration;
import org.scimconsole.scim.message.ErrorType;
import org.scimconsole.scim.message.ScimException;

/** The database cannot serve now: gone, full, read-only. Nothing was written; the same request may be repeated. */
public final class StoreUnavailableException extends ScimException implements RetryLater {
    private static final long serialVersionUID = 1L;

    /** @param detail what is wrong with the database and what to do, without its address or credentials */
    public StoreUnavailableException(String detail) {
        super(ErrorType.UNAVAILABLE, detail);
    }

    /** @param cause what the database said, for the log of this program only */
    public StoreUnavailableException(String detail, Throwable cause) {
        super(ErrorType.UNAVAILABLE, detail);
        addSuppressed(cause);
        initCause(cause);
    }

    @Override
    public Duration retryAfter() {
        return Duration.ofSeconds(5);
    }
}
