package org.scimconsole.scim.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a resource of one type may hold: the attributes every resource has, the type's own and those of its extensions.
 * All names are found ignoring case (RFC 7643 section 2.1), with or without the URN in front.
 */
public final class ResourceSchema {

    private final String name;
    private final String endpoint;
    private final Schema core;
    private final List<Schema> extensions;

    /**
     * @param name the resource type, as in {@code meta.resourceType}
     * @param endpoint the path below the base URL, with a leading slash
     * @param core the type's own attributes and the common ones
     */
    public ResourceSchema(String name, String endpoint, Schema core, List<Schema> extensions) {
        this.name = name;
        this.endpoint = endpoint;
        this.core = core;
        this.extensions = List.copyOf(extensions);
    }

    /** @return the resource type, as in {@code meta.resourceType} */
    public String name() {
        return name;
    }

    /** @return the path below the base URL, with a leading slash */
    public String endpoint() {
        return endpoint;
    }

    /** @return the type's own schema */
    public Schema core() {
        return core;
    }

    /** @return the schemas whose attributes stand in an object of their own, under their URN */
    public List<Schema> extensions() {
        return extensions;
    }

    /**
     * Reads a name as filters, paths and projections write it, and gives it the schema's spelling. The core URN is
     * dropped; an attribute that only an extension has gets that extension's URN, so that Entra's bare {@code manager}
     * is found. Names that no schema knows are kept as written.
     *
     * @param text for example {@code Emails.Value} or {@code urn:…:enterprise:2.0:User:manager.value}
     * @return the path; for an extension's bare URN, a path whose attribute is that URN
     */
    public AttributePath path(String text) {
        for (Schema schema : schemas()) {
            String urn = schema.id();
            if (text.regionMatches(true, 0, urn, 0, urn.length())) {
                if (text.length() == urn.length()) {
                    return AttributePath.of(urn);
                }
                char separator = text.charAt(urn.length());
                // Microsoft's own collection has "…:2.0:User.manager" beside "…:2.0:User:manager"
                if (separator == ':' || separator == '.') {
                    return resolve(dotted(schema == core ? null : urn, text.substring(urn.length() + 1)));
                }
            }
        }
        return resolve(AttributePath.parse(text));
    }

    private static AttributePath dotted(@Nullable String schema, String text) {
        int dot = text.indexOf('.');
        return dot < 0
                ? new AttributePath(schema, text, null)
                : new AttributePath(schema, text.substring(0, dot), text.substring(dot + 1));
    }

    /** Gives a path the schema's spelling; see {@link #path(String)}. */
    public AttributePath resolve(AttributePath path) {
        String urn = path.schema();
        Schema schema = core;
        if (urn != null && !urn.equalsIgnoreCase(core.id())) {
            Schema extension = extension(urn);
            if (extension == null) {
                return path;
            }
            schema = extension;
        }
        Attribute attribute = schema.find(path.attribute());
        if (attribute == null && urn == null) {
            for (Schema extension : extensions) {
                attribute = extension.find(path.attribute());
                if (attribute != null) {
                    schema = extension;
                    break;
                }
            }
        }
        String resolvedUrn = schema == core ? null : schema.id();
        if (attribute == null) {
            return new AttributePath(resolvedUrn, path.attribute(), path.subAttribute());
        }
        String part = path.subAttribute();
        Attribute sub = part == null ? null : attribute.sub(part);
        return new AttributePath(resolvedUrn, attribute.name(), sub == null ? part : sub.name());
    }

    /** @return the attribute that a path leads to (the sub-attribute if it names one), or null if none is defined */
    public @Nullable Attribute find(AttributePath path) {
        Attribute attribute = attribute(path);
        String part = path.subAttribute();
        return attribute == null || part == null ? attribute : attribute.sub(part);
    }

    /** @return the attribute that a path begins with, or null if none is defined */
    public @Nullable Attribute attribute(AttributePath path) {
        AttributePath resolved = resolve(path);
        String urn = resolved.schema();
        Schema schema = urn == null ? core : extension(urn);
        return schema == null ? null : schema.find(resolved.attribute());
    }

    /** @return the extension with that URN ignoring case, or null */
    public @Nullable Schema extension(String urn) {
        for (Schema extension : extensions) {
            if (extension.id().equalsIgnoreCase(urn)) {
                return extension;
            }
        }
        return null;
    }

    /** @return the core schema and the extensions */
    public List<Schema> schemas() {
        List<Schema> all = new ArrayList<>(extensions.size() + 1);
        // Longer URNs first, since "…:core:2.0:User" could be the beginning of another
        all.addAll(extensions);
        all.add(core);
        return all;
    }

    /** Writes {@code schemas} to say what the resource holds: the core URN and each extension object's. */
    public void putSchemas(ObjectNode resource) {
        ArrayNode schemas = resource.arrayNode();
        schemas.add(core.id());
        for (Iterator<String> names = resource.fieldNames(); names.hasNext(); ) {
            String field = names.next();
            if (isUrn(field) && !field.equalsIgnoreCase(core.id())) {
                schemas.add(field);
            }
        }
        ObjectNode copy = resource.objectNode();
        copy.set("schemas", schemas);
        Set<Map.Entry<String, JsonNode>> rest = resource.properties();
        for (Map.Entry<String, JsonNode> entry : rest) {
            if (!entry.getKey().equals("schemas")) {
                copy.set(entry.getKey(), entry.getValue());
            }
        }
        resource.removeAll();
        resource.setAll(copy);
    }

    /** @return whether a field's name is a URN, which makes its value an extension object */
    public static boolean isUrn(String field) {
        return field.length() > 4
                && field.substring(0, 4).toLowerCase(Locale.ROOT).equals("urn:");
    }
}
