package org.scimconsole.scim.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The forms in which a role arrives. Entra's mapping function {@code AppRoleAssignmentsComplex} yields a JSON object
 * inside a text, other senders a bare text; each becomes an object with {@code value} and, if known, {@code display}.
 */
public final class RoleValue {

    private RoleValue() {}

    /** @return the role as an object, or what was sent when it is neither form */
    public static JsonNode object(JsonNode sent) {
        JsonNode text = sent.isObject() ? AttributeValues.field(sent, "value") : sent;
        if (text == null || !text.isTextual()) {
            return sent;
        }
        JsonNode inside = inside(text.textValue());
        ObjectNode role = sent instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        if (!inside.path("value").isTextual()) {
            return sent.isObject() ? sent : role.set("value", text);
        }
        role.set("value", inside.get("value"));
        if (inside.path("displayName").isTextual() && !role.has("display")) {
            role.set("display", inside.get("displayName"));
        }
        return role;
    }

    /** @return the list with each role made an object; a single role stays single */
    public static JsonNode objects(JsonNode sent) {
        if (!sent.isArray()) {
            return object(sent);
        }
        ArrayNode roles = JsonNodeFactory.instance.arrayNode(sent.size());
        sent.forEach(role -> roles.add(object(role)));
        return roles;
    }

    private static JsonNode inside(String text) {
        // Escapes are left alone: they could bring in characters that were refused outside
        if (text.stripLeading().startsWith("{") && !text.contains("\\u")) {
            try {
                return new ObjectMapper().readTree(text);
            } catch (JsonProcessingException notJson) {
                return JsonNodeFactory.instance.missingNode();
            }
        }
        return JsonNodeFactory.instance.missingNode();
    }
}
