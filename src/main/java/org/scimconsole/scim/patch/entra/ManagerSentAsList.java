package org.scimconsole.scim.patch.entra;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.scimconsole.scim.patch.operation.Operation;
import org.scimconsole.scim.schema.ReferenceValue;
import org.scimconsole.scim.schema.ResourceSchema;

/**
 * The manager as a list of one.
 *
 * <pre>
 * received  {"op":"Add","path":"manager","value":[{"$ref":"http://host/scim/Users/00aa","value":"00aa"}]}
 * becomes   {"op":"add","path":"urn:…:enterprise:2.0:User:manager","value":{"$ref":"http://host/scim/Users/00aa","value":"00aa"}}
 * </pre>
 *
 * Source: Microsoft, "Develop and plan provisioning for a SCIM endpoint".
 */
final class ManagerSentAsList implements Deviation {

    @Override
    public List<Operation> rewrite(Operation operation, ResourceSchema schema) {
        JsonNode value = operation.value();
        if (value == null || !value.isArray() || !ManagerPath.isManager(operation.path())) {
            return List.of(operation);
        }
        JsonNode reference = ReferenceValue.object(value);
        return List.of(reference == null ? operation : new Operation(operation.verb(), operation.path(), reference));
    }
}
