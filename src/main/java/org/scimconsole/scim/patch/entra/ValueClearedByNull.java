package org.scimconsole.scim.patch.entra;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.scimconsole.scim.patch.operation.Operation;
import org.scimconsole.scim.schema.ResourceSchema;

/**
 * A value cleared by null. Members are excepted: null is not a way to empty a group.
 *
 * <pre>
 * received  {"op":"replace","path":"emails[type eq \"work\"].value","value":null}
 * becomes   {"op":"remove","path":"emails[type eq \"work\"].value"}
 * </pre>
 *
 * Source: Microsoft's gallery suite, SCIM_Null_Update, phase 2.
 */
final class ValueClearedByNull implements Deviation {

    @Override
    public List<Operation> rewrite(Operation operation, ResourceSchema schema) {
        JsonNode value = operation.value();
        if (value == null || !value.isNull() || operation.path().isCore("members")) {
            return List.of(operation);
        }
        return List.of(new Operation(Operation.Verb.REMOVE, operation.path(), null));
    }
}
