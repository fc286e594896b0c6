package org.scimconsole.scim.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scimconsole.scim.message.ScimException;

/**
 * Reads the body of a POST or PUT. What the service alone sets is dropped (RFC 7644 section 3.3), and so is {@code
 * password}, which is kept nowhere; values are read by {@link ValueReader}; unknown attributes and extensions are kept
 * as sent; {@code schemas} comes to say what the resource holds, whatever was sent in it: Entra sends a URI of its own
 * for groups and leaves out custom extensions.
 */
public final class ResourceValidator {

    private final ResourceSchema schema;

    /** For resources of one type. */
    public ResourceValidator(ResourceSchema schema) {
        this.schema = schema;
    }

    /**
     * Reads a body.
     *
     * @return a new object in the schema's spelling, without {@code id}, {@code meta} and other read-only attributes; a
     *     group's {@code members} are objects with {@code value}
     * @throws ScimException {@code invalidSyntax} for a body of another type, {@code invalidValue} for a missing or
     *     wrong value
     */
    public ObjectNode clean(JsonNode body) {
        if (!(body instanceof ObjectNode object)) {
            throw ScimException.invalidSyntax("The body must be a JSON object that describes a " + schema.name() + ".");
        }
        checkSchemas(object);
        ObjectNode cleaned = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> entry : object.properties()) {
            put(cleaned, entry.getKey(), entry.getValue());
        }
        for (Attribute attribute : schema.core().attributes()) {
            if (attribute.required()
                    && !attribute.name().equals("schemas")
                    && !AttributeValues.isPresent(cleaned.get(attribute.name()))) {
                throw ScimException.invalidValue("'" + attribute.name() + "' is missing; every " + schema.name()
                        + " must have one. Map a source attribute to it.");
            }
        }
        schema.putSchemas(cleaned);
        return cleaned;
    }

    private void checkSchemas(ObjectNode body) {
        JsonNode schemas = AttributeValues.field(body, "schemas");
        if (schemas == null || schemas.isNull()) {
            return;
        }
        boolean found = false;
        for (JsonNode urn : schemas) {
            found |= urn.isTextual()
                    && urn.textValue().equalsIgnoreCase(schema.core().id());
        }
        if (!schemas.isArray() || !found) {
            throw ScimException.invalidSyntax("'schemas' must be a list that contains '"
                    + schema.core().id() + "', because this is the address of " + schema.endpoint() + ".");
        }
    }

    private void put(ObjectNode cleaned, String field, JsonNode value) {
        if (field.equalsIgnoreCase("schemas") || field.equalsIgnoreCase("password")) {
            return;
        }
        Schema extension = schema.extension(field);
        if (extension != null) {
            putExtension(cleaned, extension, value);
            return;
        }
        if (field.isBlank()) {
            throw ScimException.invalidSyntax("An attribute has no name.");
        }
        if (ResourceSchema.isUrn(field)) {
            put(cleaned, field, ValueReader.withoutNulls(value), false);
            return;
        }
        AttributePath path = schema.resolve(AttributePath.of(field));
        Attribute attribute = schema.attribute(path);
        if (attribute == null) {
            put(cleaned, field, ValueReader.withoutNulls(value), false);
        } else if (attribute.mutability() != Attribute.Mutability.READ_ONLY) {
            // Old jobs of Entra's send "department" and "manager" beside the core attributes
            String urn = path.schema();
            ObjectNode holder = urn == null ? cleaned : cleaned.withObjectProperty(urn);
            put(holder, attribute.name(), read(attribute, value), urn != null);
            if (urn != null && holder.isEmpty()) {
                cleaned.remove(urn);
            }
        }
    }

    private static void put(ObjectNode holder, String field, @Nullable JsonNode value, boolean onlyIfAbsent) {
        if (value != null && !(onlyIfAbsent && holder.has(field))) {
            holder.set(field, value);
        }
    }

    private static void putExtension(ObjectNode cleaned, Schema extension, JsonNode value) {
        if (value.isNull()) {
            return;
        }
        if (!value.isObject()) {
            throw ScimException.invalidValue("'" + extension.id() + "' must be an object.");
        }
        ObjectNode holder = cleaned.withObjectProperty(extension.id());
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            Attribute attribute = extension.find(entry.getKey());
            if (attribute == null) {
                put(holder, entry.getKey(), ValueReader.withoutNulls(entry.getValue()), false);
            } else if (attribute.mutability() != Attribute.Mutability.READ_ONLY) {
                put(holder, attribute.name(), read(attribute, entry.getValue()), false);
            }
        }
        if (holder.isEmpty()) {
            cleaned.remove(extension.id());
        }
    }

    private static @Nullable JsonNode read(Attribute attribute, JsonNode value) {
        if (attribute.name().equals("manager")) {
            JsonNode object = ReferenceValue.object(value);
            return object == null ? null : ValueReader.read(attribute, object, attribute.name());
        }
        if (attribute.name().equals("roles") && value.isArray()) {
            return ValueReader.read(attribute, RoleValue.objects(value), attribute.name());
        }
        if (attribute.name().equals("members") && value.isArray()) {
            // Left out, one whom nobody can make out would leave a group that is replaced without members
            value.forEach(ReferenceValue::memberId);
            return ValueReader.read(attribute, ReferenceValue.objects(value), attribute.name());
        }
        return ValueReader.read(attribute, value, attribute.name());
    }
}
