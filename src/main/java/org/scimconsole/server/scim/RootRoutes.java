package org.scimconsole.server.scim;

import java.util.ArrayList;
import java.util.List;
import org.scimconsole.scim.message.ErrorType;
import org.scimconsole.scim.message.Limits;
import org.scimconsole.scim.message.ListResponse;
import org.scimconsole.scim.message.ScimException;
import org.scimconsole.scim.message.SearchRequest;
import org.scimconsole.server.http.QueryParameters;

/**
 * A query over all resource types at once (RFC 7644 section 3.4.2.1), by GET as by POST: users first, then groups, as one list. By index
 * only, since one cursor cannot stand in two lists.
 */
final class RootRoutes {
    private static final List<String> PARAMETERS = List.of(
            "filter", "attributes", "excludedAttributes", "sortBy", "sortOrder", "startIndex", "count", "cursor");

    private final List<ResourceOperations> types;
    private final Paging paging;

    RootRoutes(List<ResourceOperations> types, Limits limits) {
        this.types = types;
        this.paging = new Paging(limits.pageSize());
    }

    void addTo(ScimTable table) {
        table.post("/.search", exchange -> search(exchange, SearchRequest.ofBody(exchange.body())));
    }

    /** @return whether a GET at the base asks for resources, and is not just somebody who looks what is here */
    static boolean isAskedBy(QueryParameters query) {
        return PARAMETERS.stream().anyMatch(query::has);
    }

    void query(ScimExchange exchange) {
        search(exchange, SearchRequest.ofParameters(exchange.exchange().query()::get));
    }

    private void search(ScimExchange exchange, SearchRequest search) {
        if (search.cursor() != null) {
            throw new ScimException(
                    ErrorType.INVALID_CURSOR, "A query over all resource types is paged by startIndex, not by cursor.");
        }
        ScimCall call = exchange.call(200, search.attributes(), search.excludedAttributes());
        int wanted = paging.request(search).count();
        long skipped = search.startIndex() - 1L;
        long total = 0;
        List<String> resources = new ArrayList<>();
        for (ResourceOperations type : types) {
            int left = wanted - resources.size();
            int start = (int) Math.min(Integer.MAX_VALUE, Math.max(0, skipped - total) + 1);
            Found found = type.find(call, page(search, start, left));
            total += found.total();
            resources.addAll(found.resources());
        }
        exchange.exchange()
                .answer(
                        200,
                        ListResponse.indexed(total, search.startIndex(), resources)
                                .toJson());
    }

    private static SearchRequest page(SearchRequest search, int start, int count) {
        return new SearchRequest(
                search.attributes(),
                search.excludedAttributes(),
                search.filter(),
                search.sortBy(),
                search.descending(),
                start,
                count,
                null);
    }
}
