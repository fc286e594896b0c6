package org.scimconsole.directory;

import java.time.Duration;

/** Marks a refusal after which the same request may be repeated: the answer carries {@code Retry-After}. */
public interface RetryLater {
    /** @return how long to wait */
    Duration retryAfter();
}
