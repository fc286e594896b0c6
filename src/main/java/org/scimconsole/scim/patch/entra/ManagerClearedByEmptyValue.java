package org.scimconsole.scim.patch.entra;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.scimconsole.scim.patch.operation.Operation;
import org.scimconsole.scim.schema.ReferenceValue;
import org.scimconsole.scim.schema.ResourceSchema;

/**
 * The manager taken away by an empty id.
 *
 * <pre>
 * received  {"op":"replace","path":"urn:…:enterprise:2.0:User:manager","value":{"value":""}}
 * or        {"op":"replace","path":"urn:…:enterprise:2.0:User:manager","value":""}
 * becomes   {"op":"remove","path":"urn:…:enterprise:2.0:User:manager"}
 * </pre>
 *
 * Source: SCIM Validator, test "Remove Manager"; Microsoft's gallery suite, SCIM_Update_Manager.
 */
final class ManagerClearedByEmptyValue implements Deviation {

    @Override
    public List<Operation> rewrite(Operation operation, ResourceSchema schema) {
        JsonNode value = operation.value();
        if (value == null || !ManagerPath.isManager(operation.path()) || ReferenceValue.object(value) != null) {
            return List.of(operation);
        }
        return List.of(new Operation(Operation.Verb.REMOVE, operation.path(), null));
    }
}
