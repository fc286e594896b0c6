package org.scimconsole.scim.patch.entra;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.scimconsole.scim.patch.operation.Operation;
import org.scimconsole.scim.schema.AttributeValues;
import org.scimconsole.scim.schema.ResourceSchema;

/**
 * A role as a JSON object inside a text: what the mapping function {@code AppRoleAssignmentsComplex} yields without the
 * compatibility flag.
 *
 * <pre>
 * received  {"op":"Add","path":"roles","value":[{"value":"{\"id\":\"06b0…\",\"value\":\"Admin\",\"displayName\":\"Admin\"}"}]}
 * becomes   {"op":"add","path":"roles","value":[{"value":"Admin","display":"Admin"}]}
 * </pre>
 *
 * Source: Captain-P-Goldfish/SCIM-SDK#516; Microsoft, "Customize application attributes".
 */
final class RoleSentAsJsonText implements Deviation {

    private final ObjectMapper mapper = new ObjectMapper();

    @Override
    public List<Operation> rewrite(Operation operation, ResourceSchema schema) {
        JsonNode value = operation.value();
        if (value == null
                || !operation.path().isCore("roles")
                || operation.path().attribute().subAttribute() != null) {
            return List.of(operation);
        }
        JsonNode rewritten;
        if (value.isArray()) {
            ArrayNode roles = mapper.createArrayNode();
            value.forEach(role -> roles.add(role(role)));
            rewritten = roles;
        } else {
            rewritten = role(value);
        }
        return List.of(new Operation(operation.verb(), operation.path(), rewritten));
    }

    private JsonNode role(JsonNode sent) {
        JsonNode text = sent.isObject() ? AttributeValues.field(sent, "value") : sent;
        if (text == null
                || !text.isTextual()
                || !text.textValue().stripLeading().startsWith("{")
                || text.textValue().contains("\\u")) {
            return sent;
        }
        JsonNode inside;
        try {
            inside = mapper.readTree(text.textValue());
        } catch (JsonProcessingException notJson) {
            return sent;
        }
        if (!inside.path("value").isTextual()) {
            return sent;
        }
        ObjectNode role = sent instanceof ObjectNode object ? object.deepCopy() : mapper.createObjectNode();
        role.set("value", inside.get("value"));
        JsonNode name = inside.get("displayName");
        if (name != null && name.isTextual() && !role.has("display")) {
            role.set("display", name);
        }
        return role;
    }
}
