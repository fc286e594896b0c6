package org.scimconsole.entra.cycle;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.scimconsole.entra.mapping.TargetPath;

/** Writes request bodies the way Entra does, in either dialect. Never writes null, except for {@code $ref} of a member. */
final class Bodies {
    private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:";
    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    private static final String PATCH = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

    /** A second schema that Entra lists for groups; no server knows it. */
    private static final String MICROSOFT_GROUP =
            "http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group";

    private final ObjectMapper json = new ObjectMapper();
    private final Dialect dialect;

    Bodies(Dialect dialect) {
        this.dialect = dialect;
    }

    String user(Map<TargetPath, String> values) {
        ObjectNode user = json.createObjectNode();
        user.putArray("schemas").add(CORE + "User").add(ENTERPRISE);
        values.forEach((path, value) -> path.writeInto(user, isActive(path) ? truth(value) : value));
        user.putObject("meta").put("resourceType", "User");
        return user.toString();
    }

    String group(Map<TargetPath, String> values) {
        ObjectNode group = json.createObjectNode();
        group.putArray("schemas").add(CORE + "Group").add(MICROSOFT_GROUP);
        values.forEach((path, value) -> path.writeInto(group, value));
        group.putObject("meta").put("resourceType", "Group");
        return group.toString();
    }

    /**
     * Default: one capitalised operation each. RFC: selected elements, {@code active} and a lone addition each, all others
     * in one without a path, as Microsoft's page on the flag shows.
     */
    String attributes(List<AttributeOp> ops) {
        ObjectNode patch = patch();
        ArrayNode operations = patch.putArray("Operations");
        for (boolean add : new boolean[] {true, false}) {
            ObjectNode together = json.createObjectNode();
            boolean lone =
                    add && ops.stream().filter(op -> op.add() && !alone(op)).count() == 1;
            for (AttributeOp op : ops) {
                if (op.add() == add) {
                    if (dialect == Dialect.DEFAULT || alone(op) || lone) {
                        ObjectNode one = operations
                                .addObject()
                                .put("op", verb(add))
                                .put("path", op.path().text());
                        put(one, "value", op);
                    } else {
                        put(together, op.path().text(), op);
                    }
                }
            }
            if (!together.isEmpty()) {
                operations.addObject().put("op", verb(add)).set("value", together);
            }
        }
        return patch.toString();
    }

    private static boolean alone(AttributeOp op) {
        return op.path().filtered() || isActive(op.path());
    }

    /** Default: the bare id. RFC: an object. Section 4.7, forms 2 and 3. */
    String manager(String managerId, boolean add) {
        ObjectNode patch = patch();
        ObjectNode operation =
                patch.putArray("Operations").addObject().put("op", verb(add)).put("path", ENTERPRISE + ":manager");
        if (dialect == Dialect.DEFAULT) {
            operation.put("value", managerId);
        } else {
            operation.putObject("value").put("value", managerId);
        }
        return patch.toString();
    }

    String addMembers(List<String> ids) {
        ObjectNode patch = patch();
        members(patch.putArray("Operations"), verb(true), ids);
        return patch.toString();
    }

    /** Default: a value array, against RFC 7644 section 3.5.2.2. RFC: one filtered path each. */
    String removeMembers(List<String> ids) {
        ObjectNode patch = patch();
        ArrayNode operations = patch.putArray("Operations");
        if (dialect == Dialect.DEFAULT) {
            members(operations, "Remove", ids);
        } else {
            ids.forEach(
                    id -> operations.addObject().put("op", "remove").put("path", "members[value eq \"" + id + "\"]"));
        }
        return patch.toString();
    }

    private static void members(ArrayNode operations, String verb, List<String> ids) {
        ArrayNode values =
                operations.addObject().put("op", verb).put("path", "members").putArray("value");
        for (String id : ids) {
            values.addObject().putNull("$ref").put("value", id);
        }
    }

    private ObjectNode patch() {
        ObjectNode patch = json.createObjectNode();
        patch.putArray("schemas").add(PATCH);
        return patch;
    }

    private void put(ObjectNode node, String name, AttributeOp op) {
        if (isActive(op.path()) && dialect == Dialect.RFC) {
            node.put(name, truth(op.value()));
        } else {
            node.put(name, op.value());
        }
    }

    private String verb(boolean add) {
        String verb = add ? "Add" : "Replace";
        return dialect == Dialect.DEFAULT ? verb : verb.toLowerCase(Locale.ROOT);
    }

    private static boolean isActive(TargetPath path) {
        return path.text().equals("active");
    }

    private static boolean truth(String value) {
        return value.equalsIgnoreCase("true");
    }
}
