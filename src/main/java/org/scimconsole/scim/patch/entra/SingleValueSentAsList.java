package org.scimconsole.scim.patch.entra;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.scimconsole.scim.patch.operation.Operation;
import org.scimconsole.scim.schema.Attribute;
import org.scimconsole.scim.schema.AttributeValues;
import org.scimconsole.scim.schema.ResourceSchema;

/**
 * The value of a simple attribute wrapped in a list, as Microsoft's reference library writes every value.
 *
 * <pre>
 * received  {"op":"Replace","path":"displayName","value":[{"$ref":null,"value":"Pvlo"}]}
 * becomes   {"op":"replace","path":"displayName","value":"Pvlo"}
 * </pre>
 *
 * Source: AzureAD/SCIMReferenceCode, OperationValue.
 */
final class SingleValueSentAsList implements Deviation {

    @Override
    public List<Operation> rewrite(Operation operation, ResourceSchema schema) {
        JsonNode value = operation.value();
        Attribute attribute = schema.find(operation.path().attribute());
        if (value == null
                || !value.isArray()
                || value.size() != 1
                || attribute == null
                || attribute.multiValued()
                || attribute.type() == Attribute.Type.COMPLEX) {
            return List.of(operation);
        }
        JsonNode only = value.get(0);
        JsonNode inner = only.isObject() ? AttributeValues.field(only, "value") : only;
        return inner == null ? List.of(operation) : List.of(new Operation(operation.verb(), operation.path(), inner));
    }
}
