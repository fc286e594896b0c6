package org.scimconsole.acceptance;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Entra's two ways to write a PATCH: as it comes, and with {@code aadOptscim062020}. */
enum EntraDialect {
    /** Capitalised operations, one per attribute, booleans as text, members removed by a value array. */
    DEFAULT,
    /** Lower case, one operation without path for all plain attributes, members removed by a filter. */
    RFC;

    private static final ObjectMapper JSON = new ObjectMapper();

    String disable() {
        return this == DEFAULT
                ? patch("{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}")
                : patch("{\"op\":\"replace\",\"path\":\"active\",\"value\":false}");
    }

    String enable() {
        return this == DEFAULT
                ? patch("{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"True\"}")
                : patch("{\"op\":\"replace\",\"path\":\"active\",\"value\":true}");
    }

    /** Each attribute by its path, filtered ones included. */
    String replace(Map<String, ?> attributes) {
        return change(this == DEFAULT ? "Replace" : "replace", attributes);
    }

    /** Each attribute by its path, filtered ones included. */
    String add(Map<String, ?> attributes) {
        return change(this == DEFAULT ? "Add" : "add", attributes);
    }

    String addMembers(List<String> ids) {
        ObjectNode operation = JSON.createObjectNode()
                .put("op", this == DEFAULT ? "Add" : "add")
                .put("path", "members");
        ArrayNode values = operation.putArray("value");
        for (String id : ids) {
            ObjectNode value = values.addObject();
            if (this == DEFAULT) {
                value.putNull("$ref");
            }
            value.put("value", id);
        }
        return patch(operation.toString());
    }

    String removeMembers(List<String> ids) {
        if (this == DEFAULT) {
            ObjectNode operation = JSON.createObjectNode().put("op", "Remove").put("path", "members");
            ArrayNode values = operation.putArray("value");
            ids.forEach(id -> values.addObject().putNull("$ref").put("value", id));
            return patch(operation.toString());
        }
        return patch(ids.stream()
                .map(id -> JSON.createObjectNode()
                        .put("op", "remove")
                        .put("path", "members[value eq \"" + id + "\"]")
                        .toString())
                .toArray(String[]::new));
    }

    /** A whole PatchOp around operations written out. */
    static String patch(String... operations) {
        return "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":["
                + String.join(",", operations)
                + "]}";
    }

    private String change(String op, Map<String, ?> attributes) {
        ObjectNode message = JSON.createObjectNode();
        message.putArray("schemas").add("urn:ietf:params:scim:api:messages:2.0:PatchOp");
        ArrayNode operations = message.putArray("Operations");
        ObjectNode together = JSON.createObjectNode();
        attributes.forEach((path, value) -> {
            if (this == RFC && path.indexOf('[') < 0) {
                together.set(path, node(value));
            } else {
                operations.addObject().put("op", op).put("path", path).set("value", node(value));
            }
        });
        if (!together.isEmpty()) {
            operations.addObject().put("op", op).set("value", together);
        }
        return message.toString();
    }

    private static com.fasterxml.jackson.databind.JsonNode node(@Nullable Object value) {
        return JSON.valueToTree(value);
    }
}
