package org.scimconsole.directory;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.scimconsole.scim.message.ErrorType;
import org.scimconsole.scim.message.ScimException;

/** The database cannot serve now: gone, full, read-only. Nothing was written; the same request may be repeated. */
public final class StoreUnavailableException extends ScimException implements RetryLater {
    private static final long serialVersionUID = 1L;

    private final @Nullable Throwable reason;

    /** @param detail what is wrong with the database and what to do, without its address or credentials */
    public StoreUnavailableException(String detail) {
        super(ErrorType.UNAVAILABLE, detail);
        this.reason = null;
    }

    /** @param cause what the database said, for the log of this program only */
    public StoreUnavailableException(String detail, Throwable cause) {
        super(ErrorType.UNAVAILABLE, detail);
        this.reason = cause;
    }

    @Override
    public synchronized @Nullable Throwable getCause() {
        return reason;
    }

    @Override
    public Duration retryAfter() {
        return Duration.ofSeconds(5);
    }
}
