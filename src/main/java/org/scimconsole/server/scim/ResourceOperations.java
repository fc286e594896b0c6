package org.scimconsole.server.scim;

import com.fasterxml.jackson.databind.JsonNode;
import org.scimconsole.directory.activity.Subject;
import org.scimconsole.scim.message.SearchRequest;
import org.scimconsole.scim.schema.ResourceSchema;

/** The operations of RFC 7644 section 3 on one resource type. */
interface ResourceOperations {
    /** @return the type's schema */
    ResourceSchema schema();

    /** Section 3.3. */
    ScimAnswer create(ScimCall call, JsonNode body);

    /** Section 3.4.1. */
    ScimAnswer get(ScimCall call, String id);

    /** Sections 3.4.2 and 3.4.3. */
    Found find(ScimCall call, SearchRequest search);

    /** Section 3.5.1. */
    ScimAnswer replace(ScimCall call, String id, JsonNode body);

    /** Section 3.5.2. */
    ScimAnswer patch(ScimCall call, String id, JsonNode body);

    /** Section 3.6. */
    ScimAnswer delete(ScimCall call, String id);

    /** @return whom a body is about, for the log row of a refusal */
    Subject subject(JsonNode body);
}
