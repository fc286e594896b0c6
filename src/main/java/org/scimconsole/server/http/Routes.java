package org.scimconsole.server.http;

/** A set of routes that belong together. */
@FunctionalInterface
public interface Routes {
    /** Adds each route to the table, once, before the service starts. */
    void addTo(RouteTable table);
}
