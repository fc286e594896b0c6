package org.scimconsole.server.admin;

import org.scimconsole.scim.json.Json;
import org.scimconsole.server.http.Audience;
import org.scimconsole.server.http.RouteHandler;
import org.scimconsole.server.http.RouteTable;

/** The table of routes as a part of the Admin API sees it: paths without the prefix, handlers with its exchange. */
final class PartTable {
    private final RouteTable table;
    private final Json json;

    PartTable(RouteTable table, Json json) {
        this.table = table;
        this.json = json;
    }

    PartTable get(String path, AdminRoutes.Handler handler) {
        table.get(Audience.ADMIN_PREFIX + path, adapted(handler));
        return this;
    }

    PartTable post(String path, AdminRoutes.Handler handler) {
        table.post(Audience.ADMIN_PREFIX + path, adapted(handler));
        return this;
    }

    PartTable put(String path, AdminRoutes.Handler handler) {
        table.put(Audience.ADMIN_PREFIX + path, adapted(handler));
        return this;
    }

    PartTable patch(String path, AdminRoutes.Handler handler) {
        table.patch(Audience.ADMIN_PREFIX + path, adapted(handler));
        return this;
    }

    PartTable delete(String path, AdminRoutes.Handler handler) {
        table.delete(Audience.ADMIN_PREFIX + path, adapted(handler));
        return this;
    }

    private RouteHandler adapted(AdminRoutes.Handler handler) {
        return exchange -> handler.handle(new AdminExchange(exchange, json));
    }
}
