package org.scimconsole.scim.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Many operations in one request (RFC 7644 section 3.7).
 *
 * @param failOnErrors after how many failures to stop; 0 for never
 * @param operations as sent; {@link BulkOrder} says in which order to carry them out
 */
public record BulkRequest(int failOnErrors, List<BulkOperation> operations) {

    /** The URN of the message. */
    public static final String URN = "urn:ietf:params:scim:api:messages:2.0:BulkRequest";

    /** Operations are copied. */
    public BulkRequest {
        operations = List.copyOf(operations);
    }

    /**
     * Reads a bulk request.
     *
     * @throws ScimException {@code invalidSyntax} for another message or a half operation, 413 for too many operations
     */
    public static BulkRequest parse(JsonNode body, Limits limits) {
        MessageFields.checkSchemas(body, URN);
        JsonNode operations = MessageFields.field(body, "Operations");
        if (operations == null || !operations.isArray() || operations.isEmpty()) {
            throw ScimException.invalidSyntax("'Operations' must be a list of at least one operation.");
        }
        if (operations.size() > limits.bulkOperations()) {
            throw new ScimException(
                    ErrorType.TOO_LARGE,
                    "The bulk request has " + operations.size() + " operations; at most " + limits.bulkOperations()
                            + " are allowed (maxOperations). Send them in several requests.");
        }
        List<BulkOperation> read = new ArrayList<>(operations.size());
        Set<String> names = new HashSet<>();
        for (JsonNode operation : operations) {
            BulkOperation one = operation(operation);
            if (one.bulkId() != null && !names.add(one.bulkId())) {
                throw ScimException.invalidValue("The bulkId '" + one.bulkId() + "' is used twice; each must differ.");
            }
            read.add(one);
        }
        return new BulkRequest(failOnErrors(MessageFields.field(body, "failOnErrors")), read);
    }

    private static int failOnErrors(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return 0;
        }
        if (!value.canConvertToInt() || !value.isIntegralNumber() || value.intValue() < 0) {
            throw ScimException.invalidValue("'failOnErrors' must be a whole number that is not negative.");
        }
        return value.intValue();
    }

    private static BulkOperation operation(JsonNode node) {
        if (!node.isObject()) {
            throw ScimException.invalidSyntax("Each of the 'Operations' must be an object with 'method' and 'path'.");
        }
        BulkOperation.Method method = method(text(node, "method"));
        String path = text(node, "path");
        if (path == null || !path.startsWith("/")) {
            throw ScimException.invalidPath("Each operation needs a 'path' that begins with '/', such as '/Users'.");
        }
        String bulkId = text(node, "bulkId");
        JsonNode data = MessageFields.field(node, "data");
        if (method == BulkOperation.Method.POST && (bulkId == null || bulkId.isBlank())) {
            throw ScimException.invalidSyntax("A POST inside a bulk request needs a 'bulkId' (RFC 7644 section 3.7).");
        }
        if (method != BulkOperation.Method.DELETE && (data == null || !data.isObject())) {
            throw ScimException.invalidSyntax("A " + method + " inside a bulk request needs an object as its 'data'.");
        }
        return new BulkOperation(
                method, path, bulkId, text(node, "version"), method == BulkOperation.Method.DELETE ? null : data);
    }

    private static BulkOperation.Method method(@Nullable String text) {
        for (BulkOperation.Method method : BulkOperation.Method.values()) {
            if (method.name().equalsIgnoreCase(text)) {
                return method;
            }
        }
        throw ScimException.invalidSyntax("'method' must be POST, PUT, PATCH or DELETE, but is "
                + (text == null ? "missing" : "'" + text + "'") + ".");
    }

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode value = MessageFields.field(node, name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw ScimException.invalidSyntax("'" + name + "' of a bulk operation must be a text.");
        }
        return value.textValue();
    }
}
