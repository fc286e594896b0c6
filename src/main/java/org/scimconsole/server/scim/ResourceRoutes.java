package org.scimconsole.server.scim;

import com.fasterxml.jackson.databind.JsonNode;
import org.scimconsole.scim.message.SearchRequest;

/** The routes of one resource type (RFC 7644 section 3.2). */
final class ResourceRoutes {
    private final ResourceOperations operations;
    private final int patchStatus;

    /** @param patchStatus what an accepted PATCH without {@code attributes} is answered with: 200 or 204 */
    ResourceRoutes(ResourceOperations operations, int patchStatus) {
        this.operations = operations;
        this.patchStatus = patchStatus;
    }

    void addTo(ScimTable table) {
        String path = operations.schema().endpoint();
        table.get(path, this::search)
                .post(path, this::create)
                .post(path + "/.search", this::searchByPost)
                .get(path + "/{id}", exchange -> exchange.answer(operations.get(exchange.call(200), exchange.id())))
                .put(path + "/{id}", this::replace)
                .patch(path + "/{id}", this::patch)
                .delete(
                        path + "/{id}",
                        exchange -> exchange.answer(operations.delete(exchange.call(204), exchange.id())));
    }

    private void search(ScimExchange exchange) {
        SearchRequest search = SearchRequest.ofParameters(exchange.exchange().query()::get);
        exchange.answer(Paging.answer(search, operations.find(exchange.call(200), search)));
    }

    private void searchByPost(ScimExchange exchange) {
        SearchRequest search = SearchRequest.ofBody(exchange.body());
        ScimCall call = exchange.call(200, search.attributes(), search.excludedAttributes());
        exchange.answer(Paging.answer(search, operations.find(call, search)));
    }

    private void create(ScimExchange exchange) {
        JsonNode body = exchange.body();
        exchange.exchange().concerns(operations.subject(body));
        exchange.answer(operations.create(exchange.call(201), body));
    }

    private void replace(ScimExchange exchange) {
        JsonNode body = exchange.body();
        exchange.answer(operations.replace(exchange.call(200), exchange.id(), body));
    }

    private void patch(ScimExchange exchange) {
        JsonNode body = exchange.body();
        int status = exchange.exchange().query().has("attributes") ? 200 : patchStatus;
        exchange.answer(operations.patch(exchange.call(status), exchange.id(), body));
    }
}
