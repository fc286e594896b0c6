package org.scimconsole.scim.patch.entra;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.scimconsole.scim.patch.operation.Operation;
import org.scimconsole.scim.schema.ResourceSchema;

/**
 * A value cleared by an empty text.
 *
 * <pre>
 * received  {"op":"replace","path":"title","value":""}
 * becomes   {"op":"remove","path":"title"}
 * </pre>
 *
 * Source: Microsoft's gallery suite, SCIM_Null_Update, phase 1.
 */
final class ValueClearedByEmptyText implements Deviation {

    @Override
    public List<Operation> rewrite(Operation operation, ResourceSchema schema) {
        JsonNode value = operation.value();
        if (value == null
                || !value.isTextual()
                || !value.textValue().isEmpty()
                || operation.path().isCore("members")) {
            return List.of(operation);
        }
        return List.of(new Operation(Operation.Verb.REMOVE, operation.path(), null));
    }
}
