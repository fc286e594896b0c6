package org.scimconsole.server.admin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.scimconsole.model.Group;
import org.scimconsole.model.User;
import org.scimconsole.scim.json.Json;
import org.scimconsole.scim.json.ResourceRenderer;
import org.scimconsole.scim.message.Limits;
import org.scimconsole.server.http.Audience;

/** A user or group as SCIM shows it, for the console's raw view. */
final class RenderedResource {
    private final Json json;

    RenderedResource(Limits limits) {
        this.json = new Json(limits);
    }

    /** @return the user as {@code GET /Users/{id}} answers it */
    JsonNode user(AdminExchange exchange, User user, List<Group> groups) {
        List<ResourceRenderer.GroupReference> references = groups.stream()
                .map(group -> {
                    Group.Link link = group.link();
                    return new ResourceRenderer.GroupReference(
                            group.id(), link == null ? group.name() : link.idpName());
                })
                .toList();
        return renderer(exchange).userTree(user, references);
    }

    /** @return the group as {@code GET /Groups/{id}?excludedAttributes=members} answers it */
    JsonNode group(AdminExchange exchange, Group group) {
        return renderer(exchange).groupTree(group);
    }

    private ResourceRenderer renderer(AdminExchange exchange) {
        String base = exchange.baseUrl()
                + Audience.SCIM_PREFIX
                + "/"
                + exchange.organization().value();
        return new ResourceRenderer(json, base);
    }
}
