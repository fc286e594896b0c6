package org.scimconsole.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.scimconsole.model.RuleSet;
import org.scimconsole.testing.RunningServices;
import org.scimconsole.testing.TestDatabase;
import org.scimconsole.testing.TestOrganization;
import org.scimconsole.testing.Wire;

/** Okta's documented requests: PUT for everything from a custom app, PATCH from an integration of its network. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@ExtendWith(RunningServices.class)
final class OktaTest {
    private static final String USER = """
            {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"test.user@okta.local",
            "name":{"givenName":"Test","familyName":"User"},
            "emails":[{"primary":true,"value":"test.user@okta.local","type":"work"}],
            "displayName":"Test User","locale":"en-US","externalId":"00ujl29u0le5T6Aj10h7",
            "groups":[],"password":"1mz050nq","active":true}""";

    private final TestOrganization org;

    OktaTest(TestDatabase database, RunningServices.Shared services) {
        this.org = services.on(database).organization(RuleSet.SPLIT, "OKTA");
    }

    private Wire okta() {
        return org.scim().with("User-Agent", "Okta SCIM Client 1.0.0").with("Content-Type", "application/scim+json");
    }

    @Test
    void testsTheConnectorByListingTwoUsers() {
        JsonNode list = okta().get("/Users?startIndex=1&count=2").expect(200).json();
        assertThat(list.path("totalResults").isInt()).isTrue();
        assertThat(list.path("startIndex").isInt()).isTrue();
        assertThat(list.path("itemsPerPage").isInt()).isTrue();
    }

    @Test
    void refreshesAppGroupsInPagesOfAHundred() {
        JsonNode list = okta().get("/Groups?startIndex=1&count=100").expect(200).json();
        assertThat(list.path("Resources").toString()).contains("Administrators");
    }

    @Test
    void createsAUserAndNeverReturnsThePassword() {
        JsonNode none = okta().get("/Users?filter=userName%20eq%20%22test.user%40okta.local%22&startIndex=1&count=100")
                .expect(200)
                .json();
        assertThat(none.path("totalResults").asInt()).isZero();
        Wire.Answer created = okta().post("/Users", USER).expect(201);
        assertThat(created.body()).doesNotContain("1mz050nq").doesNotContain("password");
        assertThat(created.json().path("externalId").asText()).isEqualTo("00ujl29u0le5T6Aj10h7");
        String log = org.admin().get("/provisioning-log?limit=200").expect(200).body();
        assertThat(log).doesNotContain("1mz050nq");
        org.service().directory().store().flush();
        for (JsonNode entry :
                org.admin().get("/provisioning-log").expect(200).json().path("items")) {
            assertThat(org.admin()
                            .get("/provisioning-log/" + entry.path("id").asText())
                            .expect(200)
                            .body())
                    .doesNotContain("1mz050nq");
        }
    }

    @Test
    void refusesADuplicateWith409() {
        okta().post("/Users", USER).expect(201);
        assertThat(okta().post("/Users", USER).expect(409).json().path("status").asText())
                .isEqualTo("409");
    }

    @Test
    void updatesAProfileByPutOfWhatItRead() {
        String id = okta().post("/Users", USER).expect(201).json().path("id").asText();
        ObjectNode read = (ObjectNode) okta().get("/Users/" + id).expect(200).json();
        read.put("displayName", "Changed");
        JsonNode updated =
                okta().put("/Users/" + id, read.toString()).expect(200).json();
        assertThat(updated.path("displayName").asText()).isEqualTo("Changed");
        assertThat(updated.path("id").asText()).isEqualTo(id);
    }

    @Test
    void deactivatesAndReactivatesByPut() {
        String id = okta().post("/Users", USER).expect(201).json().path("id").asText();
        ObjectNode read = (ObjectNode) okta().get("/Users/" + id).expect(200).json();
        okta().put("/Users/" + id, read.put("active", false).toString()).expect(200);
        assertThat(org.readUser(id).path("active").booleanValue()).isFalse();
        okta().put("/Users/" + id, read.put("active", true).toString()).expect(200);
        assertThat(org.readUser(id).path("active").booleanValue()).isTrue();
    }

    @Test
    void aMissingActiveNeverDeactivates() {
        String id = okta().post("/Users", USER).expect(201).json().path("id").asText();
        ObjectNode read = (ObjectNode) okta().get("/Users/" + id).expect(200).json();
        read.remove("active");
        okta().put("/Users/" + id, read.toString()).expect(200);
        assertThat(org.readUser(id).path("active").booleanValue()).isTrue();
    }

    @Test
    void deactivatesByPatchWithoutPath() {
        String id = okta().post("/Users", USER).expect(201).json().path("id").asText();
        okta().patch("/Users/" + id, EntraDialect.patch("{\"op\":\"replace\",\"value\":{\"active\":false}}"))
                .expect(200);
        assertThat(org.readUser(id).path("active").booleanValue()).isFalse();
    }

    @Test
    void anEmptyGroupsArrayInAPutClearsNoMembership() {
        String id = okta().post("/Users", USER).expect(201).json().path("id").asText();
        String group = pushedGroup("Okta Ops", id);
        ObjectNode read = (ObjectNode) okta().get("/Users/" + id).expect(200).json();
        read.putArray("groups");
        okta().put("/Users/" + id, read.toString()).expect(200);
        assertThat(org.members(group)).containsExactly(id);
    }

    @Test
    void pushesAGroupAndItsMembersByPut() {
        String user = okta().post("/Users", USER).expect(201).json().path("id").asText();
        String group = pushedGroup("Okta Team");
        ObjectNode read =
                (ObjectNode) okta().get("/Groups/" + group).expect(200).json();
        ArrayNode members = read.putArray("members");
        members.addObject().put("value", user).put("display", "test.user@okta.local");
        okta().put("/Groups/" + group, read.put("displayName", "Okta Renamed").toString())
                .expect(200);
        assertThat(org.members(group)).containsExactly(user);
        assertThat(okta().get("/Groups/" + group)
                        .expect(200)
                        .json()
                        .path("displayName")
                        .asText())
                .isEqualTo("Okta Renamed");
        read.putArray("members");
        okta().put("/Groups/" + group, read.toString()).expect(200);
        assertThat(org.members(group)).isEmpty();
    }

    @Test
    void changesMembersAndNameByPatch() {
        String user = okta().post("/Users", USER).expect(201).json().path("id").asText();
        String group = pushedGroup("Okta Patch", user);
        okta().patch(
                        "/Groups/" + group,
                        EntraDialect.patch(
                                "{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + user + "\\\"]\"}",
                                "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"" + user
                                        + "\",\"display\":\"test.user@okta.local\"}]}"))
                .expect(204);
        okta().patch(
                        "/Groups/" + group,
                        EntraDialect.patch("{\"op\":\"replace\",\"value\":{\"id\":\"" + group
                                + "\",\"displayName\":\"Okta Patched\"}}"))
                .expect(204);
        assertThat(org.members(group)).containsExactly(user);
    }

    @Test
    void refusesToCreateAGroupWhoseNameExistsSinceOktaLinksByHand() {
        okta().post("/Groups", "{\"displayName\":\"Administrators\",\"members\":[]}")
                .expect(409);
    }

    @Test
    void deletesAnUnlinkedGroup() {
        String group = pushedGroup("Okta Gone");
        okta().delete("/Groups/" + group).expect(204);
        okta().get("/Groups/" + group).expect(404);
    }

    @Test
    void findsAPersonByWhateverTheUniqueIdentifierIsCalled() {
        okta().post("/Users", USER).expect(201);
        for (String filter : java.util.List.of(
                "userName eq \"test.user@okta.local\"",
                "email eq \"test.user@okta.local\"",
                "emails eq \"test.user@okta.local\"",
                "emails.value eq \"TEST.user@okta.local\"",
                "emails[type eq \"work\"].value eq \"test.user@okta.local\"")) {
            assertThat(org.findUsers(filter).path("totalResults").asInt())
                    .as(filter)
                    .isEqualTo(1);
        }
    }

    private String pushedGroup(String name, String... members) {
        StringBuilder list = new StringBuilder();
        for (String member : members) {
            list.append(list.isEmpty() ? "" : ",")
                    .append("{\"value\":\"")
                    .append(member)
                    .append("\"}");
        }
        return okta().post(
                        "/Groups",
                        "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"displayName\":\"" + name
                                + "\",\"members\":[" + list + "]}")
                .expect(201)
                .json()
                .path("id")
                .asText();
    }
}
