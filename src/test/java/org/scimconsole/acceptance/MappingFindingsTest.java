package org.scimconsole.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scimconsole.client.admin.HttpAdminApi;
import org.scimconsole.client.admin.LogSubject;
import org.scimconsole.client.admin.MappingView;
import org.scimconsole.model.PlainToken;
import org.scimconsole.testing.RunningService;
import org.scimconsole.testing.RunningServices;
import org.scimconsole.testing.TestDatabase;
import org.scimconsole.testing.TestOrganization;

/** The mapping doctor over the wire: what Entra sent is what the administrator is told of. */
@ExtendWith(RunningServices.class)
class MappingFindingsTest {
    private final RunningServices.Shared services;

    MappingFindingsTest(RunningServices.Shared services) {
        this.services = services;
    }

    private static JsonNode finding(TestOrganization org, String code) {
        for (JsonNode each :
                org.admin().get("/provisioning/findings").expect(200).json().path("findings")) {
            if (each.path("code").asText().equals(code)) {
                return each;
            }
        }
        throw new AssertionError(code + " was not found");
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void tellsWhatEntraSentAndWhatWasRefused(TestDatabase database) throws Exception {
        RunningService service = services.on(database);
        TestOrganization org = service.organization();
        String user = org.userId("Adele@contoso.example");
        org.scim()
                .post(
                        "/Users",
                        TestOrganization.userBody("bo@contoso.example")
                                .replace("x-bo@contoso.example", "47238fa3-e75b-5225-b853-291dfa417d73"))
                .expect(201);
        org.scim()
                .patch(
                        "/Users/" + user,
                        "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":"
                                + "[{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}]}")
                .expect(200);
        org.scim()
                .post("/Groups", TestOrganization.groupBody("A name of far too many characters"))
                .expect(400);
        String group = org.scim()
                .post("/Groups", TestOrganization.groupBody("Truths"))
                .expect(201)
                .json()
                .path("id")
                .asText();
        org.scim()
                .patch(
                        "/Groups/" + group,
                        "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":"
                                + "[{\"op\":\"Replace\",\"path\":\"displayName\",\"value\":\"True\"}]}")
                .expect(204);
        service.directory().store().flush();

        JsonNode mixed = finding(org, "EXTERNAL_ID_MIXED");
        assertThat(mixed.path("count").asLong()).isEqualTo(1);
        assertThat(mixed.path("guideStep").asText()).isEqualTo("mapping");
        assertThat(mixed.path("examples").path(0).path("id").asText()).isEqualTo(user);
        assertThat(finding(org, "OLD_DIALECT").path("examples"))
                .extracting(each ->
                        each.path("type").asText() + " " + each.path("id").asText())
                .containsExactlyInAnyOrder("USER " + user, "GROUP " + group);
        assertThat(finding(org, "GROUP_NAME_REFUSED")
                        .path("examples")
                        .path(0)
                        .path("name")
                        .asText())
                .isEqualTo("A name of far too many characters");

        try (HttpAdminApi admin =
                HttpAdminApi.open("http://127.0.0.1:" + service.port(), new PlainToken(org.adminKey()))) {
            MappingView view = admin.mapping();
            assertThat(view.people()).isEqualTo(2);
            assertThat(view.findings())
                    .filteredOn(each -> each.code().equals("GROUP_NAME_REFUSED"))
                    .flatExtracting(MappingView.Finding::examples)
                    .extracting(LogSubject::name)
                    .containsExactly("A name of far too many characters");
        }
    }
}
