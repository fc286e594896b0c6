package org.scimconsole.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scimconsole.acceptance.EntraDialect.patch;
import static org.scimconsole.testing.TestOrganization.groupBody;
import static org.scimconsole.testing.TestOrganization.userBody;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.scimconsole.testing.RunningServices;
import org.scimconsole.testing.TestDatabase;
import org.scimconsole.testing.TestOrganization;
import org.scimconsole.testing.Wire;

/** What RFC 7644 demands of a service provider on requests that write; {@code rfc-must.tsv} points here. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@ExtendWith(RunningServices.class)
final class WriteDemandsTest {
    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    private final TestOrganization org;

    WriteDemandsTest(TestDatabase database, RunningServices.Shared services) {
        this.org = services.on(database).organization();
    }

    private JsonNode get(String target) {
        return org.scim().get(target).expect(200).json();
    }

    private JsonNode patched(String id, String... operations) {
        return org.scim().patch("/Users/" + id, patch(operations)).expect(200).json();
    }

    private static String scimType(Wire.Answer answer) {
        return answer.expect(400).json().path("scimType").asText();
    }

    /** Sections 3.2 and 3.5.1. */
    @Test
    void aPutMakesNothing() {
        org.scim().put("/Users/never", userBody("put@x.io")).expect(404);
        org.scim().put("/Groups/never", groupBody("Put")).expect(404);
        assertThat(org.findUsers("userName eq \"put@x.io\"")
                        .path("totalResults")
                        .asInt())
                .isZero();
        assertThat(org.findGroups("displayName eq \"Put\"").path("totalResults").asInt())
                .isZero();
    }

    /** Sections 3.3 and 3.3.1. */
    @Test
    void aCreatedResourceIsToldWithItsAddressAndType() {
        for (String path : List.of("/Users", "/Groups")) {
            Wire.Answer created = org.scim()
                    .post(path, path.equals("/Users") ? userBody("made@x.io") : groupBody("Made"))
                    .expect(201);
            JsonNode meta = created.json().path("meta");
            assertThat(created.header("Location"))
                    .isEqualTo(meta.path("location").asText())
                    .contains(path + "/");
            assertThat(meta.path("resourceType").asText() + "s").isEqualTo(path.substring(1));
        }
    }

    /** Section 3.3. */
    @Test
    void aDuplicateIsRefusedAsOne() {
        org.userId("twice@x.io");
        org.groupId("Twice");
        for (Wire.Answer answer : List.of(
                org.scim().post("/Users", userBody("Twice@x.io")), org.scim().post("/Groups", groupBody("TWICE")))) {
            assertThat(answer.expect(409).json().path("scimType").asText()).isEqualTo("uniqueness");
        }
    }

    /** Section 3.5.1. */
    @Test
    void aPutReplacesValuesAndIgnoresWhatIsReadOnly() {
        JsonNode made = org.scim()
                .post("/Users", userBody("whole@x.io").replace("\"active\":true", "\"active\":true,\"title\":\"Old\""))
                .expect(201)
                .json();
        String id = made.path("id").asText();
        String body = userBody("whole@x.io")
                .replace("\"active\":true", "\"active\":true,\"nickName\":\"New\",\"id\":\"other\"")
                .replace(
                        "\"meta\":{\"resourceType\":\"User\"}",
                        "\"meta\":{\"resourceType\":\"User\",\"created\":\"1999-01-01T00:00:00Z\"}");
        JsonNode replaced = org.scim().put("/Users/" + id, body).expect(200).json();
        assertThat(replaced.path("nickName").asText()).isEqualTo("New");
        assertThat(replaced.has("title")).isFalse();
        assertThat(replaced.path("id").asText()).isEqualTo(id);
        assertThat(replaced.path("meta").path("created"))
                .isEqualTo(made.path("meta").path("created"));
        String without = "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"title\":\"x\"}";
        assertThat(scimType(org.scim().put("/Users/" + id, without))).isEqualTo("invalidValue");
    }

    /** Section 3.5.2: form. */
    @Test
    void aPatchIsAMessageOfOperationsWithOneVerbEach() {
        String id = org.userId("form@x.io");
        for (String body : List.of(
                "{\"Operations\":[{\"op\":\"add\",\"path\":\"title\",\"value\":\"x\"}]}",
                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:BulkRequest\"],\"Operations\":[{\"op\":\"add\",\"path\":\"title\",\"value\":\"x\"}]}",
                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"]}",
                patch(),
                patch("{\"path\":\"title\",\"value\":\"x\"}"),
                patch("{\"op\":\"move\",\"path\":\"title\",\"value\":\"x\"}"))) {
            assertThat(scimType(org.scim().patch("/Users/" + id, body)))
                    .as(body)
                    .isEqualTo("invalidSyntax");
        }
        assertThat(get("/Users/" + id).has("title")).isFalse();
    }

    /** Section 3.5.2: what is read-only or required is neither changed nor removed. */
    @Test
    void anOperationFitsTheMutabilityOfItsTarget() {
        String id = org.userId("mutable@x.io");
        for (String operation : List.of(
                "{\"op\":\"replace\",\"path\":\"id\",\"value\":\"x\"}",
                "{\"op\":\"remove\",\"path\":\"id\"}",
                "{\"op\":\"replace\",\"path\":\"meta.created\",\"value\":\"1999-01-01T00:00:00Z\"}",
                "{\"op\":\"remove\",\"path\":\"meta\"}",
                "{\"op\":\"add\",\"path\":\"groups\",\"value\":[{\"value\":\"g\"}]}",
                "{\"op\":\"remove\",\"path\":\"groups\"}",
                "{\"op\":\"remove\",\"path\":\"userName\"}",
                "{\"op\":\"replace\",\"path\":\"" + ENTERPRISE + ":manager.displayName\",\"value\":\"x\"}")) {
            assertThat(scimType(org.scim().patch("/Users/" + id, patch(operation))))
                    .as(operation)
                    .isEqualTo("mutability");
        }
        assertThat(scimType(org.scim()
                        .patch("/Users/" + id, patch("{\"op\":\"replace\",\"path\":\"title.x\",\"value\":\"x\"}"))))
                .isEqualTo("invalidPath");
    }

    /** Section 3.5.2. */
    @Test
    void aNewPrimaryDemotesTheOld() {
        String id = org.userId("demote@x.io");
        JsonNode emails = patched(
                        id,
                        "{\"op\":\"add\",\"path\":\"emails\",\"value\":[{\"value\":\"new@x.io\",\"type\":\"home\",\"primary\":true}]}")
                .path("emails");
        assertThat(emails).hasSize(2);
        emails.forEach(each -> assertThat(each.path("primary").asBoolean())
                .isEqualTo(each.path("value").asText().equals("new@x.io")));
    }

    /** Section 3.5.2: an extension comes to be named in schemas when one of its attributes is added. */
    @Test
    void addingByAFullNameNamesTheExtension() {
        String id = org.userId("extend@x.io");
        assertThat(get("/Users/" + id).path("schemas").toString()).doesNotContain(ENTERPRISE);
        JsonNode extended =
                patched(id, "{\"op\":\"add\",\"path\":\"" + ENTERPRISE + ":employeeNumber\",\"value\":\"7\"}");
        assertThat(extended.path("schemas").toString()).contains(ENTERPRISE);
        JsonNode emptied = patched(id, "{\"op\":\"remove\",\"path\":\"" + ENTERPRISE + ":employeeNumber\"}");
        assertThat(emptied.path("schemas").toString()).doesNotContain(ENTERPRISE);
    }

    /** Section 3.5.2: an error anywhere leaves all as it was, members included. */
    @Test
    void aPatchThatFailsHalfwayChangesNothing() {
        String person = org.userId("half@x.io");
        String group = org.groupId("Half");
        String version = String.valueOf(org.scim().get("/Groups/" + group).header("ETag"));
        org.scim()
                .patch(
                        "/Groups/" + group,
                        patch(
                                "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"" + person + "\"}]}",
                                "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"A name of far more than 24 letters\"}"))
                .expect(400);
        assertThat(org.members(group)).isEmpty();
        assertThat(org.scim().get("/Groups/" + group).header("ETag")).isEqualTo(version);
    }

    /** Section 3.5.2. */
    @Test
    void anAcceptedPatchAnswersTheResourceOrNothing() {
        String id = org.userId("answer@x.io");
        JsonNode whole = patched(id, "{\"op\":\"add\",\"path\":\"title\",\"value\":\"T\"}");
        assertThat(whole).isEqualTo(get("/Users/" + id));
        String group = org.groupId("Answer");
        String operation = patch("{\"op\":\"replace\",\"path\":\"externalId\",\"value\":\"e\"}");
        assertThat(org.scim().patch("/Groups/" + group, operation).expect(204).body())
                .isEmpty();
        assertThat(org.scim()
                        .patch("/Groups/" + group + "?attributes=externalId", operation)
                        .expect(200)
                        .json()
                        .path("externalId")
                        .asText())
                .isEqualTo("e");
    }

    /** Section 3.5.2.1. */
    @Test
    void addingWhatIsThereDoesNotTouchTheResource() {
        String id = org.userId("same@x.io");
        JsonNode before = get("/Users/" + id);
        JsonNode after = patched(
                id,
                "{\"op\":\"add\",\"path\":\"displayName\",\"value\":\"User same@x.io\"}",
                "{\"op\":\"add\",\"path\":\"emails\",\"value\":[{\"value\":\"same@x.io\",\"type\":\"work\",\"primary\":true}]}");
        assertThat(after).isEqualTo(before);
        String group = org.groupId("Same");
        org.scim()
                .patch("/Groups/" + group, EntraDialect.RFC.addMembers(List.of(id)))
                .expect(204);
        JsonNode once = get("/Groups/" + group);
        org.scim()
                .patch("/Groups/" + group, EntraDialect.RFC.addMembers(List.of(id)))
                .expect(204);
        assertThat(get("/Groups/" + group)).isEqualTo(once);
    }

    /** Section 3.5.2.1. */
    @Test
    void addsAttributesValuesAndParts() {
        String id = org.userId("adds@x.io");
        assertThat(scimType(org.scim().patch("/Users/" + id, patch("{\"op\":\"add\",\"path\":\"title\"}"))))
                .isEqualTo("invalidValue");
        JsonNode user = patched(
                id,
                "{\"op\":\"add\",\"path\":\"title\",\"value\":\"One\"}",
                "{\"op\":\"add\",\"path\":\"title\",\"value\":\"Two\"}",
                "{\"op\":\"add\",\"path\":\"name\",\"value\":{\"middleName\":\"M\"}}",
                "{\"op\":\"add\",\"path\":\"phoneNumbers\",\"value\":[{\"value\":\"1\",\"type\":\"work\"}]}",
                "{\"op\":\"add\",\"value\":{\"nickName\":\"N\",\"phoneNumbers\":[{\"value\":\"2\",\"type\":\"home\"}]}}");
        assertThat(user.path("title").asText()).isEqualTo("Two");
        assertThat(user.path("name").path("middleName").asText()).isEqualTo("M");
        assertThat(user.path("name").path("givenName").asText()).isEqualTo("Given");
        assertThat(user.path("phoneNumbers")).hasSize(2);
        assertThat(user.path("nickName").asText()).isEqualTo("N");
    }

    /** Section 3.5.2.2. */
    @Test
    void removesValuesElementsAndParts() {
        String id = org.scim()
                .post(
                        "/Users",
                        userBody("removes@x.io")
                                .replace(
                                        "\"active\":true",
                                        "\"active\":true,\"title\":\"T\",\"phoneNumbers\":["
                                                + "{\"value\":\"1\",\"type\":\"work\"},{\"value\":\"2\",\"type\":\"home\"}]"))
                .expect(201)
                .json()
                .path("id")
                .asText();
        assertThat(scimType(org.scim().patch("/Users/" + id, patch("{\"op\":\"remove\"}"))))
                .isEqualTo("noTarget");
        JsonNode user = patched(
                id,
                "{\"op\":\"remove\",\"path\":\"title\"}",
                "{\"op\":\"remove\",\"path\":\"phoneNumbers[type eq \\\"work\\\"]\"}",
                "{\"op\":\"remove\",\"path\":\"name.familyName\"}");
        assertThat(user.has("title")).isFalse();
        assertThat(user.path("phoneNumbers")).hasSize(1);
        assertThat(user.path("name").has("familyName")).isFalse();
        assertThat(user.path("name").has("givenName")).isTrue();
        assertThat(patched(id, "{\"op\":\"remove\",\"path\":\"phoneNumbers[value eq \\\"2\\\"]\"}")
                        .has("phoneNumbers"))
                .isFalse();
        assertThat(patched(id, "{\"op\":\"remove\",\"path\":\"emails\"}").has("emails"))
                .isFalse();
    }

    /** Section 3.5.2.3. */
    @Test
    void replacesValuesElementsAndParts() {
        String id = org.userId("replaces@x.io");
        JsonNode user = patched(
                id,
                "{\"op\":\"replace\",\"value\":{\"displayName\":\"D\",\"nickName\":\"new\"}}",
                "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"was not there\"}",
                "{\"op\":\"replace\",\"path\":\"name\",\"value\":{\"givenName\":\"G\"}}",
                "{\"op\":\"replace\",\"path\":\"emails[type eq \\\"work\\\"].value\",\"value\":\"w@x.io\"}");
        assertThat(user.path("displayName").asText()).isEqualTo("D");
        assertThat(user.path("nickName").asText()).isEqualTo("new");
        assertThat(user.path("title").asText()).isEqualTo("was not there");
        assertThat(user.path("name").path("givenName").asText()).isEqualTo("G");
        assertThat(user.path("name").path("familyName").asText()).isEqualTo("Family");
        assertThat(user.path("emails").path(0).path("value").asText()).isEqualTo("w@x.io");
        JsonNode list = patched(
                        id,
                        "{\"op\":\"replace\",\"path\":\"emails\",\"value\":[{\"value\":\"only@x.io\",\"type\":\"other\"}]}")
                .path("emails");
        assertThat(list).hasSize(1);
        JsonNode whole = patched(
                        id,
                        "{\"op\":\"replace\",\"path\":\"emails[type eq \\\"other\\\"]\",\"value\":{\"value\":\"z@x.io\",\"type\":\"home\"}}")
                .path("emails");
        assertThat(whole).hasSize(1);
        assertThat(whole.path(0).path("type").asText()).isEqualTo("home");
    }

    /** Section 3.5.2.3, held where the filter does not say what to make; else Entra's habit goes first. */
    @Test
    void replacingWhatAFilterDoesNotFindHasNoTarget() {
        String id = org.userId("target@x.io");
        for (String path : List.of("emails[value co \\\"nobody\\\"]", "emails[not (type pr)].value")) {
            assertThat(scimType(org.scim()
                            .patch(
                                    "/Users/" + id,
                                    patch("{\"op\":\"replace\",\"path\":\"" + path + "\",\"value\":"
                                            + (path.endsWith("]") ? "{\"value\":\"x\"}" : "\"x\"") + "}"))))
                    .as(path)
                    .isEqualTo("noTarget");
        }
    }

    /** Section 3.6. */
    @Test
    void aDeletedResourceIsGoneForEveryOperation() {
        for (String path : List.of("/Users", "/Groups")) {
            boolean users = path.equals("/Users");
            String body = users ? userBody("gone@x.io") : groupBody("Gone");
            String id =
                    org.scim().post(path, body).expect(201).json().path("id").asText();
            String at = path + "/" + id;
            assertThat(org.scim().delete(at).expect(204).body()).isEmpty();
            org.scim().get(at).expect(404);
            org.scim().put(at, body).expect(404);
            org.scim()
                    .patch(at, patch("{\"op\":\"replace\",\"path\":\"externalId\",\"value\":\"x\"}"))
                    .expect(404);
            org.scim().delete(at).expect(404);
            assertThat(get(path + "?filter=id+eq+\"" + id + "\"")
                            .path("totalResults")
                            .asInt())
                    .isZero();
            org.scim().post(path, body).expect(201);
        }
    }

    private JsonNode bulk(String operations) {
        return org.scim()
                .post(
                        "/Bulk",
                        "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:BulkRequest\"],\"Operations\":["
                                + operations + "]}")
                .expect(200)
                .json();
    }

    /** Sections 3.7 and 3.7.3. */
    @Test
    void aBulkRequestGoesOnAfterAFailureAndTellsEachResult() {
        String there = org.userId("bulk@x.io");
        JsonNode answer = bulk("{\"method\":\"POST\",\"path\":\"/Users\",\"bulkId\":\"dup\",\"data\":"
                + userBody("BULK@x.io") + "},"
                + "{\"method\":\"DELETE\",\"path\":\"/Users/none\"},"
                + "{\"method\":\"PUT\",\"path\":\"/Users/" + there + "\",\"version\":\"W/\\\"999\\\"\",\"data\":"
                + userBody("bulk@x.io") + "},"
                + "{\"method\":\"POST\",\"path\":\"/Users\",\"bulkId\":\"new\",\"data\":"
                + userBody("bulknew@x.io") + "}");
        assertThat(answer.path("schemas").path(0).asText())
                .isEqualTo("urn:ietf:params:scim:api:messages:2.0:BulkResponse");
        List<String> statuses = new ArrayList<>();
        for (JsonNode each : answer.path("Operations")) {
            statuses.add(each.path("status").asText());
            assertThat(each.path("status").isTextual()).isTrue();
            assertThat(each.has("location"))
                    .isEqualTo(!each.path("bulkId").asText().equals("dup"));
            if (!each.path("status").asText().startsWith("2")) {
                assertThat(each.path("response").path("detail").asText()).isNotBlank();
                assertThat(each.path("response").path("status")).isEqualTo(each.path("status"));
            }
        }
        assertThat(statuses).containsExactly("409", "404", "412", "201");
        JsonNode made = answer.path("Operations").path(3);
        assertThat(made.path("bulkId").asText()).isEqualTo("new");
        assertThat(made.path("location").asText())
                .isEqualTo(org.findUsers("userName eq \"bulknew@x.io\"")
                        .path("Resources")
                        .path(0)
                        .path("meta")
                        .path("location")
                        .asText());
    }

    /** Section 3.7.2: also where an extension refers. */
    @Test
    void aBulkIdStandsForTheIdInExtensionsToo() {
        JsonNode answer = bulk("{\"method\":\"POST\",\"path\":\"/Users\",\"bulkId\":\"e\",\"data\":{\"schemas\":["
                + "\"urn:ietf:params:scim:schemas:core:2.0:User\",\"" + ENTERPRISE
                + "\"],\"userName\":\"led@x.io\",\"" + ENTERPRISE
                + "\":{\"manager\":{\"value\":\"bulkId:m\"}}}},"
                + "{\"method\":\"POST\",\"path\":\"/Users\",\"bulkId\":\"m\",\"data\":" + userBody("leads@x.io") + "}");
        answer.path("Operations")
                .forEach(each -> assertThat(each.path("status").asText()).isEqualTo("201"));
        JsonNode led =
                org.findUsers("userName eq \"led@x.io\"").path("Resources").path(0);
        JsonNode leads =
                org.findUsers("userName eq \"leads@x.io\"").path("Resources").path(0);
        assertThat(led.path(ENTERPRISE).path("manager").path("value").asText())
                .isEqualTo(leads.path("id").asText());
    }

    /** Section 3.7: whatever order it is carried out in, the result is that of the order as sent. */
    @Test
    void aBulkRequestKeepsTheOrderOfOperationsOnOneResource() {
        String id = org.userId("ordered@x.io");
        String set = "{\"method\":\"PATCH\",\"path\":\"/Users/" + id + "\",\"data\":%s}";
        bulk(set.formatted(patch("{\"op\":\"replace\",\"path\":\"title\",\"value\":\"first\"}")) + ","
                + "{\"method\":\"POST\",\"path\":\"/Users\",\"bulkId\":\"x\",\"data\":" + userBody("between@x.io")
                + "}," + set.formatted(patch("{\"op\":\"replace\",\"path\":\"title\",\"value\":\"last\"}")));
        assertThat(get("/Users/" + id).path("title").asText()).isEqualTo("last");
    }

    /** Section 3.7.4. */
    @Test
    void anOversizedBulkRequestIsToldTheLimit() {
        JsonNode announced = get("/ServiceProviderConfig").path("bulk");
        int most = announced.path("maxPayloadSize").asInt();
        assertThat(most).isPositive();
        assertThat(org.scim()
                        .post("/Bulk", " ".repeat(most + 1))
                        .expect(413)
                        .json()
                        .path("detail")
                        .asText())
                .contains(String.valueOf(most));
        String one = "{\"method\":\"DELETE\",\"path\":\"/Users/none\"}";
        int operations = announced.path("maxOperations").asInt();
        assertThat(org.scim()
                        .post(
                                "/Bulk",
                                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:BulkRequest\"],\"Operations\":["
                                        + (one + ",").repeat(operations) + one + "]}")
                        .expect(413)
                        .json()
                        .path("detail")
                        .asText())
                .contains(String.valueOf(operations));
    }
}
