package org.scimconsole.scim.schema;

import org.jspecify.annotations.Nullable;

/**
 * The name of an attribute or sub-attribute, as filters, paths and projections write it (RFC 7644 section 3.10).
 *
 * @param schema the URN in front of the name, if one was written
 * @param attribute the attribute's name in its schema's spelling where the schema knows it
 * @param subAttribute the part behind the dot
 */
public record AttributePath(
        @Nullable String schema, String attribute, @Nullable String subAttribute) {

    /** @return a path without schema and sub-attribute */
    public static AttributePath of(String attribute) {
        return new AttributePath(null, attribute, null);
    }

    @Override
    public String toString() {
        return (schema == null ? "" : schema + ":") + attribute + (subAttribute == null ? "" : "." + subAttribute);
    }
}
