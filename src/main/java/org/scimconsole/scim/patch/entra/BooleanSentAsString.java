package org.scimconsole.scim.patch.entra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.List;
import org.scimconsole.scim.patch.operation.Operation;
import org.scimconsole.scim.schema.Attribute;
import org.scimconsole.scim.schema.ResourceSchema;

/**
 * A boolean as text, in any case: what the default mapping of {@code active} yields without the compatibility flag.
 * Inside objects, such as {@code roles[].primary} in a POST, {@link org.scimconsole.scim.schema.ValueReader} does the
 * same.
 *
 * <pre>
 * received  {"op":"Replace","path":"active","value":"False"}
 * becomes   {"op":"replace","path":"active","value":false}
 * </pre>
 *
 * Source: AzureAD/SCIMReferenceCode#21 ("our service sends it as a string today"), scimmyjs/scimmy#51.
 */
final class BooleanSentAsString implements Deviation {

    @Override
    public List<Operation> rewrite(Operation operation, ResourceSchema schema) {
        JsonNode value = operation.value();
        Attribute attribute = schema.find(operation.path().attribute());
        if (value == null || !value.isTextual() || attribute == null || attribute.type() != Attribute.Type.BOOLEAN) {
            return List.of(operation);
        }
        boolean isTrue = value.textValue().equalsIgnoreCase("true");
        if (!isTrue && !value.textValue().equalsIgnoreCase("false")) {
            return List.of(operation);
        }
        return List.of(new Operation(operation.verb(), operation.path(), BooleanNode.valueOf(isTrue)));
    }
}
