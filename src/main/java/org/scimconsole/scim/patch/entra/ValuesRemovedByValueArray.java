package org.scimconsole.scim.patch.entra;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.scimconsole.scim.filter.Filter;
import org.scimconsole.scim.message.ScimException;
import org.scimconsole.scim.patch.operation.Operation;
import org.scimconsole.scim.patch.operation.PatchPath;
import org.scimconsole.scim.schema.Attribute;
import org.scimconsole.scim.schema.AttributePath;
import org.scimconsole.scim.schema.AttributeValues;
import org.scimconsole.scim.schema.ResourceSchema;

/**
 * Values of a list to remove given as a value, as {@link MembersRemovedByValueArray} but for other attributes.
 *
 * <pre>
 * received  {"op":"Remove","path":"roles","value":[{"value":"Admin"}]}
 * becomes   {"op":"remove","path":"roles[value eq \"Admin\"]"}, one for each
 * </pre>
 *
 * Source: MicrosoftDocs/azure-docs#30826 describes the form for every reference attribute.
 */
final class ValuesRemovedByValueArray implements Deviation {

    @Override
    public List<Operation> rewrite(Operation operation, ResourceSchema schema) {
        JsonNode value = operation.value();
        PatchPath path = operation.path();
        Attribute attribute = schema.find(path.attribute());
        if (value == null
                || operation.verb() != Operation.Verb.REMOVE
                || path.elements() != null
                || path.attribute().subAttribute() != null
                || path.isCore("members")
                || attribute == null
                || !attribute.multiValued()) {
            return List.of(operation);
        }
        List<JsonNode> sent = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(sent::add);
        } else {
            sent.add(value);
        }
        List<Operation> removals = new ArrayList<>();
        for (JsonNode element : sent) {
            JsonNode id = element.isObject() ? AttributeValues.field(element, "value") : element;
            if (id == null || !id.isTextual()) {
                throw ScimException.invalidValue("A value of '" + path + "' to remove is not named by its 'value'.");
            }
            Filter one = new Filter.Compare(AttributePath.of("value"), Filter.Operator.EQ, id.textValue());
            removals.add(new Operation(Operation.Verb.REMOVE, new PatchPath(path.attribute(), one), null));
        }
        if (removals.isEmpty()) {
            throw ScimException.invalidValue("The values of '" + path
                    + "' to remove are an empty list; leave 'value' out to remove all of them.");
        }
        return removals;
    }
}
