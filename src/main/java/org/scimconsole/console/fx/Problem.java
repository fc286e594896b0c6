package org.scimconsole.console.fx;

import org.scimconsole.client.http.ApiException;

/**
 * What went wrong, for the person who must act.
 *
 * @param kind how the page shows it
 * @param sentence what happened, with the value it happened to
 * @param nextStep what to do; empty when the sentence says it
 */
public record Problem(Kind kind, String sentence, String nextStep) {

    /** How a problem is shown and whether trying again can help. */
    public enum Kind {
        /** The service does not answer: a banner with Retry. */
        OFFLINE,
        /** The service said no: the sentence is its own. */
        REFUSED,
        /** Anything else. */
        FAILED
    }

    /**
     * @param cause what background work threw
     * @return the same in words
     */
    public static Problem of(Throwable cause) {
        if (cause instanceof ApiException api) {
            Kind kind = api instanceof ApiException.Unreachable ? Kind.OFFLINE : Kind.REFUSED;
            return new Problem(kind, api.sentence(), api.nextStep());
        }
        String message = cause.getMessage();
        return new Problem(
                Kind.FAILED,
                message == null || message.isBlank() ? cause.getClass().getSimpleName() : message,
                "");
    }

    /** @return the sentence and the next step as one text */
    public String text() {
        return nextStep.isEmpty() ? sentence : sentence + " " + nextStep;
    }
}
