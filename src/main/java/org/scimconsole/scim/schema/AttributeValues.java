package org.scimconsole.scim.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the values that a path leads to inside a resource. */
public final class AttributeValues {

    private AttributeValues() {}

    /** @return the values at the path: each element of a multi-valued attribute, none when there is nothing */
    public static List<JsonNode> at(JsonNode resource, AttributePath path) {
        JsonNode holder = path.schema() == null ? resource : field(resource, path.schema());
        JsonNode node = holder == null ? null : field(holder, path.attribute());
        if (node == null) {
            return List.of();
        }
        String part = path.subAttribute();
        if (!node.isArray()) {
            JsonNode value = part == null ? node : part(node, part);
            return value == null ? List.of() : List.of(value);
        }
        List<JsonNode> values = new ArrayList<>(node.size());
        for (JsonNode element : node) {
            JsonNode value = part == null ? element : part(element, part);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    private static @Nullable JsonNode part(JsonNode element, String part) {
        if (element.isValueNode()) {
            // A plain value counts as its own "value"
            return part.equals("value") ? element : null;
        }
        return field(element, part);
    }

    /** @return the field of that name, exactly or else ignoring case, or null */
    public static @Nullable JsonNode field(JsonNode object, String name) {
        JsonNode exact = object.get(name);
        if (exact != null || !object.isObject()) {
            return exact;
        }
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            if (entry.getKey().equalsIgnoreCase(name)) {
                return entry.getValue();
            }
        }
        return null;
    }

    /** @return whether the node is a value at all: not null, not an empty text, list or object (RFC 7643 section 2.5) */
    public static boolean isPresent(@Nullable JsonNode node) {
        if (node == null || node.isNull() || node.isMissingNode()) {
            return false;
        }
        if (node.isTextual()) {
            return !node.textValue().isEmpty();
        }
        return node.isValueNode() || !node.isEmpty();
    }
}
