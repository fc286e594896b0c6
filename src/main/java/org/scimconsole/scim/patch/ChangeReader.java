package org.scimconsole.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jspecify.annotations.Nullable;
import org.scimconsole.scim.message.ScimException;
import org.scimconsole.scim.patch.Change.Kind;
import org.scimconsole.scim.patch.Change.SetAttribute;
import org.scimconsole.scim.patch.operation.Operation;
import org.scimconsole.scim.patch.operation.Operation.Verb;
import org.scimconsole.scim.patch.operation.PatchPath;
import org.scimconsole.scim.schema.Attribute;
import org.scimconsole.scim.schema.Attribute.Mutability;
import org.scimconsole.scim.schema.AttributePath;
import org.scimconsole.scim.schema.ResourceSchema;
import org.scimconsole.scim.schema.ValueReader;

/** Checks an operation in RFC form against the schema and makes it a change. */
final class ChangeReader {

    private final ResourceSchema schema;

    ChangeReader(ResourceSchema schema) {
        this.schema = schema;
    }

    /** @return the change, or null for what the service keeps to itself: {@code schemas} and {@code password} */
    @Nullable
    Change read(Operation operation) {
        PatchPath path = operation.path();
        AttributePath name = path.attribute();
        if (path.isCore("schemas") || (name.schema() == null && name.attribute().equalsIgnoreCase("password"))) {
            return null;
        }
        if (path.isCore("members") && schema.core().find("members") != null) {
            return MembershipReader.read(operation);
        }
        Attribute attribute = schema.attribute(name);
        if (attribute != null) {
            checkShape(path, attribute);
            checkMutability(path, attribute);
        }
        Attribute target = attribute == null ? null : schema.find(name);
        if (operation.verb() == Verb.REMOVE) {
            checkRemovable(path, target);
            return new SetAttribute(Kind.REMOVE, name, path.elements(), null);
        }
        JsonNode sent = operation.value();
        JsonNode value = sent == null || sent.isNull() ? null : read(path, attribute, target, sent);
        if (value == null) {
            checkRemovable(path, target);
            // Adding nothing changes nothing; replacing by nothing leaves nothing
            return operation.verb() == Verb.ADD ? null : new SetAttribute(Kind.REMOVE, name, path.elements(), null);
        }
        Kind kind = operation.verb() == Verb.ADD ? Kind.ADD : Kind.REPLACE;
        return new SetAttribute(kind, name, path.elements(), value);
    }

    private static void checkShape(PatchPath path, Attribute attribute) {
        if (path.elements() != null && !attribute.multiValued()) {
            throw ScimException.invalidPath("'" + path + "' selects among values, but '" + attribute.name()
                    + "' has only one; leave the brackets out.");
        }
        if (path.attribute().subAttribute() != null && attribute.type() != Attribute.Type.COMPLEX) {
            throw ScimException.invalidPath("'" + path + "' leads nowhere: '" + attribute.name() + "' has no parts.");
        }
    }

    private static void checkMutability(PatchPath path, Attribute attribute) {
        String part = path.attribute().subAttribute();
        Attribute sub = part == null ? null : attribute.sub(part);
        if (attribute.mutability() == Mutability.READ_ONLY
                || (sub != null && sub.mutability() == Mutability.READ_ONLY)) {
            throw ScimException.mutability("'" + path + "' is read-only; remove it from the request."
                    + (attribute.name().equals("groups") ? " Membership is changed at the group." : ""));
        }
    }

    private static void checkRemovable(PatchPath path, @Nullable Attribute target) {
        if (target != null && target.required() && path.attribute().subAttribute() == null) {
            throw ScimException.mutability("'" + path + "' is required and cannot be removed or left empty.");
        }
    }

    private static @Nullable JsonNode read(
            PatchPath path, @Nullable Attribute attribute, @Nullable Attribute target, JsonNode sent) {
        if (attribute == null || target == null) {
            return ValueReader.withoutNulls(sent);
        }
        String where = path.toString();
        boolean elementsOfMany = path.attribute().subAttribute() == null && attribute.multiValued();
        if (!elementsOfMany) {
            return ValueReader.one(target, sent, where);
        }
        if (path.elements() != null) {
            return ValueReader.one(attribute, sent, where);
        }
        // A single value for a list is meant as a list of one
        JsonNode list =
                sent.isArray() ? sent : JsonNodeFactory.instance.arrayNode().add(sent);
        return ValueReader.read(attribute, list, where);
    }
}
