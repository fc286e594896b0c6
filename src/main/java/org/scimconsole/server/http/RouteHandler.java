package org.scimconsole.server.http;

/** What a route does with one request. */
@FunctionalInterface
public interface RouteHandler {
    /** Parses, calls the directory, and answers; what it throws becomes an answer in {@link ExceptionTable}. */
    void handle(Exchange exchange);
}
