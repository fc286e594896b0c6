package org.scimconsole.scim.patch.entra;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.scimconsole.scim.patch.operation.Operation;
import org.scimconsole.scim.schema.ReferenceValue;
import org.scimconsole.scim.schema.ResourceSchema;

/**
 * The manager as a bare id. The path may also be a bare {@code manager} or end in {@code User.manager}; the schema finds
 * the attribute under each.
 *
 * <pre>
 * received  {"op":"Add","path":"urn:…:enterprise:2.0:User:manager","value":"00aa00aa-bb11-cc22-dd33-44ee44ee44ee"}
 * becomes   {"op":"add","path":"urn:…:enterprise:2.0:User:manager","value":{"value":"00aa00aa-bb11-cc22-dd33-44ee44ee44ee"}}
 * </pre>
 *
 * Source: apache/directory-scimple#1242, MicrosoftDocs/azure-docs#73842.
 */
final class ManagerSentAsText implements Deviation {

    @Override
    public List<Operation> rewrite(Operation operation, ResourceSchema schema) {
        JsonNode value = operation.value();
        if (value == null || !value.isTextual() || !ManagerPath.isManager(operation.path())) {
            return List.of(operation);
        }
        JsonNode reference = ReferenceValue.object(value);
        return List.of(reference == null ? operation : new Operation(operation.verb(), operation.path(), reference));
    }
}
