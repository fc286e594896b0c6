package org.scimconsole.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scimconsole.acceptance.EntraDialect.patch;
import static org.scimconsole.testing.TestOrganization.groupBody;
import static org.scimconsole.testing.TestOrganization.userBody;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.scimconsole.testing.RunningServices;
import org.scimconsole.testing.TestOrganization;
import org.scimconsole.testing.Wire;

/** The quirk register Q1 to Q20: what of Entra's habits broke other servers. */
@ParameterizedClass
@EnumSource(Variation.class)
@ExtendWith(RunningServices.class)
final class EntraQuirkTest {
    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    private final EntraDialect dialect;
    private final TestOrganization org;

    EntraQuirkTest(Variation variation, RunningServices.Shared services) {
        this.dialect = variation.dialect();
        this.org = services.on(variation.database()).organization();
    }

    @Test
    void q1AcceptsBooleansSentAsStrings() {
        String body = userBody("q1@x.io")
                .replace("\"active\":true", "\"active\":\"True\"")
                .replace("\"roles\":[]", "\"roles\":[{\"primary\":\"True\",\"value\":\"r\",\"type\":\"t\"}]");
        JsonNode created = org.scim().post("/Users", body).expect(201).json();
        assertThat(created.path("active").isBoolean()).isTrue();
        assertThat(created.path("roles").path(0).path("primary").isBoolean()).isTrue();
        String id = created.path("id").asText();

        for (String falsehood : List.of("\"False\"", "\"false\"", "\"FALSE\"", "false")) {
            org.scim().patch("/Users/" + id, dialect.enable()).expect(200);
            org.scim()
                    .patch(
                            "/Users/" + id,
                            patch("{\"op\":\"Replace\",\"path\":\"active\",\"value\":" + falsehood + "}"))
                    .expect(200);
            assertThat(org.readUser(id).path("active").isBoolean()).isTrue();
            assertThat(org.readUser(id).path("active").booleanValue()).isFalse();
        }
        org.scim()
                .patch("/Users/" + id, patch("{\"op\":\"replace\",\"value\":{\"active\":\"True\"}}"))
                .expect(200);
        assertThat(org.readUser(id).path("active").booleanValue()).isTrue();
        assertThat(org.findUsers("userName eq \"q1@x.io\" and active eq \"True\"")
                        .path("totalResults")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void q2AcceptsOperationsInAnyCaseAndRefusesUnknownOnes() {
        String id = org.userId("q2@x.io");
        int round = 0;
        for (String op : List.of("Replace", "replace", "REPLACE", "Add", "add")) {
            String name = "name" + round++;
            org.scim()
                    .patch(
                            "/Users/" + id,
                            patch("{\"op\":\"" + op + "\",\"path\":\"displayName\",\"value\":\"" + name + "\"}"))
                    .expect(200);
            assertThat(org.readUser(id).path("displayName").asText()).isEqualTo(name);
        }
        org.scim()
                .patch("/Users/" + id, patch("{\"op\":\"Remove\",\"path\":\"nickName\"}"))
                .expect(200);
        Wire.Answer unknown =
                org.scim().patch("/Users/" + id, patch("{\"op\":\"Merge\",\"path\":\"displayName\",\"value\":\"x\"}"));
        assertThat(unknown.expect(400).json().path("scimType").asText()).isEqualTo("invalidSyntax");
    }

    @Test
    void q3RemovesOnlyTheMembersThatAreListed() {
        String a = org.userId("q3a@x.io");
        String b = org.userId("q3b@x.io");
        String group = org.groupId("Q3");
        org.scim().patch("/Groups/" + group, dialect.addMembers(List.of(a, b))).expect(204);
        org.scim().patch("/Groups/" + group, dialect.removeMembers(List.of(a))).expect(204);
        assertThat(org.members(group)).containsExactly(b);

        Wire.Answer malformed =
                org.scim().patch("/Groups/" + group, patch("{\"op\":\"Remove\",\"path\":\"members\",\"value\":\"\"}"));
        assertThat(malformed.status()).isEqualTo(400);
        assertThat(org.members(group)).containsExactly(b);

        org.scim()
                .patch("/Groups/" + group, patch("{\"op\":\"Remove\",\"path\":\"members\"}"))
                .expect(204);
        assertThat(org.members(group)).isEmpty();
    }

    @Test
    void q4ReadsEachKeyOfAPathlessOperationAsAPath() {
        String id = org.userId("q4@x.io");
        org.scim()
                .patch(
                        "/Users/" + id,
                        patch("{\"op\":\"Replace\",\"value\":{\"displayName\":\"D\",\"name.givenName\":\"G\",\""
                                + ENTERPRISE
                                + ":employeeNumber\":\"E\",\"emails[type eq \\\"work\\\"].value\":\"new@x.io\"}}"))
                .expect(200);
        JsonNode user = org.readUser(id);
        assertThat(user.path("displayName").asText()).isEqualTo("D");
        assertThat(user.path("name").path("givenName").asText()).isEqualTo("G");
        assertThat(user.path("name").path("familyName").asText()).isEqualTo("Family");
        assertThat(user.path(ENTERPRISE).path("employeeNumber").asText()).isEqualTo("E");
        assertThat(user.path("emails").path(0).path("value").asText()).isEqualTo("new@x.io");
    }

    @Test
    void q5MakesTheElementThatAFilteredPathSelectsAndKeepsItsSiblings() {
        String body = "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"q5@x.io\","
                + "\"emails\":[{\"type\":\"home\",\"value\":\"home@x.io\"}]}";
        String id =
                org.scim().post("/Users", body).expect(201).json().path("id").asText();
        org.scim()
                .patch(
                        "/Users/" + id,
                        dialect.add(Map.of(
                                "emails[type eq \"work\"].value",
                                "work@x.io",
                                "emails[type eq \"work\"].primary",
                                true)))
                .expect(200);
        JsonNode emails = org.readUser(id).path("emails");
        assertThat(emails).hasSize(2);
        assertThat(emails.findValuesAsText("value")).containsExactlyInAnyOrder("home@x.io", "work@x.io");
        org.scim()
                .patch("/Users/" + id, dialect.replace(Map.of("emails[type eq \"work\"].value", "work2@x.io")))
                .expect(200);
        assertThat(org.readUser(id).path("emails").findValuesAsText("value"))
                .containsExactlyInAnyOrder("home@x.io", "work2@x.io");
        org.scim()
                .patch("/Users/" + id, dialect.replace(Map.of("phoneNumbers[type eq \"mobile\"].value", "55555555555")))
                .expect(200);
        assertThat(org.readUser(id).path("phoneNumbers").path(0).path("value").asText())
                .isEqualTo("55555555555");
    }

    @Test
    void q6TakesTheManagerInEveryFormAndAnswersAnObject() {
        String boss = org.userId("q6boss@x.io");
        String path = ENTERPRISE + ":manager";
        List<String> forms = List.of(
                "{\"op\":\"Add\",\"path\":\"manager\",\"value\":[{\"$ref\":\"http://host/scim/Users/" + boss
                        + "\",\"value\":\"" + boss + "\"}]}",
                "{\"op\":\"Add\",\"path\":\"" + path + "\",\"value\":\"" + boss + "\"}",
                "{\"op\":\"add\",\"path\":\"" + path + "\",\"value\":{\"value\":\"" + boss + "\"}}",
                "{\"op\":\"Replace\",\"path\":\"" + ENTERPRISE + ".manager\",\"value\":\"" + boss + "\"}");
        List<String> removals = List.of(
                "{\"op\":\"replace\",\"path\":\"" + path + "\",\"value\":{\"value\":\"\"}}",
                "{\"op\":\"replace\",\"path\":\"" + path + "\",\"value\":\"\"}");
        for (int index = 0; index < forms.size(); index++) {
            String id = org.userId("q6u" + index + "@x.io");
            org.scim().patch("/Users/" + id, patch(forms.get(index))).expect(200);
            JsonNode manager = org.readUser(id).path(ENTERPRISE).path("manager");
            assertThat(manager.isObject()).as(forms.get(index)).isTrue();
            assertThat(manager.path("value").asText()).isEqualTo(boss);
            assertThat(org.findUsers("id eq " + id + " and manager eq " + boss)
                            .path("totalResults")
                            .asInt())
                    .isEqualTo(1);
            org.scim()
                    .patch("/Users/" + id, patch(removals.get(index % removals.size())))
                    .expect(200);
            assertThat(org.readUser(id)
                            .path(ENTERPRISE)
                            .path("manager")
                            .path("value")
                            .asText())
                    .isEmpty();
        }
        String posted = userBody("q6post@x.io")
                .replace("\"active\":true", "\"active\":true,\"" + ENTERPRISE + "\":{\"manager\":\"" + boss + "\"}");
        JsonNode created = org.scim().post("/Users", posted).expect(201).json();
        assertThat(created.path(ENTERPRISE).path("manager").path("value").asText())
                .isEqualTo(boss);
    }

    @Test
    void q7PatchesTheEnterpriseExtensionWhileItIsStillAbsent() {
        String body = "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"q7@x.io\"}";
        String id =
                org.scim().post("/Users", body).expect(201).json().path("id").asText();
        org.scim()
                .patch("/Users/" + id, dialect.add(Map.of(ENTERPRISE + ":department", "Retail")))
                .expect(200);
        JsonNode user = org.readUser(id);
        assertThat(user.path(ENTERPRISE).path("department").asText()).isEqualTo("Retail");
        assertThat(user.path("schemas").toString()).contains(ENTERPRISE);
    }

    @Test
    void q8FindsByExternalIdAndByWorkEmail() {
        String id = org.userId("q8@x.io");
        for (String filter : List.of(
                "externalId eq \"x-q8@x.io\"",
                "externalId eq x-q8@x.io",
                "emails[type eq \"work\"].value eq \"q8@x.io\"",
                "emails[type eq \"work\"].value eq \"Q8@X.IO\"",
                "emails.value eq \"q8@x.io\"",
                "emails eq \"q8@x.io\"",
                "userName eq \"Q8@x.io\"")) {
            JsonNode found = org.findUsers(filter);
            assertThat(found.path("totalResults").asInt()).as(filter).isEqualTo(1);
            assertThat(found.path("Resources").path(0).path("id").asText()).isEqualTo(id);
        }
        assertThat(org.findUsers("externalId eq \"X-Q8@X.IO\"")
                        .path("totalResults")
                        .asInt())
                .isZero();
        assertThat(org.scim()
                        .get("/Users?filter=userName+near+\"x\"")
                        .expect(400)
                        .json()
                        .path("scimType")
                        .asText())
                .isEqualTo("invalidFilter");
    }

    @Test
    void q9StoresAGroupsExternalId() {
        String group = org.groupId("Q9");
        org.scim()
                .patch("/Groups/" + group, dialect.replace(Map.of("externalId", "another")))
                .expect(204);
        assertThat(org.scim()
                        .get("/Groups/" + group)
                        .expect(200)
                        .json()
                        .path("externalId")
                        .asText())
                .isEqualTo("another");
        assertThat(org.findGroups("externalId eq \"another\"")
                        .path("totalResults")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void q10ReadsPathsInAnySpelling() {
        String user = org.userId("q10@x.io");
        String group = org.groupId("Q10");
        org.scim()
                .patch(
                        "/Groups/" + group,
                        patch("{\"op\":\"Add\",\"path\":\"Members\",\"value\":[{\"value\":\"" + user + "\"}]}"))
                .expect(204);
        assertThat(org.members(group)).containsExactly(user);
        org.scim()
                .patch(
                        "/Groups/" + group,
                        patch(
                                "{\"op\":\"remove\",\"path\":\"urn:ietf:params:scim:schemas:core:2.0:Group:MEMBERS[VALUE eq \\\""
                                        + user + "\\\"]\"}"))
                .expect(204);
        assertThat(org.members(group)).isEmpty();
        org.scim()
                .patch(
                        "/Users/" + user,
                        patch(
                                "{\"op\":\"replace\",\"path\":\"URN:ietf:params:scim:schemas:core:2.0:user:DisplayName\",\"value\":\"N\"}"))
                .expect(200);
        assertThat(org.readUser(user).path("displayName").asText()).isEqualTo("N");
    }

    @Test
    void q11KeepsRolesInEveryForm() {
        String id = org.userId("q11@x.io");
        org.scim()
                .patch(
                        "/Users/" + id,
                        patch(
                                "{\"op\":\"Add\",\"path\":\"roles\",\"value\":[{\"value\":\"{\\\"id\\\":\\\"06b0\\\",\\\"value\\\":\\\"Admin\\\",\\\"displayName\\\":\\\"Admin\\\"}\"}]}"))
                .expect(200);
        assertThat(org.readUser(id).path("roles").path(0).path("value").asText())
                .contains("Admin");
        org.scim()
                .patch(
                        "/Users/" + id,
                        patch(
                                "{\"op\":\"replace\",\"path\":\"roles\",\"value\":[{\"primary\":\"False\",\"type\":\"WindowsAzureActiveDirectoryRole\",\"display\":\"D\",\"value\":\"V\"}]}"))
                .expect(200);
        JsonNode role = org.readUser(id).path("roles").path(0);
        assertThat(role.path("value").asText()).isEqualTo("V");
        assertThat(role.path("primary").isBoolean()).isTrue();
        org.scim()
                .patch(
                        "/Users/" + id,
                        patch(
                                "{\"op\":\"replace\",\"path\":\"roles[primary eq \\\"True\\\"].display\",\"value\":\"X\"}",
                                "{\"op\":\"replace\",\"path\":\"roles[primary eq \\\"True\\\"].value\",\"value\":\"Y\"}"))
                .expect(200);
        assertThat(org.readUser(id).path("roles").toString())
                .contains("\"primary\":true")
                .contains("\"X\"");
    }

    @Test
    void q12LosesNoMemberUnderConcurrencyAndRemovesTwice() throws Exception {
        String group = org.groupId("Q12");
        List<String> ids = new ArrayList<>();
        for (int index = 0; index < 16; index++) {
            ids.add(org.userId("q12-" + index + "@x.io"));
        }
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> sent = new ArrayList<>();
            for (String id : ids) {
                sent.add(pool.submit(() -> org.scim()
                        .patch("/Groups/" + group, dialect.addMembers(List.of(id)))
                        .expect(204)));
            }
            for (Future<?> each : sent) {
                each.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(org.members(group)).containsExactlyInAnyOrderElementsOf(ids);
        org.scim()
                .patch("/Groups/" + group, dialect.addMembers(List.of(ids.get(0))))
                .expect(204);
        assertThat(org.members(group)).hasSize(16);
        for (int round = 0; round < 2; round++) {
            org.scim()
                    .patch("/Groups/" + group, dialect.removeMembers(List.of(ids.get(0))))
                    .expect(204);
        }
        assertThat(org.members(group)).hasSize(15);
    }

    @Test
    void q13AnswersWithoutAUserAgent() {
        // the wire sends Host, Authorization and nothing else
        assertThat(org.findUsers("userName eq \"8646d011-1693-4cd3-9ee6-0d7482ca2219\"")
                        .path("totalResults")
                        .asInt())
                .isZero();
    }

    @Test
    void q14AcceptsBothMediaTypesAndAdvertisesOnlyWhatItKeeps() {
        org.scim()
                .with("Content-Type", "application/json")
                .post("/Users", userBody("q14a@x.io"))
                .expect(201);
        Wire.Answer answer = org.scim()
                .with("Content-Type", "application/scim+json; charset=utf-8")
                .post("/Users", userBody("q14b@x.io"))
                .expect(201);
        assertThat(answer.header("Content-Type")).startsWith("application/scim+json");
        String schemas = org.scim().get("/Schemas").expect(200).body();
        assertThat(schemas).doesNotContain("\"password\"");
    }

    @Test
    void q15AppliesTheKnownMembersWhenOneIsUnknown() {
        String known = org.userId("q15@x.io");
        String group = org.groupId("Q15");
        org.scim()
                .patch("/Groups/" + group, dialect.addMembers(List.of(known, "00000000-dead-4bad-8bad-000000000000")))
                .expect(204);
        assertThat(org.members(group)).containsExactly(known);
        assertThat(org.admin()
                        .get("/provisioning-log?limit=1")
                        .expect(200)
                        .json()
                        .path("items")
                        .path(0)
                        .path("message")
                        .asText())
                .contains("00000000-dead-4bad-8bad-000000000000");
    }

    @Test
    void q16ADeleteThatNeverComesLeavesAVisiblyInactiveUser() {
        String id = org.userId("q16@x.io");
        org.scim().patch("/Users/" + id, dialect.disable()).expect(200);
        assertThat(org.readUser(id).path("active").booleanValue()).isFalse();
        assertThat(org.findUsers("userName eq \"q16@x.io\"")
                        .path("totalResults")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void q17ReactivationMayChangeExternalIdAndUserName() {
        String id = org.userId("q17@x.io");
        org.scim().patch("/Users/" + id, dialect.disable()).expect(200);
        org.scim()
                .patch(
                        "/Users/" + id,
                        dialect.replace(Map.of("active", true, "externalId", "other", "userName", "q17new@x.io")))
                .expect(200);
        JsonNode user = org.readUser(id);
        assertThat(user.path("active").booleanValue()).isTrue();
        assertThat(user.path("externalId").asText()).isEqualTo("other");
        assertThat(user.path("userName").asText()).isEqualTo("q17new@x.io");

        String gone = org.userId("q17b@x.io");
        org.scim().delete("/Users/" + gone).expect(204);
        JsonNode again = org.user("q17b@x.io");
        assertThat(again.path("id").asText()).isEqualTo(gone);
    }

    @Test
    void q18AnswersDiscoveryAsLists() {
        for (String path : List.of("/Schemas", "/ResourceTypes")) {
            JsonNode list = org.scim().get(path).expect(200).json();
            assertThat(list.path("schemas").path(0).asText())
                    .isEqualTo("urn:ietf:params:scim:api:messages:2.0:ListResponse");
            assertThat(list.path("Resources").size())
                    .isEqualTo(list.path("totalResults").asInt());
        }
    }

    @Test
    void q19AnswersTheBaseUrlInJson() {
        assertThat(org.scim().get("").expect(200).json().isObject()).isTrue();
        assertThat(org.scim().get("/").expect(200).json().isObject()).isTrue();
        assertThat(org.scim().get("?aadOptscim062020").expect(200).json().isObject())
                .isTrue();
    }

    @Test
    void q20KeepsTheIdWhenTheUserNameChanges() {
        String id = org.userId("q20@x.io");
        Wire.Answer changed = org.scim()
                .patch("/Users/" + id, dialect.replace(Map.of("userName", "burdette@beer.co.uk")))
                .expect(200);
        assertThat(changed.json().path("id").asText()).isEqualTo(id);
        assertThat(org.findUsers("userName eq \"burdette@beer.co.uk\"")
                        .path("Resources")
                        .path(0)
                        .path("id")
                        .asText())
                .isEqualTo(id);
        assertThat(org.findUsers("userName eq \"q20@x.io\"")
                        .path("totalResults")
                        .asInt())
                .isZero();
    }

    @Test
    void toleratesTheCompatibilityFlagAnywhereInTheQuery() {
        String id = org.userId("flag@x.io");
        assertThat(org.scim()
                        .get("/Users/?aadOptscim062020&filter=userName+eq+\"flag%40x.io\"")
                        .expect(200)
                        .json()
                        .path("totalResults")
                        .asInt())
                .isEqualTo(1);
        org.scim()
                .patch("/Users/" + id + "?AzureAdScimPatch2017", dialect.disable())
                .expect(200);
        org.scim().post("/Groups?aadOptscim062020", groupBody("Flag")).expect(201);
    }
}
