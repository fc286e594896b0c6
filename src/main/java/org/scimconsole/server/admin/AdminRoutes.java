package org.scimconsole.server.admin;

import java.util.List;
import org.scimconsole.directory.Directory;
import org.scimconsole.directory.activity.whynot.WhyNotService;
import org.scimconsole.directory.mapping.MappingDoctor;
import org.scimconsole.scim.json.Json;
import org.scimconsole.scim.message.Limits;
import org.scimconsole.server.http.RouteTable;
import org.scimconsole.server.http.Routes;

/** The whole Admin API, part by part. */
public final class AdminRoutes implements Routes {
    private final Json json;
    private final List<Part> parts;

    /** One part of the Admin API. */
    interface Part {
        /** Adds the part's routes. */
        void addTo(PartTable table);
    }

    /** What a route of the Admin API does. */
    @FunctionalInterface
    interface Handler {
        /** Handles one request. */
        void handle(AdminExchange exchange);
    }

    /** @param directory what the routes call */
    public AdminRoutes(Directory directory, Limits limits) {
        this.json = new Json(limits);
        RenderedResource rendered = new RenderedResource(limits);
        this.parts = List.of(
                new OrganizationRoutes(directory),
                new SingleSignOnRoutes(directory.organizations()),
                new ScimSettingsRoutes(directory.scim(), directory.tokens()),
                new SplitUserRoutes(directory.users(), directory.localUsers()),
                new SplitGroupRoutes(directory.localGroups()),
                new DirectoryUserRoutes(directory, rendered),
                new DirectoryGroupRoutes(directory, rendered),
                new ProvisioningLogRoutes(directory.activity()),
                new BrakeRoutes(directory.brake()),
                new RehearsalRoutes(directory.rehearsals()),
                new HistoryRoutes(directory.history(), directory.activity()),
                new WhyNotRoutes(new WhyNotService(directory.store())),
                new MappingRoutes(new MappingDoctor(directory.store())),
                new OpenApiRoutes());
    }

    @Override
    public void addTo(RouteTable table) {
        PartTable partTable = new PartTable(table, json);
        parts.forEach(part -> part.addTo(partTable));
    }
}
