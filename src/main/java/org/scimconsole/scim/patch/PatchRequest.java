package org.scimconsole.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scimconsole.scim.message.ErrorType;
import org.scimconsole.scim.message.Limits;
import org.scimconsole.scim.message.ScimException;
import org.scimconsole.scim.patch.entra.Deviations;
import org.scimconsole.scim.patch.entra.PathlessMapOfPaths;
import org.scimconsole.scim.patch.operation.Operation;
import org.scimconsole.scim.patch.operation.Operation.Verb;
import org.scimconsole.scim.patch.operation.PatchPath;
import org.scimconsole.scim.schema.AttributeValues;
import org.scimconsole.scim.schema.ResourceSchema;

/** Reads the body of a PATCH (RFC 7644 section 3.5.2) as the changes it asks for. */
public final class PatchRequest {

    /** The URN of the message. */
    public static final String URN = "urn:ietf:params:scim:api:messages:2.0:PatchOp";

    private final ResourceSchema schema;
    private final Limits limits;
    private final Deviations deviations = new Deviations();
    private final ChangeReader reader;
    private final List<Change> changes = new ArrayList<>();
    private int attributes;

    private PatchRequest(ResourceSchema schema, Limits limits) {
        this.schema = schema;
        this.limits = limits;
        this.reader = new ChangeReader(schema);
    }

    /**
     * Reads a PATCH within the standard limits.
     *
     * @return the changes in the order in which they are to be made; membership changes that follow each other are one
     * @throws ScimException {@code invalidSyntax}, {@code invalidPath}, {@code invalidValue}, {@code noTarget}, {@code
     *     mutability} or, above a limit, 413
     */
    public static List<Change> parse(JsonNode body, ResourceSchema schema) {
        return parse(body, schema, Limits.STANDARD);
    }

    /** Reads a PATCH within other limits; see {@link #parse(JsonNode, ResourceSchema)}. */
    public static List<Change> parse(JsonNode body, ResourceSchema schema, Limits limits) {
        PatchRequest request = new PatchRequest(schema, limits);
        request.read(body);
        return MembershipChanges.merged(request.changes, limits);
    }

    private void read(JsonNode body) {
        if (!(body instanceof ObjectNode object)) {
            throw ScimException.invalidSyntax(
                    "The body of a PATCH must be a JSON object with 'schemas' and 'Operations'.");
        }
        checkSchemas(object);
        JsonNode operations = AttributeValues.field(object, "Operations");
        if (operations == null || !operations.isArray() || operations.isEmpty()) {
            throw ScimException.invalidSyntax("'Operations' must be a list of at least one operation.");
        }
        if (operations.size() > limits.patchOperations()) {
            throw new ScimException(
                    ErrorType.TOO_LARGE,
                    "The PATCH has " + operations.size() + " operations; at most " + limits.patchOperations()
                            + " are allowed. Send them in several requests.");
        }
        for (JsonNode operation : operations) {
            if (!operation.isObject()) {
                throw ScimException.invalidSyntax("Each of the 'Operations' must be an object with 'op'.");
            }
            read(
                    verb(AttributeValues.field(operation, "op")),
                    AttributeValues.field(operation, "path"),
                    AttributeValues.field(operation, "value"));
        }
    }

    private static void checkSchemas(ObjectNode body) {
        JsonNode schemas = AttributeValues.field(body, "schemas");
        if (schemas != null && schemas.isArray()) {
            for (JsonNode urn : schemas) {
                if (urn.isTextual() && urn.textValue().equalsIgnoreCase(URN)) {
                    return;
                }
            }
        }
        throw ScimException.invalidSyntax("'schemas' must be a list that contains '" + URN + "'.");
    }

    /** Entra writes Add, Replace and Remove (imulab/go-scim#46, bitwarden/server#2129): case does not matter. */
    private static Verb verb(@Nullable JsonNode op) {
        if (op != null && op.isTextual()) {
            for (Verb verb : Verb.values()) {
                if (verb.name().equalsIgnoreCase(op.textValue())) {
                    return verb;
                }
            }
        }
        throw ScimException.invalidSyntax("'op' must be add, replace or remove, but is " + shown(op) + ".");
    }

    private void read(Verb verb, @Nullable JsonNode path, @Nullable JsonNode value) {
        if (path == null
                || path.isNull()
                || (path.isTextual() && path.textValue().isBlank())) {
            if (verb == Verb.REMOVE) {
                throw ScimException.noTarget("A remove without 'path' names nothing; say what to remove.");
            }
            if (!(value instanceof ObjectNode attributes)) {
                throw ScimException.invalidValue(
                        "An operation without 'path' needs an object of attributes as its 'value'.");
            }
            for (Operation operation : PathlessMapOfPaths.operations(verb, attributes, schema, limits)) {
                carryOut(operation);
            }
            return;
        }
        if (!path.isTextual()) {
            throw ScimException.invalidPath("'path' must be a text, but is " + shown(path) + ".");
        }
        if (value == null && verb != Verb.REMOVE) {
            throw ScimException.invalidValue(
                    "An operation that adds or replaces needs a 'value'; path " + shown(path) + " has none.");
        }
        if (value instanceof ObjectNode object && verb != Verb.REMOVE) {
            List<Operation> parts = PathlessMapOfPaths.inside(verb, path.textValue(), object, schema, limits);
            if (parts != null) {
                parts.forEach(this::carryOut);
                return;
            }
        }
        carryOut(new Operation(verb, PatchPath.parse(path.textValue(), schema, limits), value));
    }

    /** One operation may be many: each value to remove is one, and so is each attribute of one without a path. */
    private void carryOut(Operation operation) {
        for (Operation rewritten : deviations.rewrite(operation, schema)) {
            Change change = reader.read(rewritten);
            if (change != null) {
                changes.add(change);
                attributes += change instanceof Change.SetAttribute ? 1 : 0;
            }
        }
        if (attributes > limits.patchOperations()) {
            throw new ScimException(
                    ErrorType.TOO_LARGE,
                    "The PATCH changes more than " + limits.patchOperations()
                            + " attributes and values. Send them in several requests.");
        }
    }

    private static String shown(@Nullable JsonNode node) {
        String text = String.valueOf(node);
        return node == null ? "missing" : text.length() <= 100 ? text : text.substring(0, 100) + "…";
    }
}
