package org.scimconsole.server.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.scimconsole.scim.json.Json;
import org.scimconsole.scim.message.ErrorType;
import org.scimconsole.scim.message.Limits;
import org.scimconsole.scim.message.ListResponse;
import org.scimconsole.scim.message.ScimException;
import org.scimconsole.scim.schema.Discovery;
import org.scimconsole.scim.schema.Schemas;

/** What the service says of itself (RFC 7644 section 4). */
final class DiscoveryRoutes {
    private final Schemas schemas;
    private final Limits limits;
    private final Json json;
    private final RootRoutes root;

    DiscoveryRoutes(Schemas schemas, Limits limits, Json json, RootRoutes root) {
        this.schemas = schemas;
        this.limits = limits;
        this.json = json;
        this.root = root;
    }

    void addTo(ScimTable table) {
        table.get("", this::base)
                .get(
                        "/ServiceProviderConfig",
                        exchange -> one(exchange, discovery(exchange).serviceProviderConfig()))
                .get(
                        "/ResourceTypes",
                        exchange -> list(exchange, discovery(exchange).resourceTypes()))
                .get(
                        "/ResourceTypes/{name}",
                        exchange -> one(
                                exchange,
                                discovery(exchange)
                                        .resourceType(exchange.exchange().pathParameter("name"))))
                .get("/Schemas", exchange -> list(exchange, discovery(exchange).schemas()))
                .get(
                        "/Schemas/{urn}",
                        exchange -> one(
                                exchange,
                                discovery(exchange).schema(exchange.exchange().pathParameter("urn"))));
    }

    /** People open the base URL in a browser, and some clients probe it: it tells what is here. With a query, it is one. */
    private void base(ScimExchange exchange) {
        if (RootRoutes.isAskedBy(exchange.exchange().query())) {
            root.query(exchange);
            return;
        }
        list(exchange, discovery(exchange).resourceTypes());
    }

    private Discovery discovery(ScimExchange exchange) {
        return new Discovery(schemas, limits, exchange.base());
    }

    private void one(ScimExchange exchange, ObjectNode document) {
        refuseFilter(exchange);
        exchange.exchange().answer(200, json.writeBytes(document));
    }

    private void list(ScimExchange exchange, List<ObjectNode> documents) {
        refuseFilter(exchange);
        List<String> texts = documents.stream().map(json::write).toList();
        exchange.exchange()
                .answer(200, ListResponse.indexed(texts.size(), 1, texts).toJson());
    }

    /** RFC 7644 section 4: a filter on discovery is answered 403, so that nobody takes part for the whole. */
    private static void refuseFilter(ScimExchange exchange) {
        if (exchange.exchange().query().has("filter")) {
            throw new ScimException(
                    ErrorType.FORBIDDEN, "Discovery cannot be filtered; ask again without the parameter filter.");
        }
    }
}
