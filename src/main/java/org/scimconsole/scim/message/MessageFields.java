package org.scimconsole.scim.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the fields of messages, whose names are compared ignoring case. */
final class MessageFields {

    private MessageFields() {}

    static @Nullable JsonNode field(JsonNode message, String name) {
        JsonNode exact = message.get(name);
        if (exact != null || !message.isObject()) {
            return exact;
        }
        for (Map.Entry<String, JsonNode> entry : message.properties()) {
            if (entry.getKey().equalsIgnoreCase(name)) {
                return entry.getValue();
            }
        }
        return null;
    }

    /** @throws ScimException {@code invalidSyntax} when the body is not an object that says it is this message */
    static void checkSchemas(JsonNode body, String urn) {
        JsonNode schemas = field(body, "schemas");
        boolean says = false;
        if (schemas != null && schemas.isArray()) {
            for (JsonNode each : schemas) {
                says |= each.isTextual() && each.textValue().equalsIgnoreCase(urn);
            }
        }
        if (!body.isObject() || !says) {
            throw ScimException.invalidSyntax("The body must be a JSON object whose 'schemas' contains '" + urn + "'.");
        }
    }
}
