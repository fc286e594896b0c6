package org.scimconsole.scim.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scimconsole.scim.schema.Attribute.Returned;

/**
 * Which attributes an answer shows (RFC 7644 section 3.9). What is always returned cannot be left out; what is never
 * returned cannot be asked for; names that lead nowhere are passed over.
 */
public final class Projection {

    private final ResourceSchema schema;
    private final List<AttributePath> only;
    private final List<AttributePath> without;

    private Projection(ResourceSchema schema, List<AttributePath> only, List<AttributePath> without) {
        this.schema = schema;
        this.only = List.copyOf(only);
        this.without = List.copyOf(without);
    }

    /** Shows what is returned by default. */
    public static Projection all(ResourceSchema schema) {
        return new Projection(schema, List.of(), List.of());
    }

    /**
     * Reads the query parameters.
     *
     * @param attributes names separated by commas: show these alone; null or blank for the default
     * @param excludedAttributes names separated by commas: leave these out
     */
    public static Projection of(
            @Nullable String attributes, @Nullable String excludedAttributes, ResourceSchema schema) {
        return new Projection(schema, names(attributes, schema), names(excludedAttributes, schema));
    }

    private static List<AttributePath> names(@Nullable String list, ResourceSchema schema) {
        List<AttributePath> names = new ArrayList<>();
        if (list != null) {
            for (String name : list.split(",", -1)) {
                if (!name.isBlank()) {
                    names.add(schema.path(name.strip()));
                }
            }
        }
        return names;
    }

    /** @return whether everything is shown that is shown by default */
    public boolean isAll() {
        return only.isEmpty() && without.isEmpty();
    }

    /** @return whether any part of that attribute of the core schema is shown, so that it must be loaded */
    public boolean shows(String attribute) {
        AttributePath path = schema.resolve(AttributePath.of(attribute));
        Attribute defined = schema.attribute(path);
        if (defined != null && defined.returned() == Returned.ALWAYS) {
            return true;
        }
        boolean excluded = without.stream().anyMatch(name -> covers(name, path.schema(), path.attribute(), null));
        return !excluded
                && (only.isEmpty() || only.stream().anyMatch(name -> touches(name, path.schema(), path.attribute())));
    }

    /** @return a copy that holds what is shown */
    public ObjectNode apply(ObjectNode resource) {
        if (isAll()) {
            return resource;
        }
        ObjectNode shown = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> entry : resource.properties()) {
            String name = entry.getKey();
            if (ResourceSchema.isUrn(name) && entry.getValue() instanceof ObjectNode extension) {
                ObjectNode inside = extension(name, extension);
                if (!inside.isEmpty()) {
                    shown.set(name, inside);
                }
            } else {
                put(shown, null, name, entry.getValue());
            }
        }
        return shown;
    }

    private ObjectNode extension(String urn, ObjectNode extension) {
        ObjectNode shown = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> entry : extension.properties()) {
            put(shown, urn, entry.getKey(), entry.getValue());
        }
        return shown;
    }

    private void put(ObjectNode shown, @Nullable String urn, String name, JsonNode value) {
        Attribute attribute = schema.attribute(new AttributePath(urn, name, null));
        if (attribute != null && attribute.returned() == Returned.ALWAYS) {
            shown.set(name, value);
            return;
        }
        if (without.stream().anyMatch(path -> covers(path, urn, name, null))) {
            return;
        }
        boolean whole = only.isEmpty() || only.stream().anyMatch(path -> covers(path, urn, name, null));
        if (!whole && only.stream().noneMatch(path -> touches(path, urn, name))) {
            return;
        }
        boolean parts = !whole || without.stream().anyMatch(path -> touches(path, urn, name));
        JsonNode kept = parts ? parts(urn, name, value, whole) : value;
        if (!(kept.isContainerNode() && kept.isEmpty()) || value.isEmpty()) {
            shown.set(name, kept);
        }
    }

    private JsonNode parts(@Nullable String urn, String name, JsonNode value, boolean whole) {
        if (value.isArray()) {
            var kept = JsonNodeFactory.instance.arrayNode(value.size());
            for (JsonNode element : value) {
                JsonNode part = parts(urn, name, element, whole);
                if (!(part.isContainerNode() && part.isEmpty())) {
                    kept.add(part);
                }
            }
            return kept;
        }
        if (!value.isObject()) {
            return value;
        }
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            String part = entry.getKey();
            boolean asked = whole || only.stream().anyMatch(path -> covers(path, urn, name, part));
            if (asked && without.stream().noneMatch(path -> covers(path, urn, name, part))) {
                kept.set(part, entry.getValue());
            }
        }
        return kept;
    }

    /** Whether a name given by the client stands for the whole attribute, or for the part if one is asked about. */
    private static boolean covers(AttributePath path, @Nullable String urn, String name, @Nullable String part) {
        if (path.schema() == null && urn != null && path.attribute().equalsIgnoreCase(urn)) {
            return true;
        }
        String asked = path.subAttribute();
        return touches(path, urn, name) && (asked == null || (part != null && asked.equalsIgnoreCase(part)));
    }

    private static boolean touches(AttributePath path, @Nullable String urn, String name) {
        String schema = path.schema();
        return (schema == null ? urn == null : schema.equalsIgnoreCase(urn))
                && path.attribute().equalsIgnoreCase(name);
    }
}
