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

    /**
     * Reads a name without a schema at hand: what stands before the last colon is the URN.
     *
     * @param text for example {@code name.givenName} or {@code urn:…:enterprise:2.0:User:manager.value}
     */
    public static AttributePath parse(String text) {
        int colon = text.lastIndexOf(':');
        String schema = colon < 0 ? null : text.substring(0, colon);
        String rest = text.substring(colon + 1);
        int dot = rest.indexOf('.');
        return dot < 0
                ? new AttributePath(schema, rest, null)
                : new AttributePath(schema, rest.substring(0, dot), rest.substring(dot + 1));
    }

    @Override
    public String toString() {
        return (schema == null ? "" : schema + ":") + attribute + (subAttribute == null ? "" : "." + subAttribute);
    }
}
