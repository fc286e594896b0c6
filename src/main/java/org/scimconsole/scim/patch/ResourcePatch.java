package org.scimconsole.scim.patch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scimconsole.scim.patch.Change.Kind;
import org.scimconsole.scim.patch.Change.SetAttribute;
import org.scimconsole.scim.schema.Attribute;
import org.scimconsole.scim.schema.AttributePath;
import org.scimconsole.scim.schema.ResourceSchema;

/** Carries out the changes that concern a resource's own JSON. Membership is not there; its changes are passed over. */
public final class ResourcePatch {

    private final ResourceSchema schema;
    private final ObjectNode resource;

    private ResourcePatch(ResourceSchema schema, ObjectNode resource) {
        this.schema = schema;
        this.resource = resource;
    }

    /**
     * Carries out changes.
     *
     * @param resource in the schema's spelling; stays as it is
     * @return the changed copy, equal to the resource when nothing changed
     * @throws org.scimconsole.scim.message.ScimException {@code noTarget} when a filter selects nothing and says too
     *     little to make an element of
     */
    public static ObjectNode apply(ObjectNode resource, List<Change> changes, ResourceSchema schema) {
        ResourcePatch patch = new ResourcePatch(schema, resource.deepCopy());
        for (Change change : changes) {
            if (change instanceof SetAttribute set) {
                patch.apply(set);
            }
        }
        schema.putSchemas(patch.resource);
        return patch.resource;
    }

    private void apply(SetAttribute change) {
        AttributePath path = change.path();
        String urn = path.schema();
        if (urn == null) {
            apply(change, resource);
            return;
        }
        if (change.kind() == Kind.REMOVE && resource.has(urn + ":" + path.attribute())) {
            // The path of an unknown extension's own URN
            resource.remove(urn + ":" + path.attribute());
            return;
        }
        JsonNode present = resource.get(urn);
        if (present == null && change.kind() == Kind.REMOVE) {
            return;
        }
        ObjectNode extension = present instanceof ObjectNode object ? object : resource.putObject(urn);
        apply(change, extension);
        if (extension.isEmpty()) {
            resource.remove(urn);
        }
    }

    private void apply(SetAttribute change, ObjectNode holder) {
        AttributePath path = change.path();
        String name = path.attribute();
        Attribute attribute = schema.attribute(path);
        JsonNode value = change.value();
        JsonNode present = holder.get(name);
        boolean many = attribute == null
                ? change.elements() != null
                        || (present != null && present.isArray())
                        || (value != null && value.isArray())
                : attribute.multiValued();
        if (many && !(change.kind() == Kind.REMOVE && change.elements() == null && path.subAttribute() == null)) {
            MultiValue.of(present, attribute).apply(change).putInto(holder, name);
        } else if (path.subAttribute() != null) {
            applyPart(holder, name, path.subAttribute(), value);
        } else if (value == null) {
            holder.remove(name);
        } else if (attribute == null
                && change.kind() == Kind.ADD
                && present instanceof ObjectNode object
                && value instanceof ObjectNode more) {
            object.setAll(more.deepCopy());
        } else {
            holder.set(name, value.deepCopy());
        }
    }

    private static void applyPart(ObjectNode holder, String name, String part, @Nullable JsonNode value) {
        JsonNode present = holder.get(name);
        if (value == null) {
            if (present instanceof ObjectNode object) {
                object.remove(part);
                if (object.isEmpty()) {
                    holder.remove(name);
                }
            }
            return;
        }
        ObjectNode object = present instanceof ObjectNode there ? there : holder.putObject(name);
        object.set(part, value.deepCopy());
    }
}
