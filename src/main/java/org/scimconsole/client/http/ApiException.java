package org.scimconsole.client.http;

import org.jspecify.annotations.Nullable;

/** A call that did not bring what was asked for: what happened in one sentence, and what to do about it in another. */
public abstract sealed class ApiException extends Exception
        permits ApiException.Unreachable, ApiException.Refused, ApiException.Unreadable {
    private final String nextStep;

    private ApiException(String sentence, String nextStep, @Nullable Throwable cause) {
        super(sentence, cause);
        this.nextStep = nextStep;
    }

    /** @return what happened, for people */
    public String sentence() {
        return String.valueOf(getMessage());
    }

    /** @return what to do; empty when the sentence says it */
    public String nextStep() {
        return nextStep;
    }

    /** Nothing answers there: no such host, refused, timed out, TLS not trusted. Trying again may help. */
    public static final class Unreachable extends ApiException {
        /**
         * @param sentence what happened
         * @param nextStep what to do
         * @param cause the I/O failure
         */
        public Unreachable(String sentence, String nextStep, @Nullable Throwable cause) {
            super(sentence, nextStep, cause);
        }
    }

    /** The service answered with an error of its own. */
    public static final class Refused extends ApiException {
        private final int status;

        /**
         * @param status the HTTP status
         * @param sentence the service's message
         * @param nextStep what to do
         */
        public Refused(int status, String sentence, String nextStep) {
            super(sentence, nextStep, null);
            this.status = status;
        }

        /** @return the HTTP status */
        public int status() {
            return status;
        }
    }

    /** Something answered, but not in the language expected: another program, a proxy's page, a newer service. */
    public static final class Unreadable extends ApiException {
        /**
         * @param sentence what happened
         * @param nextStep what to do
         * @param cause what could not be read
         */
        public Unreadable(String sentence, String nextStep, @Nullable Throwable cause) {
            super(sentence, nextStep, cause);
        }
    }
}
