package org.scimconsole.server.scim;

import java.util.List;
import org.scimconsole.directory.Directory;
import org.scimconsole.scim.json.Json;
import org.scimconsole.scim.message.Limits;
import org.scimconsole.scim.schema.Schemas;
import org.scimconsole.server.http.RouteTable;
import org.scimconsole.server.http.Routes;

/** All of SCIM below an organisation's base URL. */
public final class ScimRoutes implements Routes {
    private final Json json;
    private final ResourceRoutes users;
    private final ResourceRoutes groups;
    private final RootRoutes root;
    private final BulkRoutes bulk;
    private final DiscoveryRoutes discovery;

    /** @param limits how much one request may ask for */
    public ScimRoutes(Directory directory, Limits limits) {
        Schemas schemas = new Schemas();
        this.json = new Json(limits);
        ResourceOperations userOperations = new UserOperations(directory.users(), schemas.user(), limits);
        ResourceOperations groupOperations = new GroupOperations(directory.groups(), schemas.group(), limits);
        this.users = new ResourceRoutes(userOperations, 200);
        this.groups = new ResourceRoutes(groupOperations, 204);
        List<ResourceOperations> types = List.of(userOperations, groupOperations);
        this.root = new RootRoutes(types, limits);
        this.bulk = new BulkRoutes(types, directory.activity(), json, limits);
        this.discovery = new DiscoveryRoutes(schemas, limits, json, root);
    }

    @Override
    public void addTo(RouteTable table) {
        ScimTable scim = new ScimTable(table, json);
        users.addTo(scim);
        groups.addTo(scim);
        root.addTo(scim);
        bulk.addTo(scim);
        discovery.addTo(scim);
        new MeRoutes().addTo(scim);
    }
}
