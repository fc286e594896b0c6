package org.scimconsole.server.http;

/** Is told of what did not come to pass, so that the log tells it too. */
interface RequestListener {
    /** A request of a known sender was refused or failed. */
    void refused(Exchange exchange, Refusal refusal, Throwable cause);
}
