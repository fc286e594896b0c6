package org.scimconsole.server.http;

import java.util.ArrayList;
import java.util.List;

/** All routes of the service, in one readable table; the OpenAPI document and the access matrix are checked against it. */
public final class RouteTable {
    private final List<Route> routes = new ArrayList<>();

    /**
     * One method on one path.
     *
     * @param path with parameters in braces: {@code /users/{id}}
     */
    public record Route(String method, String path, Audience audience, RouteHandler handler) {}

    /** Adds a GET route, which answers HEAD too. */
    public RouteTable get(String path, RouteHandler handler) {
        return add("GET", path, handler);
    }

    /** Adds a POST route. */
    public RouteTable post(String path, RouteHandler handler) {
        return add("POST", path, handler);
    }

    /** Adds a PUT route. */
    public RouteTable put(String path, RouteHandler handler) {
        return add("PUT", path, handler);
    }

    /** Adds a PATCH route. */
    public RouteTable patch(String path, RouteHandler handler) {
        return add("PATCH", path, handler);
    }

    /** Adds a DELETE route. */
    public RouteTable delete(String path, RouteHandler handler) {
        return add("DELETE", path, handler);
    }

    /** @return the routes in the order they were added */
    public List<Route> routes() {
        return List.copyOf(routes);
    }

    private RouteTable add(String method, String path, RouteHandler handler) {
        routes.add(new Route(method, path, Audience.ofPath(path), handler));
        return this;
    }
}
