package org.scimconsole.scim.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.scimconsole.scim.json.Json;
import org.scimconsole.scim.message.Limits;
import org.scimconsole.scim.message.ScimException;

/** The documents follow the schemas that RFC 7643 section 8.7.2 gives for them (with RFC 9865's pagination). */
class DiscoveryTest {

    private static final Set<String> COMMON = Set.of("schemas", "id", "meta", "externalId");

    private final Discovery discovery = new Discovery(new Schemas(), Limits.STANDARD, "https://host/scim/v2/org");

    private static JsonNode definition(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(DiscoveryTest.class.getResourceAsStream("own-schemas.json"))) {
            for (JsonNode schema : new Json().read(in.readAllBytes())) {
                if (schema.path("id").asText().endsWith(":" + name)) {
                    return schema;
                }
            }
        }
        throw new AssertionError("No definition of " + name);
    }

    private static List<String> faults(JsonNode document, JsonNode attributes, String where) {
        List<String> faults = new ArrayList<>();
        for (JsonNode attribute : attributes) {
            String name = attribute.path("name").asText();
            JsonNode value = document.get(name);
            if (value == null) {
                if (attribute.path("required").asBoolean()) {
                    faults.add(where + name + " is missing");
                }
            } else if (attribute.path("multiValued").asBoolean()) {
                if (!value.isArray()) {
                    faults.add(where + name + " is no list");
                }
                value.forEach(each -> faults.addAll(faultsOfOne(each, attribute, where + name)));
            } else {
                faults.addAll(faultsOfOne(value, attribute, where + name));
            }
        }
        for (Map.Entry<String, JsonNode> field : document.properties()) {
            boolean known = COMMON.contains(field.getKey()) && where.isEmpty();
            for (JsonNode attribute : attributes) {
                known |= attribute.path("name").asText().equals(field.getKey());
            }
            if (!known) {
                faults.add(where + field.getKey() + " is not defined");
            }
        }
        return faults;
    }

    private static List<String> faultsOfOne(JsonNode value, JsonNode attribute, String where) {
        boolean fits = switch (attribute.path("type").asText()) {
            case "complex" -> value.isObject();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isInt();
            default -> value.isTextual() && !value.textValue().isEmpty();
        };
        if (!fits) {
            return List.of(where + " has the wrong type: " + value);
        }
        if (value.isObject()) {
            return faults(value, attribute.path("subAttributes"), where + ".");
        }
        boolean canonical = attribute.path("canonicalValues").isEmpty();
        for (JsonNode each : attribute.path("canonicalValues")) {
            canonical |= each.equals(value);
        }
        return canonical ? List.of() : List.of(where + " is not canonical: " + value);
    }

    @Test
    void theServiceProviderConfigFollowsItsSchema() throws IOException {
        assertThat(faults(
                        discovery.serviceProviderConfig(),
                        definition("ServiceProviderConfig").path("attributes"),
                        ""))
                .isEmpty();
    }

    @Test
    void theResourceTypesFollowTheirSchema() throws IOException {
        assertThat(discovery.resourceTypes()).hasSize(2);
        for (ObjectNode type : discovery.resourceTypes()) {
            assertThat(faults(type, definition("ResourceType").path("attributes"), ""))
                    .isEmpty();
            assertThat(discovery.resourceType(type.path("name").asText())).isEqualTo(type);
        }
    }

    @Test
    void theSchemasFollowTheirSchema() throws IOException {
        assertThat(discovery.schemas())
                .extracting(schema -> schema.path("id").asText())
                .containsExactly(Schemas.USER, Schemas.ENTERPRISE_USER, Schemas.GROUP);
        for (ObjectNode schema : discovery.schemas()) {
            assertThat(faults(schema, definition("Schema").path("attributes"), ""))
                    .isEmpty();
            assertThat(discovery.schema(schema.path("id").asText())).isEqualTo(schema);
        }
    }

    /** Entra reads each document's type and address, and chokes on null. */
    @Test
    void everyDocumentSaysWhatItIsAndWhere() {
        List<ObjectNode> all = new ArrayList<>(discovery.schemas());
        all.addAll(discovery.resourceTypes());
        all.add(discovery.serviceProviderConfig());

        for (ObjectNode document : all) {
            String type = document.path("meta").path("resourceType").asText();
            assertThat(document.path("schemas").get(0).asText()).endsWith(":" + type);
            assertThat(document.path("meta").path("location").asText())
                    .startsWith("https://host/scim/v2/org/" + type)
                    .doesNotContain("//S");
            assertThat(document.toString()).doesNotContain("null");
        }
    }

    @Test
    void saysWhichNamesThereAre() {
        assertThatThrownBy(() -> discovery.schema("urn:x")).isInstanceOf(ScimException.class);
        assertThatThrownBy(() -> discovery.resourceType("Device"))
                .isInstanceOf(ScimException.class)
                .hasMessageContaining("User and Group");
    }

    /** What is never kept must not be announced. */
    @Test
    void doesNotAnnounceAPassword() {
        assertThat(discovery.schema(Schemas.USER).toString()).doesNotContain("password");
    }
}
