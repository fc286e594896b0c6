package org.scimconsole.server.http;

/** Is told of what did not come to pass, so that the log tells it too. */
interface RequestListener {
    /**
     * A request of a known sender was refused or failed.
     *
     * @return how it is answered: the same, or 503 when the refusal could not be recorded
     */
    Refusal refused(Exchange exchange, Refusal refusal, Exception cause);
}
