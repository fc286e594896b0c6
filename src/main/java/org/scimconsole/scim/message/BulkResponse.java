package org.scimconsole.scim.message;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a bulk request (RFC 7644 section 3.7.3). */
public record BulkResponse(List<Result> results) {

    /** The URN of the message. */
    public static final String URN = "urn:ietf:params:scim:api:messages:2.0:BulkResponse";

    /**
     * What became of one operation.
     *
     * @param operation as sent
     * @param status the HTTP status
     * @param location the address of the resource; null only where a POST failed
     * @param version the ETag the resource has now, or null
     * @param response the body of a refusal, or null
     */
    public record Result(
            BulkOperation operation,
            int status,
            @Nullable String location,
            @Nullable String version,
            @Nullable JsonNode response) {

        /** The result of an operation that is refused. */
        public static Result refused(BulkOperation operation, @Nullable String location, ScimException why) {
            ErrorBody body = ErrorBody.of(why);
            return new Result(operation, body.status(), location, null, body.toJson());
        }
    }

    /** Results are copied. */
    public BulkResponse {
        results = List.copyOf(results);
    }

    /** @return the message as a JSON tree */
    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putArray("schemas").add(URN);
        ArrayNode operations = json.putArray("Operations");
        for (Result result : results) {
            ObjectNode node = operations.addObject();
            node.put("method", result.operation().method().name());
            put(node, "bulkId", result.operation().bulkId());
            put(node, "version", result.version());
            put(node, "location", result.location());
            node.put("status", String.valueOf(result.status()));
            if (result.response() != null) {
                node.set("response", result.response());
            }
        }
        return json;
    }

    private static void put(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }
}
