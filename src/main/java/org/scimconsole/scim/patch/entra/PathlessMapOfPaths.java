package org.scimconsole.scim.patch.entra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scimconsole.scim.message.Limits;
import org.scimconsole.scim.patch.operation.Operation;
import org.scimconsole.scim.patch.operation.PatchPath;
import org.scimconsole.scim.schema.Attribute;
import org.scimconsole.scim.schema.ResourceSchema;
import org.scimconsole.scim.schema.Schema;

/**
 * An operation without a path whose keys are not attributes but paths: dotted, value paths and URNs. With the
 * compatibility flag Entra collapses all it can into one such operation.
 *
 * <pre>
 * received  {"op":"replace","value":{"displayName":"Bjfe","name.givenName":"Kkom","urn:…:User:employeeNumber":"Aklq"}}
 * becomes   {"op":"replace","path":"displayName","value":"Bjfe"},
 *           {"op":"replace","path":"name.givenName","value":"Kkom"},
 *           {"op":"replace","path":"urn:…:User:employeeNumber","value":"Aklq"}
 * </pre>
 *
 * An object under a complex attribute or an extension's URN is taken apart in the same way, so that what it does not
 * name stays. {@code id}, {@code schemas} and {@code meta}, which Okta sends along, are passed over. Source: Microsoft,
 * "SCIM 2.0 protocol compliance"; thomaspoignant/scim-patch#132, pond/scimitar#123, Captain-P-Goldfish/SCIM-SDK#267.
 */
public final class PathlessMapOfPaths {

    private PathlessMapOfPaths() {}

    /** @return one operation for each attribute of a path-less operation's value */
    public static List<Operation> operations(
            Operation.Verb verb, ObjectNode value, ResourceSchema schema, Limits limits) {
        List<Operation> operations = new ArrayList<>(value.size());
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            String key = entry.getKey();
            if (isPassedOver(key)) {
                continue;
            }
            List<Operation> inside =
                    entry.getValue() instanceof ObjectNode object ? inside(verb, key, object, schema, limits) : null;
            if (inside == null) {
                operations.add(new Operation(verb, PatchPath.parse(key, schema, limits), entry.getValue()));
            } else {
                operations.addAll(inside);
            }
        }
        return operations;
    }

    /**
     * Takes apart an object under a complex attribute or an extension's URN.
     *
     * @return one operation for each part, or null when the path leads to neither
     */
    public static @Nullable List<Operation> inside(
            Operation.Verb verb, String path, ObjectNode value, ResourceSchema schema, Limits limits) {
        String prefix = prefix(path.strip(), schema);
        if (prefix == null) {
            return null;
        }
        List<Operation> operations = new ArrayList<>(value.size());
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            String key = prefix + entry.getKey();
            if (entry.getValue() instanceof ObjectNode object && !prefix.endsWith(".")) {
                List<Operation> deeper = complex(verb, key, object, schema, limits);
                if (deeper != null) {
                    operations.addAll(deeper);
                    continue;
                }
            }
            operations.add(new Operation(verb, PatchPath.parse(key, schema, limits), entry.getValue()));
        }
        return operations;
    }

    private static @Nullable List<Operation> complex(
            Operation.Verb verb, String path, ObjectNode value, ResourceSchema schema, Limits limits) {
        return isComplex(path, schema) ? inside(verb, path, value, schema, limits) : null;
    }

    private static @Nullable String prefix(String path, ResourceSchema schema) {
        for (Schema each : schema.schemas()) {
            if (path.equalsIgnoreCase(each.id())) {
                return each == schema.core() ? "" : each.id() + ":";
            }
        }
        if (isComplex(path, schema)) {
            return path + ".";
        }
        // Of an extension that no schema describes, an object can only be the extension itself
        boolean unknown = ResourceSchema.isUrn(path)
                && path.indexOf('[') < 0
                && schema.attribute(schema.path(path)) == null
                && !belongsToKnownSchema(path, schema);
        return unknown ? path + ":" : null;
    }

    private static boolean belongsToKnownSchema(String path, ResourceSchema schema) {
        String lower = path.toLowerCase(Locale.ROOT);
        return schema.schemas().stream()
                .anyMatch(each -> lower.startsWith(each.id().toLowerCase(Locale.ROOT)));
    }

    /** A reference such as {@code manager} is one value: a part of the old one must not survive. */
    private static boolean isComplex(String path, ResourceSchema schema) {
        if (path.indexOf('[') >= 0) {
            return false;
        }
        Attribute attribute = schema.find(schema.path(path));
        return attribute != null
                && attribute.type() == Attribute.Type.COMPLEX
                && !attribute.multiValued()
                && !attribute.hasDefaultValue()
                && attribute.mutability() != Attribute.Mutability.READ_ONLY;
    }

    private static boolean isPassedOver(String key) {
        return key.equalsIgnoreCase("id") || key.equalsIgnoreCase("schemas") || key.equalsIgnoreCase("meta");
    }
}
