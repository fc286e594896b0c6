package org.scimconsole.scim.schema;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scimconsole.scim.message.Limits;
import org.scimconsole.scim.message.ScimException;

/** The documents by which the service describes itself (RFC 7644 section 4, RFC 7643 sections 5 to 7, RFC 9865). */
public final class Discovery {

    private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:";

    private final Schemas schemas;
    private final Limits limits;
    private final String baseUrl;
    private final JsonNodeFactory nodes = JsonNodeFactory.instance;

    /** @param baseUrl the SCIM base without a trailing slash */
    public Discovery(Schemas schemas, Limits limits, String baseUrl) {
        this.schemas = schemas;
        this.limits = limits;
        this.baseUrl = baseUrl;
    }

    /** @return {@code /ServiceProviderConfig} */
    public ObjectNode serviceProviderConfig() {
        ObjectNode config = nodes.objectNode();
        config.putArray("schemas").add(CORE + "ServiceProviderConfig");
        config.putObject("patch").put("supported", true);
        config.putObject("bulk")
                .put("supported", true)
                .put("maxOperations", limits.bulkOperations())
                .put("maxPayloadSize", limits.bodyBytes());
        config.putObject("filter").put("supported", true).put("maxResults", limits.pageSize());
        config.putObject("changePassword").put("supported", false);
        config.putObject("sort").put("supported", true);
        config.putObject("etag").put("supported", true);
        config.putObject("pagination")
                .put("cursor", true)
                .put("index", true)
                .put("defaultPaginationMethod", "index")
                .put("defaultPageSize", Math.min(100, limits.pageSize()))
                .put("maxPageSize", limits.pageSize());
        config.putArray("authenticationSchemes")
                .addObject()
                .put("type", "oauthbearertoken")
                .put("name", "Bearer token")
                .put("description", "The SCIM token of the organisation, shown once when SCIM is enabled.")
                .put("specUri", "https://www.rfc-editor.org/info/rfc6750")
                .put("primary", true);
        meta(config, "ServiceProviderConfig", "/ServiceProviderConfig");
        return config;
    }

    /** @return the elements of {@code /ResourceTypes} */
    public List<ObjectNode> resourceTypes() {
        List<ObjectNode> all = new ArrayList<>();
        for (ResourceSchema type : schemas.all()) {
            all.add(resourceType(type));
        }
        return all;
    }

    /** @throws ScimException not found, when there is no type of that name */
    public ObjectNode resourceType(String name) {
        for (ResourceSchema type : schemas.all()) {
            if (type.name().equals(name)) {
                return resourceType(type);
            }
        }
        throw ScimException.notFound("There is no resource type '" + name + "'; there are User and Group.");
    }

    private ObjectNode resourceType(ResourceSchema type) {
        ObjectNode node = nodes.objectNode();
        node.putArray("schemas").add(CORE + "ResourceType");
        node.put("id", type.name())
                .put("name", type.name())
                .put("endpoint", type.endpoint())
                .put("description", type.core().description())
                .put("schema", type.core().id());
        if (!type.extensions().isEmpty()) {
            ArrayNode extensions = node.putArray("schemaExtensions");
            for (Schema extension : type.extensions()) {
                extensions.addObject().put("schema", extension.id()).put("required", false);
            }
        }
        meta(node, "ResourceType", "/ResourceTypes/" + type.name());
        return node;
    }

    /** @return the elements of {@code /Schemas} */
    public List<ObjectNode> schemas() {
        List<ObjectNode> all = new ArrayList<>();
        for (ResourceSchema type : schemas.all()) {
            all.add(schema(type.core()));
            for (Schema extension : type.extensions()) {
                all.add(schema(extension));
            }
        }
        return all;
    }

    /** @throws ScimException not found, when there is no schema with that URN */
    public ObjectNode schema(String urn) {
        @Nullable ObjectNode found = null;
        for (ObjectNode schema : schemas()) {
            if (schema.path("id").textValue().equalsIgnoreCase(urn)) {
                found = schema;
            }
        }
        if (found == null) {
            throw ScimException.notFound("There is no schema '" + urn + "'; ask /Schemas for the list.");
        }
        return found;
    }

    private ObjectNode schema(Schema schema) {
        ObjectNode node = nodes.objectNode();
        node.putArray("schemas").add(CORE + "Schema");
        node.put("id", schema.id()).put("name", schema.name()).put("description", schema.description());
        ArrayNode attributes = node.putArray("attributes");
        for (Attribute attribute : schema.attributes()) {
            if (!CommonAttributes.includes(attribute.name())) {
                attributes.add(attribute(attribute));
            }
        }
        meta(node, "Schema", "/Schemas/" + schema.id());
        return node;
    }

    private ObjectNode attribute(Attribute attribute) {
        ObjectNode node = nodes.objectNode();
        node.put("name", attribute.name())
                .put("type", attribute.type().wire())
                .put("multiValued", attribute.multiValued())
                .put("description", attribute.description())
                .put("required", attribute.required());
        if (!attribute.canonicalValues().isEmpty()) {
            ArrayNode values = node.putArray("canonicalValues");
            attribute.canonicalValues().forEach(values::add);
        }
        if (!attribute.referenceTypes().isEmpty()) {
            ArrayNode types = node.putArray("referenceTypes");
            attribute.referenceTypes().forEach(types::add);
        }
        node.put("caseExact", attribute.caseExact())
                .put("mutability", attribute.mutability().wire())
                .put("returned", attribute.returned().wire())
                .put("uniqueness", attribute.uniqueness().wire());
        if (!attribute.subAttributes().isEmpty()) {
            ArrayNode parts = node.putArray("subAttributes");
            attribute.subAttributes().forEach(part -> parts.add(attribute(part)));
        }
        return node;
    }

    private void meta(ObjectNode node, String resourceType, String path) {
        node.putObject("meta").put("resourceType", resourceType).put("location", baseUrl + path);
    }
}
