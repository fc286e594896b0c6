package org.scimconsole.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scimconsole.acceptance.EntraDialect.patch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.scimconsole.testing.RunningServices;
import org.scimconsole.testing.TestOrganization;
import org.scimconsole.testing.Wire;

/** Those of Microsoft's gallery validation tests that talk to the SCIM endpoint directly, each under its own name. */
@ParameterizedClass
@EnumSource(Variation.class)
@ExtendWith(RunningServices.class)
final class EntraGalleryTest {
    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    private final EntraDialect dialect;
    private final TestOrganization org;

    EntraGalleryTest(Variation variation, RunningServices.Shared services) {
        this.dialect = variation.dialect();
        this.org = services.on(variation.database()).organization();
    }

    @Test
    void schemaDiscoverability() {
        JsonNode list = org.scim().get("/Schemas").expect(200).json();
        assertThat(list.path("Resources")).hasSize(3);
        Set<String> names = new HashSet<>();
        for (JsonNode schema : list.path("Resources")) {
            names.add(schema.path("name").asText());
            assertThat(schema.path("meta").path("resourceType").asText()).isEqualTo("Schema");
            assertThat(schema.path("meta").path("location").asText()).contains("/Schemas/");
            assertThat(schema.toString()).doesNotContain("null");
            for (JsonNode attribute : schema.path("attributes")) {
                assertThat(attribute.path("mutability").asText())
                        .isIn("readOnly", "readWrite", "immutable", "writeOnly");
            }
        }
        assertThat(names).hasSize(3);
    }

    @Test
    void scimNullUpdate() {
        Map<String, Object> cleared = new LinkedHashMap<>();
        for (String path : List.of(
                "displayName",
                "title",
                "emails[type eq \"work\"].value",
                "name.givenName",
                "name.familyName",
                "phoneNumbers[type eq \"mobile\"].value",
                ENTERPRISE + ":department")) {
            cleared.put(path, "");
        }
        for (Object clearing : new Object[] {"", null}) {
            String id = org.userId("null" + (clearing == null) + "@x.io");
            Map<String, Object> filled = new LinkedHashMap<>(cleared);
            filled.replaceAll((path, old) -> "v");
            org.scim().patch("/Users/" + id, dialect.replace(filled)).expect(200);
            cleared.replaceAll((path, old) -> clearing);
            org.scim().patch("/Users/" + id, dialect.replace(cleared)).expect(200);
            JsonNode user = org.readUser(id);
            assertThat(user.path("title").asText("")).isEmpty();
            assertThat(user.path("displayName").asText("")).isEmpty();
            assertThat(user.path("name").path("givenName").asText("")).isEmpty();
            assertThat(user.path(ENTERPRISE).path("department").asText("")).isEmpty();
            for (JsonNode email : user.path("emails")) {
                assertThat(email.path("value").asText("")).isEmpty();
            }
            assertThat(user.path("userName").asText()).isEqualTo("null" + (clearing == null) + "@x.io");
            assertThat(user.path("name").path("formatted").asText()).isEqualTo("Given Family");
        }
    }

    @Test
    void scimUserCreate() {
        JsonNode user = org.user("gallery@x.io");
        assertThat(user.path("id").asText()).isNotEmpty();
        assertThat(user.path("userName").asText()).isEqualTo("gallery@x.io");
    }

    @Test
    void scimUserUpdate() {
        String id = org.userId("update@x.io");
        Wire.Answer answer = org.scim()
                .patch(
                        "/Users/" + id,
                        dialect.replace(Map.of(
                                "displayName",
                                "Bjfe",
                                "name.givenName",
                                "Kkom",
                                "emails[type eq \"work\"].value",
                                "TestMhvaes@test.microsoft.com",
                                ENTERPRISE + ":employeeNumber",
                                "Aklq")));
        assertThat(answer.status()).isIn(200, 204);
        JsonNode user = org.readUser(id);
        assertThat(user.path("displayName").asText()).isEqualTo("Bjfe");
        assertThat(user.path("name").path("givenName").asText()).isEqualTo("Kkom");
        assertThat(user.path("emails").path(0).path("value").asText()).isEqualTo("TestMhvaes@test.microsoft.com");
        assertThat(user.path(ENTERPRISE).path("employeeNumber").asText()).isEqualTo("Aklq");
    }

    @Test
    void scimGroupCreate() {
        String id = org.groupId("Gallery");
        assertThat(id).isNotEmpty();
        assertThat(org.scim()
                        .get("/Groups/" + id)
                        .expect(200)
                        .json()
                        .path("displayName")
                        .asText())
                .isEqualTo("Gallery");
    }

    @Test
    void scimGroupUpdate() {
        String id = org.groupId("Gallery 2");
        org.scim()
                .patch("/Groups/" + id, dialect.replace(Map.of("displayName", "Gallery 3", "externalId", "e3")))
                .expect(204);
        JsonNode group = org.scim().get("/Groups/" + id).expect(200).json();
        assertThat(group.path("displayName").asText()).isEqualTo("Gallery 3");
        assertThat(group.path("externalId").asText()).isEqualTo("e3");
    }

    @Test
    void scimUserPagination() {
        for (int index = 0; index < 11; index++) {
            org.user("page" + index + "@x.io");
        }
        requireStablePages("/Users");
    }

    @Test
    void scimGroupPagination() {
        for (int index = 0; index < 11; index++) {
            org.groupId("Page " + index);
        }
        requireStablePages("/Groups");
    }

    @Test
    void scimUpdateManager() {
        String first = org.userId("first@x.io");
        String second = org.userId("second@x.io");
        String id = org.userId("managed@x.io");
        String path = ENTERPRISE + ":manager";
        for (String manager : List.of(first, second, "")) {
            String op = manager.equals(first) ? "Add" : "replace";
            org.scim()
                    .patch(
                            "/Users/" + id,
                            patch("{\"op\":\"" + op + "\",\"path\":\"" + path + "\",\"value\":\"" + manager + "\"}"))
                    .expect(200);
            assertThat(org.readUser(id)
                            .path(ENTERPRISE)
                            .path("manager")
                            .path("value")
                            .asText(""))
                    .isEqualTo(manager);
        }
    }

    private void requireStablePages(String path) {
        Set<String> seen = new HashSet<>();
        int total = Integer.MAX_VALUE;
        for (int start = 1; start <= total; start += 5) {
            JsonNode page = org.scim()
                    .get(path + "?startIndex=" + start + "&count=5")
                    .expect(200)
                    .json();
            assertThat(page.path("startIndex").asInt()).isEqualTo(start);
            total = page.path("totalResults").asInt();
            assertThat(page.path("itemsPerPage").asInt())
                    .isEqualTo(page.path("Resources").size())
                    .isEqualTo(Math.min(5, total - start + 1));
            page.path("Resources")
                    .forEach(resource ->
                            assertThat(seen.add(resource.path("id").asText())).isTrue());
        }
        assertThat(seen).hasSize(total).hasSizeGreaterThanOrEqualTo(11);
    }
}
