package org.scimconsole.directory;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.scimconsole.scim.message.ScimException;

/** A rule of Split's stands against the request. */
public class RefusedException extends ScimException {
    private static final long serialVersionUID = 1L;

    private final Rule rule;

    /**
     * @param rule which rule
     * @param detail which value, why, and what to do
     */
    public RefusedException(Rule rule, String detail) {
        super(rule.errorType(), detail);
        this.rule = rule;
    }

    /** @return the rule that stands against it */
    public final Rule rule() {
        return rule;
    }

    /** @return the rule behind any exception; null when none is */
    public static @Nullable Rule ruleOf(Throwable exception) {
        return exception instanceof RefusedException refused ? refused.rule() : null;
    }

    /** A refusal that ends by itself or by an administrator's hand: 503 with {@code Retry-After}. */
    public static class ForNow extends RefusedException implements RetryLater {
        private static final long serialVersionUID = 1L;

        private final Duration retryAfter;

        /** @param retryAfter when to try again */
        public ForNow(Rule rule, String detail, Duration retryAfter) {
            super(rule, detail);
            this.retryAfter = retryAfter;
        }

        @Override
        public final Duration retryAfter() {
            return retryAfter;
        }
    }
}
