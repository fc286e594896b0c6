package org.scimconsole.server.admin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Page;
import org.scimconsole.directory.PageRequest;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.scim.json.Json;
import org.scimconsole.scim.message.ScimException;
import org.scimconsole.server.http.Exchange;
import org.scimconsole.server.http.QueryParameters;

/** One request to the Admin API, in the words that its routes use. */
final class AdminExchange {
    static final int MOST_PER_PAGE = 200;
    static final int USUAL_PAGE = 50;

    private final Exchange exchange;
    private final Json json;

    AdminExchange(Exchange exchange, Json json) {
        this.exchange = exchange;
        this.json = json;
    }

    OrganizationId organization() {
        return exchange.identity().organization();
    }

    Caller caller() {
        return exchange.caller(200);
    }

    QueryParameters query() {
        return exchange.query();
    }

    String path(String name) {
        return exchange.pathParameter(name);
    }

    String baseUrl() {
        return exchange.baseUrl();
    }

    /** @return the body, which must be a JSON object */
    AdminBody body() {
        return new AdminBody(json.readObject(exchange.body().bytes()));
    }

    /** @return the body, or an empty one when none was sent */
    AdminBody optionalBody() {
        byte[] bytes = exchange.body().bytes();
        return new AdminBody(bytes.length == 0 ? json.object() : json.readObject(bytes));
    }

    Exchange exchange() {
        return exchange;
    }

    ObjectNode object() {
        return json.object();
    }

    /** Answers with an object. */
    void answer(int status, ObjectNode body) {
        exchange.answer(status, json.writeBytes(body));
    }

    /** Answers with a page of a list, in the shape that all lists but Split's own have. */
    <T> void answerPage(Page<T> page, Function<T, ObjectNode> row) {
        ObjectNode body = json.object();
        ArrayNode items = body.putArray("items");
        page.items().forEach(item -> items.add(row.apply(item)));
        body.put("nextCursor", page.next());
        body.put("previousCursor", page.previous());
        body.put("total", page.total());
        answer(200, body);
    }

    /** @return how many items are wanted: 1 to 200, 50 when not said */
    int limit() {
        int limit = query().integer("limit", USUAL_PAGE);
        if (limit < 1 || limit > MOST_PER_PAGE) {
            throw ScimException.invalidValue("limit is " + limit + "; it must be from 1 to " + MOST_PER_PAGE + ".");
        }
        return limit;
    }

    /** @return the page asked for with {@code limit} and {@code cursor} */
    PageRequest page() {
        String cursor = query().get("cursor");
        return new PageRequest.Cursor(cursor == null || cursor.isBlank() ? null : cursor, limit());
    }
}
