package org.scimconsole.scim.patch.entra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.scimconsole.scim.patch.operation.Operation;
import org.scimconsole.scim.schema.ReferenceValue;
import org.scimconsole.scim.schema.ResourceSchema;

/**
 * A member as a bare id.
 *
 * <pre>
 * received  {"op":"Add","path":"members","value":"string id 1"}
 * becomes   {"op":"add","path":"members","value":[{"value":"string id 1"}]}
 * </pre>
 *
 * Source: the Postman collection of AzureAD/SCIMReferenceCode, which expects 204 though nobody has that id.
 */
final class MemberSentAsText implements Deviation {

    @Override
    public List<Operation> rewrite(Operation operation, ResourceSchema schema) {
        JsonNode value = operation.value();
        if (value == null || value.isObject() || !operation.path().isCore("members")) {
            return List.of(operation);
        }
        if (value.isTextual()) {
            ArrayNode one = JsonNodeFactory.instance.arrayNode().add(value);
            return List.of(new Operation(operation.verb(), operation.path(), ReferenceValue.objects(one)));
        }
        return value.isArray() && anyText(value)
                ? List.of(new Operation(operation.verb(), operation.path(), ReferenceValue.objects(value)))
                : List.of(operation);
    }

    private static boolean anyText(JsonNode values) {
        for (JsonNode value : values) {
            if (value.isTextual()) {
                return true;
            }
        }
        return false;
    }
}
