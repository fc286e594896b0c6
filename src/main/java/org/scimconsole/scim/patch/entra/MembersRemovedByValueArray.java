package org.scimconsole.scim.patch.entra;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.scimconsole.scim.filter.Filter;
import org.scimconsole.scim.message.ScimException;
import org.scimconsole.scim.patch.operation.Operation;
import org.scimconsole.scim.patch.operation.PatchPath;
import org.scimconsole.scim.schema.AttributePath;
import org.scimconsole.scim.schema.ResourceSchema;

/**
 * Members to remove listed as a value, where the RFC reads "remove all members".
 *
 * <pre>
 * received  {"op":"Remove","path":"members","value":[{"$ref":null,"value":"f648f8d5ea4e4cd38e9c"}]}
 * becomes   {"op":"remove","path":"members[value eq \"f648f8d5ea4e4cd38e9c\"]"}, one for each
 * </pre>
 *
 * A value that is there but names nobody is refused: it must never empty the group. Source: MicrosoftDocs/azure-docs
 * #30826, Captain-P-Goldfish/SCIM-SDK#149, ssoready/ssoready#182.
 */
final class MembersRemovedByValueArray implements Deviation {

    @Override
    public List<Operation> rewrite(Operation operation, ResourceSchema schema) {
        JsonNode value = operation.value();
        if (value == null
                || operation.verb() != Operation.Verb.REMOVE
                || operation.path().elements() != null
                || !operation.path().isCore("members")) {
            return List.of(operation);
        }
        List<String> ids = MemberIds.read(value);
        if (ids.isEmpty()) {
            throw ScimException.invalidValue("The members to remove are an empty list, so nobody is removed."
                    + " Name them in 'value', or leave 'value' out to remove all members.");
        }
        List<Operation> removals = new ArrayList<>(ids.size());
        for (String id : ids) {
            Filter one = new Filter.Compare(AttributePath.of("value"), Filter.Operator.EQ, id);
            removals.add(new Operation(Operation.Verb.REMOVE, new PatchPath(AttributePath.of("members"), one), null));
        }
        return removals;
    }
}
