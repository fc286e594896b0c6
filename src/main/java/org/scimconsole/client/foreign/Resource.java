package org.scimconsole.client.foreign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object of another vendor's, read with patience: names of any case (RFC 7643 section 2.1), whatever is missing or
 * of another type is nothing.
 */
record Resource(JsonNode node) {

    private @Nullable JsonNode find(String name) {
        JsonNode exact = node.get(name);
        if (exact != null) {
            return exact.isNull() ? null : exact;
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (field.getKey().equalsIgnoreCase(name) && !field.getValue().isNull()) {
                return field.getValue();
            }
        }
        return null;
    }

    boolean has(String name) {
        return find(name) != null;
    }

    /** The value as text; empty for none. */
    String text(String name) {
        JsonNode value = find(name);
        return value == null || !value.isValueNode() ? "" : value.asText();
    }

    /** The value as a number, also when it was sent as text. */
    long number(String name, long otherwise) {
        JsonNode value = find(name);
        return value == null ? otherwise : value.asLong(otherwise);
    }

    /** The value as a time, or null for none that can be read. */
    @Nullable
    Instant time(String name) {
        String value = text(name);
        try {
            return value.isEmpty() ? null : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The object of that name; an empty one for none. */
    Resource object(String name) {
        JsonNode value = find(name);
        return new Resource(value == null ? MissingNode.getInstance() : value);
    }

    /** The objects in the list of that name. */
    List<Resource> list(String name) {
        List<Resource> items = new ArrayList<>();
        JsonNode value = find(name);
        if (value != null && value.isArray()) {
            for (JsonNode item : value) {
                if (item.isObject()) {
                    items.add(new Resource(item));
                }
            }
        }
        return items;
    }

    /** The object as it came. */
    String json() {
        return node.toString();
    }
}
