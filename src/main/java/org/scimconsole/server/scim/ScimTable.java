package org.scimconsole.server.scim;

import org.scimconsole.scim.json.Json;
import org.scimconsole.server.http.Audience;
import org.scimconsole.server.http.RouteHandler;
import org.scimconsole.server.http.RouteTable;

/** The table of routes as SCIM sees it: paths below an organisation's base, handlers with its exchange. */
final class ScimTable {
    private static final String BASE = Audience.SCIM_PREFIX + "/{organization}";

    private final RouteTable table;
    private final Json json;

    /** What a SCIM route does. */
    @FunctionalInterface
    interface Handler {
        /** Handles one request. */
        void handle(ScimExchange exchange);
    }

    ScimTable(RouteTable table, Json json) {
        this.table = table;
        this.json = json;
    }

    ScimTable get(String path, Handler handler) {
        table.get(BASE + path, adapted(handler));
        return this;
    }

    ScimTable post(String path, Handler handler) {
        table.post(BASE + path, adapted(handler));
        return this;
    }

    ScimTable put(String path, Handler handler) {
        table.put(BASE + path, adapted(handler));
        return this;
    }

    ScimTable patch(String path, Handler handler) {
        table.patch(BASE + path, adapted(handler));
        return this;
    }

    ScimTable delete(String path, Handler handler) {
        table.delete(BASE + path, adapted(handler));
        return this;
    }

    private RouteHandler adapted(Handler handler) {
        return exchange -> handler.handle(new ScimExchange(exchange, json));
    }
}
