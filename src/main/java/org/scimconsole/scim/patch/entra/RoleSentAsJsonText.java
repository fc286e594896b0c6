package org.scimconsole.scim.patch.entra;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.scimconsole.scim.patch.operation.Operation;
import org.scimconsole.scim.schema.ResourceSchema;
import org.scimconsole.scim.schema.RoleValue;

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

    @Override
    public List<Operation> rewrite(Operation operation, ResourceSchema schema) {
        JsonNode value = operation.value();
        if (value == null
                || value.isNull()
                || isEmptyText(value)
                || !operation.path().isCore("roles")
                || operation.path().attribute().subAttribute() != null) {
            return List.of(operation);
        }
        return List.of(new Operation(operation.verb(), operation.path(), RoleValue.objects(value)));
    }

    private static boolean isEmptyText(JsonNode value) {
        return value.isTextual() && value.textValue().isEmpty();
    }
}
