package org.scimconsole.scim.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scimconsole.scim.message.ScimException;

/**
 * Reads a value as its attribute demands: names of parts get the schema's spelling, {@code "True"} becomes true where a
 * boolean belongs (Entra), nulls and empty lists vanish, since they mean "no value" (RFC 7643 section 2.5). Nothing else
 * is changed; what does not fit is refused.
 */
public final class ValueReader {

    private ValueReader() {}

    /**
     * Reads all values of an attribute.
     *
     * @param where the attribute's name for messages
     * @return the value, or null when it amounts to none
     * @throws ScimException {@code invalidValue}, naming attribute, value and what is wanted
     */
    public static @Nullable JsonNode read(Attribute attribute, JsonNode value, String where) {
        if (value.isNull()) {
            return null;
        }
        if (!attribute.multiValued()) {
            if (value.isArray()) {
                throw wrong(where, "one value", value);
            }
            return one(attribute, value, where);
        }
        if (!value.isArray()) {
            throw wrong(where, "a list of values", value);
        }
        ArrayNode values = JsonNodeFactory.instance.arrayNode(value.size());
        for (JsonNode element : value) {
            JsonNode read = element.isNull() ? null : one(attribute, element, where);
            if (read != null) {
                values.add(read);
            }
        }
        onePrimary(values);
        return values.isEmpty() ? null : values;
    }

    /**
     * Reads one value of an attribute, of which there may be many.
     *
     * @return the value, or null when it amounts to none
     * @throws ScimException {@code invalidValue}, naming attribute, value and what is wanted
     */
    public static @Nullable JsonNode one(Attribute attribute, JsonNode value, String where) {
        return switch (attribute.type()) {
            case COMPLEX -> parts(attribute, checked(value.isObject(), where, "an object", value), where);
            case BOOLEAN -> bool(value, where);
            case INTEGER -> checked(value.isIntegralNumber(), where, "a whole number", value);
            case DECIMAL -> checked(value.isNumber(), where, "a number", value);
            default -> text(attribute, checked(value.isTextual(), where, "a text", value), where);
        };
    }

    private static JsonNode checked(boolean fits, String where, String wanted, JsonNode value) {
        if (!fits) {
            throw wrong(where, wanted, value);
        }
        return value;
    }

    private static JsonNode text(Attribute attribute, JsonNode value, String where) {
        String text = value.textValue();
        try {
            if (attribute.type() == Attribute.Type.DATE_TIME) {
                OffsetDateTime.parse(text);
            } else if (attribute.type() == Attribute.Type.BINARY) {
                Base64.getDecoder().decode(text);
            }
        } catch (DateTimeException | IllegalArgumentException notOne) {
            throw wrong(
                    where,
                    attribute.type() == Attribute.Type.BINARY ? "base64" : "a moment such as \"2026-05-13T04:42:34Z\"",
                    value);
        }
        return value;
    }

    private static @Nullable JsonNode parts(Attribute attribute, JsonNode value, String where) {
        ObjectNode read = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            Attribute part = attribute.sub(entry.getKey());
            if (part != null && part.mutability() == Attribute.Mutability.READ_ONLY) {
                continue;
            }
            JsonNode partValue = part == null
                    ? withoutNulls(entry.getValue())
                    : read(part, entry.getValue(), where + "." + part.name());
            if (partValue != null) {
                read.set(part == null ? entry.getKey() : part.name(), partValue);
            }
        }
        return read.isEmpty() ? null : read;
    }

    private static JsonNode bool(JsonNode value, String where) {
        if (value.isBoolean()) {
            return value;
        }
        if (value.isTextual()) {
            String text = value.textValue().strip().toLowerCase(Locale.ROOT);
            if (text.equals("true") || text.equals("false")) {
                return BooleanNode.valueOf(text.equals("true"));
            }
        }
        throw wrong(where, "true or false", value);
    }

    /** @return the value of an attribute that no schema knows, without nulls, or null when nothing is left */
    public static @Nullable JsonNode withoutNulls(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        if (value.isObject()) {
            ObjectNode kept = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> entry : value.properties()) {
                JsonNode part = withoutNulls(entry.getValue());
                if (part != null) {
                    kept.set(entry.getKey(), part);
                }
            }
            return kept.isEmpty() ? null : kept;
        }
        if (value.isArray()) {
            ArrayNode kept = JsonNodeFactory.instance.arrayNode(value.size());
            for (JsonNode element : value) {
                JsonNode part = withoutNulls(element);
                if (part != null) {
                    kept.add(part);
                }
            }
            return kept.isEmpty() ? null : kept;
        }
        return value;
    }

    /** At most one value is primary (RFC 7643 section 2.4): the first that says so stays, the others are demoted. */
    private static void onePrimary(ArrayNode values) {
        boolean found = false;
        for (JsonNode element : values) {
            if (element instanceof ObjectNode object && object.path("primary").asBoolean(false)) {
                if (found) {
                    object.put("primary", false);
                }
                found = true;
            }
        }
    }

    private static ScimException wrong(String where, String wanted, JsonNode value) {
        String shown = value.toString();
        return ScimException.invalidValue("'" + where + "' must be " + wanted + ", but "
                + (shown.length() <= 100 ? shown : shown.substring(0, 100) + "…") + " was sent.");
    }
}
