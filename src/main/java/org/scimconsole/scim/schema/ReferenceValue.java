package org.scimconsole.scim.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jspecify.annotations.Nullable;
import org.scimconsole.scim.message.ScimException;

/**
 * The forms in which a reference to another resource arrives. Entra sends a manager as {@code "id"}, as {@code
 * {"value":"id"}} and as {@code [{"$ref":…,"value":"id"}]}, and clears it with an empty id; Microsoft's collection sends
 * members as bare texts. All become {@code {"value":"id"}}.
 */
public final class ReferenceValue {

    private ReferenceValue() {}

    /** @return the reference as an object, or null when the value amounts to none */
    public static @Nullable JsonNode object(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        if (value.isTextual()) {
            return value.textValue().isBlank()
                    ? null
                    : JsonNodeFactory.instance.objectNode().set("value", value);
        }
        if (value.isArray() && value.size() <= 1) {
            return value.isEmpty() ? null : object(value.get(0));
        }
        if (value.isObject()) {
            JsonNode id = AttributeValues.field(value, "value");
            return id != null
                            && (id.isNull() || (id.isTextual() && id.textValue().isBlank()))
                    ? null
                    : value;
        }
        return value;
    }

    /**
     * Reads whom a member of a group is.
     *
     * @param member an object with {@code value} or a bare id
     * @throws ScimException {@code invalidValue} for a member without an id
     */
    public static String memberId(JsonNode member) {
        JsonNode id = member.isObject() ? AttributeValues.field(member, "value") : member;
        if (id == null || !id.isTextual() || id.textValue().isBlank()) {
            throw ScimException.invalidValue(
                    "A member is named without its id; send {\"value\":\"<id of the user>\"} with the id this service gave the user.");
        }
        return id.textValue();
    }

    /** @return the list with bare texts made objects */
    public static ArrayNode objects(JsonNode values) {
        ArrayNode objects = JsonNodeFactory.instance.arrayNode(values.size());
        for (JsonNode value : values) {
            objects.add(
                    value.isTextual() ? JsonNodeFactory.instance.objectNode().set("value", value) : value);
        }
        return objects;
    }
}
