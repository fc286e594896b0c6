package org.scimconsole.server.scim;

import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.IfMatch;
import org.scimconsole.scim.json.Json;
import org.scimconsole.scim.json.ResourceRenderer;
import org.scimconsole.scim.schema.Projection;
import org.scimconsole.scim.schema.ResourceSchema;

/**
 * One operation on a resource, whether it came alone or inside a bulk request.
 *
 * @param base the organisation's SCIM base URL, without a trailing slash
 * @param attributes the query parameter; null when not sent
 * @param excludedAttributes the query parameter; null when not sent
 * @param condition of {@code If-Match}
 * @param ifNoneMatch the header's value; null when not sent
 */
record ScimCall(
        Caller caller,
        String base,
        Json json,
        @Nullable String attributes,
        @Nullable String excludedAttributes,
        IfMatch condition,
        @Nullable String ifNoneMatch) {

    Projection projection(ResourceSchema schema) {
        return Projection.of(attributes, excludedAttributes, schema);
    }

    ResourceRenderer renderer() {
        return new ResourceRenderer(json, base);
    }
}
