package org.scimconsole.scim.patch.operation;

import org.jspecify.annotations.Nullable;
import org.scimconsole.scim.filter.Filter;
import org.scimconsole.scim.filter.FilterParser;
import org.scimconsole.scim.filter.FilterPrinter;
import org.scimconsole.scim.message.Limits;
import org.scimconsole.scim.message.ScimException;
import org.scimconsole.scim.schema.AttributePath;
import org.scimconsole.scim.schema.ResourceSchema;

/**
 * Where a PATCH operation points (RFC 7644 section 3.5.2, figure 7), in the schema's spelling.
 *
 * @param attribute the attribute and, behind the brackets too, the sub-attribute
 * @param elements what stands in the brackets, or null
 */
public record PatchPath(AttributePath attribute, @Nullable Filter elements) {

    /**
     * Reads a path.
     *
     * @param text for example {@code emails[type eq "work"].value}, {@code name.givenName} or {@code urn:…:User:manager}
     * @throws ScimException {@code invalidPath} or, for what stands in the brackets, {@code invalidFilter}
     */
    public static PatchPath parse(String text, ResourceSchema schema, Limits limits) {
        String path = text.strip();
        if (path.length() > limits.filterLength()) {
            throw ScimException.invalidPath("The path has " + path.length() + " characters; at most "
                    + limits.filterLength() + " are allowed.");
        }
        int open = path.indexOf('[');
        if (open < 0) {
            return new PatchPath(name(path, path, schema), null);
        }
        int close = path.lastIndexOf(']');
        if (close < open) {
            throw bad(path, "the '[' has no ']'");
        }
        AttributePath attribute = name(path.substring(0, open).strip(), path, schema);
        if (attribute.subAttribute() != null) {
            throw bad(path, "brackets cannot follow a sub-attribute");
        }
        Filter elements = FilterParser.parseElements(path.substring(open + 1, close), attribute, schema, limits);
        String rest = path.substring(close + 1);
        if (rest.isEmpty()) {
            return new PatchPath(attribute, elements);
        }
        if (rest.charAt(0) != '.' || !isName(rest.substring(1))) {
            throw bad(path, "behind the ']' there may only be a dot and the name of a sub-attribute");
        }
        AttributePath whole = new AttributePath(attribute.schema(), attribute.attribute(), rest.substring(1));
        return new PatchPath(schema.resolve(whole), elements);
    }

    private static AttributePath name(String name, String path, ResourceSchema schema) {
        AttributePath attribute = schema.path(name);
        String part = attribute.subAttribute();
        boolean urn = ResourceSchema.isUrn(attribute.attribute());
        if (!(urn || isName(attribute.attribute())) || (part != null && !isName(part))) {
            throw bad(path, "'" + name + "' is not the name of an attribute");
        }
        String schemaUrn = attribute.schema();
        if (schemaUrn != null && !ResourceSchema.isUrn(schemaUrn)) {
            throw bad(path, "'" + schemaUrn + "' is not the URN of a schema");
        }
        return attribute;
    }

    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '$' || c == '_';
            if (!letter && (i == 0 || !((c >= '0' && c <= '9') || c == '-'))) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    private static ScimException bad(String path, String why) {
        String shown = path.length() <= 200 ? path : path.substring(0, 200) + "…";
        return ScimException.invalidPath("The path '" + shown + "' cannot be read: " + why + ".");
    }

    /** @return whether the path leads to that attribute of the core schema, or to a part of it */
    public boolean isCore(String name) {
        return attribute.schema() == null && attribute.attribute().equals(name);
    }

    @Override
    public String toString() {
        if (elements == null) {
            return attribute.toString();
        }
        String part = attribute.subAttribute();
        return new AttributePath(attribute.schema(), attribute.attribute(), null) + "[" + FilterPrinter.print(elements)
                + "]" + (part == null ? "" : "." + part);
    }
}
