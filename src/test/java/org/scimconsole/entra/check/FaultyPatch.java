package org.scimconsole.entra.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.scimconsole.scim.message.ScimException;
import org.scimconsole.scim.patch.Change;
import org.scimconsole.scim.patch.PatchRequest;
import org.scimconsole.scim.patch.ResourcePatch;
import org.scimconsole.scim.schema.ResourceSchema;

/** PATCH for the endpoint of the tests, with the faults put in. */
final class FaultyPatch {

    private final Set<Fault> faults;

    FaultyPatch(Set<Fault> faults) {
        this.faults = faults;
    }

    ObjectNode apply(ObjectNode resource, JsonNode body, ResourceSchema schema) {
        for (JsonNode operation : body.path("Operations")) {
            refuse(operation, resource);
        }
        List<Change> changes = PatchRequest.parse(body, schema);
        ObjectNode changed = ResourcePatch.apply(resource, changes, schema);
        if (faults.contains(Fault.FORGETS_GROUP_EXTERNAL_IDS) && schema.name().equals("Group")) {
            changed.remove("externalId");
        }
        String sent = body.toString();
        if (faults.contains(Fault.LOSES_OTHER_EMAILS) && sent.contains("emails[")) {
            ((ArrayNode) changed.path("emails")).remove(1);
        }
        if (faults.contains(Fault.KEEPS_EMPTY_TEXTS) && sent.contains("\"value\":\"\"")) {
            return resource;
        }
        for (Change change : changes) {
            members(changed, change);
        }
        return changed;
    }

    private void refuse(JsonNode operation, ObjectNode resource) {
        String op = operation.path("op").asText();
        if (faults.contains(Fault.KNOWS_LOWER_CASE_OPS_ALONE) && !op.equals(op.toLowerCase(Locale.ROOT))) {
            throw ScimException.invalidSyntax("Unknown op.");
        }
        if (faults.contains(Fault.REFUSES_BOOLEANS_AS_TEXT)
                && operation.path("value").asText().equalsIgnoreCase("false")
                && operation.path("value").isTextual()) {
            throw ScimException.invalidValue("Not a boolean.");
        }
        if (faults.contains(Fault.IGNORES_DOTTED_KEYS) && !operation.has("path")) {
            for (Iterator<String> keys = operation.path("value").fieldNames(); keys.hasNext(); ) {
                if (keys.next().contains(".")) {
                    keys.remove();
                }
            }
        }
        if (faults.contains(Fault.REFUSES_NEW_ELEMENTS)
                && operation.path("path").asText().startsWith("addresses[")
                && !resource.has("addresses")) {
            throw ScimException.noTarget("No such address.");
        }
    }

    private void members(ObjectNode group, Change change) {
        ArrayNode members = group.withArrayProperty("members");
        if (change instanceof Change.AddMembers add) {
            for (String id : add.ids()) {
                if (!faults.contains(Fault.DOUBLES_MEMBERS)) {
                    remove(members, id);
                }
                members.addObject().put("value", id);
            }
        } else if (change instanceof Change.RemoveMembers remove) {
            if (faults.contains(Fault.EMPTIES_THE_GROUP)) {
                members.removeAll();
                return;
            }
            for (String id : remove.ids()) {
                if (!remove(members, id) && faults.contains(Fault.MISSES_REMOVED_MEMBERS)) {
                    throw ScimException.noTarget("No such member.");
                }
            }
        }
        if (members.isEmpty()) {
            group.remove("members");
        }
    }

    private static boolean remove(ArrayNode members, String id) {
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).path("value").asText().equals(id)) {
                members.remove(i);
                return true;
            }
        }
        return false;
    }
}
