package org.scimconsole.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scimconsole.acceptance.EntraDialect.patch;
import static org.scimconsole.testing.TestOrganization.userBody;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.scimconsole.scim.message.Limits;
import org.scimconsole.testing.RunningServices;
import org.scimconsole.testing.TestDatabase;
import org.scimconsole.testing.TestOrganization;
import org.scimconsole.testing.Wire;

/** RFC 7643, RFC 7644 and RFC 9865 as a client meets them; the table {@code rfc-must.tsv} points here. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@ExtendWith(RunningServices.class)
final class ProtocolTest {
    private static final String SEARCH = "urn:ietf:params:scim:api:messages:2.0:SearchRequest";
    private static final String BULK = "urn:ietf:params:scim:api:messages:2.0:BulkRequest";

    private final TestOrganization org;

    ProtocolTest(TestDatabase database, RunningServices.Shared services) {
        this.org = services.on(database).organization();
    }

    private List<String> fill(int count) {
        List<String> ids = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            ids.add(org.userId("u%02d@x.io".formatted(index)));
        }
        return ids;
    }

    private JsonNode get(String target) {
        return org.scim().get(target).expect(200).json();
    }

    private static List<String> names(JsonNode list) {
        List<String> names = new ArrayList<>();
        list.path("Resources").forEach(each -> names.add(each.path("userName").asText()));
        return names;
    }

    @Test
    void answersAPostWithLocationETagAndTheWholeResource() {
        Wire.Answer created = org.scim().post("/Users", userBody("a@x.io")).expect(201);
        JsonNode user = created.json();
        assertThat(created.header("Location"))
                .isEqualTo(user.path("meta").path("location").asText());
        assertThat(created.header("ETag"))
                .isEqualTo(user.path("meta").path("version").asText());
        assertThat(user.path("meta").path("resourceType").asText()).isEqualTo("User");
        assertThat(user.path("schemas").toString()).contains("core:2.0:User");
        assertThat(get("/Users/" + user.path("id").asText()).path("userName").asText())
                .isEqualTo("a@x.io");
    }

    @Test
    void ignoresReadOnlyValuesThatAClientSends() {
        String body = userBody("ro@x.io")
                .replace("\"active\":true", "\"active\":true,\"id\":\"mine\",\"groups\":[{\"value\":\"g\"}]");
        JsonNode user = org.scim().post("/Users", body).expect(201).json();
        assertThat(user.path("id").asText()).isNotEqualTo("mine");
        assertThat(user.has("groups")).isFalse();
    }

    @Test
    void refusesWhatIsMissingOrOfTheWrongType() {
        assertThat(org.scim()
                        .post("/Users", "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"]}")
                        .expect(400)
                        .json()
                        .path("scimType")
                        .asText())
                .isEqualTo("invalidValue");
        assertThat(org.scim()
                        .post("/Users", "{\"userName\":{\"a\":1}}")
                        .expect(400)
                        .json()
                        .path("scimType")
                        .asText())
                .isIn("invalidValue", "invalidSyntax");
        assertThat(org.scim()
                        .post("/Users", "{broken")
                        .expect(400)
                        .json()
                        .path("scimType")
                        .asText())
                .isEqualTo("invalidSyntax");
        assertThat(org.scim()
                        .post("/Users", "[]")
                        .expect(400)
                        .json()
                        .path("scimType")
                        .asText())
                .isEqualTo("invalidSyntax");
        assertThat(org.scim()
                        .post("/Users", "")
                        .expect(400)
                        .json()
                        .path("scimType")
                        .asText())
                .isEqualTo("invalidSyntax");
    }

    @Test
    void sortsInBothDirections() {
        fill(5);
        List<String> ascending = names(get("/Users?filter=userName+sw+\"u0\"&sortBy=userName&sortOrder=ascending"));
        assertThat(ascending).isSorted().hasSize(5);
        List<String> descending = names(get("/Users?filter=userName+sw+\"u0\"&sortBy=USERNAME&sortOrder=descending"));
        Collections.reverse(descending);
        assertThat(descending).isEqualTo(ascending);
        assertThat(names(get("/Users?sortBy=name.familyName&filter=userName+sw+\"u0\"")))
                .hasSize(5);
    }

    @Test
    void projectsAttributesAndSubAttributes() {
        String id = fill(1).get(0);
        JsonNode only = get("/Users/" + id + "?attributes=userName,name.givenName,emails.value");
        assertThat(only.has("id")).isTrue();
        assertThat(only.has("displayName")).isFalse();
        assertThat(only.path("name").has("givenName")).isTrue();
        assertThat(only.path("name").has("familyName")).isFalse();
        assertThat(only.path("emails").path(0).has("value")).isTrue();
        assertThat(only.path("emails").path(0).has("type")).isFalse();
        JsonNode without = get("/Users/" + id + "?excludedAttributes=emails,NAME.familyName,id");
        assertThat(without.has("id")).isTrue();
        assertThat(without.has("emails")).isFalse();
        assertThat(without.path("name").has("familyName")).isFalse();
        assertThat(without.path("name").has("givenName")).isTrue();
        JsonNode extension = get("/Users?attributes=urn:ietf:params:scim:schemas:core:2.0:User:userName&count=1");
        assertThat(extension.path("Resources").path(0).has("userName")).isTrue();
    }

    @Test
    void pagesByIndexWithinTheAnnouncedMaximum() {
        fill(7);
        JsonNode page = get("/Users?startIndex=2&count=3");
        assertThat(page.path("startIndex").asInt()).isEqualTo(2);
        assertThat(page.path("itemsPerPage").asInt()).isEqualTo(3);
        assertThat(get("/Users?startIndex=0&count=2").path("startIndex").asInt())
                .isEqualTo(1);
        JsonNode none = get("/Users?count=0");
        assertThat(none.path("Resources")).isEmpty();
        assertThat(none.path("totalResults").asInt()).isGreaterThanOrEqualTo(7);
        assertThat(get("/Users?count=-5").path("itemsPerPage").asInt()).isZero();
        JsonNode past = get("/Users?startIndex=1000");
        assertThat(past.path("Resources")).isEmpty();
        assertThat(past.path("totalResults").asInt()).isGreaterThanOrEqualTo(7);
        int most =
                get("/ServiceProviderConfig").path("filter").path("maxResults").asInt();
        assertThat(most).isEqualTo(Limits.STANDARD.pageSize());
        assertThat(get("/Users?count=100000").path("itemsPerPage").asInt()).isLessThanOrEqualTo(most);
    }

    @Test
    void pagesByCursor() {
        List<String> ids = fill(7);
        List<String> seen = new ArrayList<>();
        String cursor = "";
        String previous = "";
        int pages = 0;
        do {
            JsonNode page = get("/Users?filter=userName+sw+\"u0\"&count=3&cursor=" + cursor);
            assertThat(page.has("startIndex")).isFalse();
            assertThat(page.path("totalResults").asInt()).isEqualTo(7);
            page.path("Resources").forEach(each -> seen.add(each.path("id").asText()));
            cursor = page.path("nextCursor").asText("");
            assertThat(cursor).matches("[A-Za-z0-9._~\\-]*");
            previous = page.path("previousCursor").asText("");
            pages++;
        } while (!cursor.isEmpty());
        assertThat(pages).isEqualTo(3);
        assertThat(seen).isEqualTo(ids);
        JsonNode back = get("/Users?filter=userName+sw+\"u0\"&count=3&cursor=" + previous);
        assertThat(back.path("Resources").path(0).path("id").asText()).isEqualTo(ids.get(3));
    }

    @Test
    void refusesACursorThatIsNoneAndACountAboveTheMaximum() {
        assertThat(org.scim()
                        .get("/Users?cursor=nonsense")
                        .expect(400)
                        .json()
                        .path("scimType")
                        .asText())
                .isEqualTo("invalidCursor");
        assertThat(org.scim()
                        .get("/Users?cursor=&count=100000")
                        .expect(400)
                        .json()
                        .path("scimType")
                        .asText())
                .isEqualTo("invalidCount");
        org.scim().get("/Users?cursor=&startIndex=2").expect(400);
    }

    @Test
    void announcesCursorPaging() {
        JsonNode pagination = get("/ServiceProviderConfig").path("pagination");
        assertThat(pagination.path("cursor").asBoolean()).isTrue();
        assertThat(pagination.path("index").asBoolean()).isTrue();
        assertThat(pagination.path("maxPageSize").asInt()).isEqualTo(Limits.STANDARD.pageSize());
        fill(2);
        assertThat(get("/Users?cursor=").path("itemsPerPage").asInt())
                .isLessThanOrEqualTo(pagination.path("defaultPageSize").asInt());
    }

    @Test
    void searchesByPost() {
        fill(3);
        JsonNode found = org.scim()
                .post(
                        "/Users/.search",
                        "{\"schemas\":[\"" + SEARCH
                                + "\"],\"filter\":\"userName sw \\\"u0\\\"\",\"attributes\":[\"userName\"],\"startIndex\":2,\"count\":1,\"sortBy\":\"userName\"}")
                .expect(200)
                .json();
        assertThat(names(found)).containsExactly("u01@x.io");
        assertThat(found.path("Resources").path(0).has("displayName")).isFalse();
        org.scim().post("/Users/.search", "{\"filter\":\"userName pr\"}").expect(400);
        org.scim()
                .post("/Groups/.search", "{\"schemas\":[\"" + SEARCH + "\"],\"filter\":\"displayName pr\"}")
                .expect(200);
    }

    @Test
    void searchesAllResourcesAtTheRoot() {
        fill(2);
        org.groupId("Root");
        JsonNode found = org.scim()
                .post(
                        "/.search",
                        "{\"schemas\":[\"" + SEARCH
                                + "\"],\"filter\":\"displayName eq \\\"Root\\\" or displayName eq \\\"User u00@x.io\\\"\"}")
                .expect(200)
                .json();
        assertThat(found.path("totalResults").asInt()).isEqualTo(2);
        assertThat(found.toString()).contains("\"resourceType\":\"User\"").contains("\"resourceType\":\"Group\"");
    }

    @Test
    void evaluatesEveryOperatorWithPrecedence() {
        fill(4);
        for (String filter : List.of(
                "userName eq \"u01@x.io\"",
                "userName sw \"u01\"",
                "userName ew \"01@x.io\"",
                "userName co \"01@\"",
                "userName gt \"u00@x.io\" and userName lt \"u02@x.io\"",
                "userName ge \"u01@x.io\" and userName le \"u01@x.io\"",
                "userName eq \"u01@x.io\" or userName eq \"u02@x.io\" and userName eq \"u03@x.io\"",
                "(userName eq \"u01@x.io\" or userName eq \"u02@x.io\") and not (userName eq \"u02@x.io\")",
                "emails[type eq \"work\" and value sw \"u01\"]",
                "urn:ietf:params:scim:schemas:core:2.0:User:userName EQ \"U01@x.io\"",
                "userName eq \"u01@x.io\" and title ne \"x\" and active eq true and name.familyName pr")) {
            JsonNode found = org.findUsers(filter);
            assertThat(names(found)).as(filter).containsExactly("u01@x.io");
        }
        assertThat(org.scim()
                        .get("/Users?filter=userName+eq")
                        .expect(400)
                        .json()
                        .path("scimType")
                        .asText())
                .isEqualTo("invalidFilter");
        assertThat(org.scim()
                        .get("/Users?filter=active+gt+true")
                        .expect(400)
                        .json()
                        .path("scimType")
                        .asText())
                .isEqualTo("invalidFilter");
    }

    @Test
    void honoursIfMatchAndIfNoneMatch() {
        String id = org.userId("etag@x.io");
        String tag = org.scim().get("/Users/" + id).expect(200).header("ETag");
        org.scim().with("If-None-Match", tag).get("/Users/" + id).expect(304);
        org.scim().with("If-None-Match", "W/\"999\"").get("/Users/" + id).expect(200);
        org.scim()
                .with("If-Match", "W/\"999\"")
                .patch("/Users/" + id, EntraDialect.RFC.disable())
                .expect(412);
        assertThat(org.readUser(id).path("active").asBoolean()).isTrue();
        Wire.Answer changed = org.scim()
                .with("If-Match", tag)
                .patch("/Users/" + id, EntraDialect.RFC.disable())
                .expect(200);
        assertThat(changed.header("ETag")).isNotEqualTo(tag);
        org.scim()
                .with("If-Match", tag)
                .put("/Users/" + id, userBody("etag@x.io"))
                .expect(412);
        org.scim().with("If-Match", tag).delete("/Users/" + id).expect(412);
        org.scim().with("If-Match", "*").delete("/Users/" + id).expect(204);
        String group = org.groupId("ETag");
        org.scim()
                .with("If-Match", "W/\"999\"")
                .patch("/Groups/" + group, patch("{\"op\":\"replace\",\"path\":\"externalId\",\"value\":\"x\"}"))
                .expect(412);
    }

    @Test
    void aPatchIsAllOrNothing() {
        String id = org.userId("atomic@x.io");
        org.scim()
                .patch(
                        "/Users/" + id,
                        patch(
                                "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"half\"}",
                                "{\"op\":\"replace\",\"path\":\"userName\",\"value\":{\"a\":1}}"))
                .expect(400);
        assertThat(org.readUser(id).path("displayName").asText()).isEqualTo("User atomic@x.io");
    }

    @Test
    void answersAPatchOfAGroupWithTheResourceWhenAttributesAreAskedFor() {
        String group = org.groupId("Attributes");
        JsonNode answer = org.scim()
                .patch(
                        "/Groups/" + group + "?attributes=displayName",
                        patch("{\"op\":\"replace\",\"path\":\"externalId\",\"value\":\"x\"}"))
                .expect(200)
                .json();
        assertThat(answer.path("displayName").asText()).isEqualTo("Attributes");
    }

    @Test
    void carriesOutBulkWithReferencesInEitherOrder() {
        String body = "{\"schemas\":[\"" + BULK + "\"],\"Operations\":["
                + "{\"method\":\"POST\",\"path\":\"/Groups\",\"bulkId\":\"g\",\"data\":{\"displayName\":\"Bulk\",\"members\":[{\"value\":\"bulkId:u\"}]}},"
                + "{\"method\":\"POST\",\"path\":\"/Users\",\"bulkId\":\"u\",\"data\":" + userBody("bulk@x.io") + "},"
                + "{\"method\":\"PATCH\",\"path\":\"/Users/bulkId:u\",\"data\":" + EntraDialect.RFC.disable() + "}]}";
        JsonNode answer = org.scim().post("/Bulk", body).expect(200).json();
        assertThat(answer.path("Operations")).hasSize(3);
        String user = null;
        String group = null;
        for (JsonNode each : answer.path("Operations")) {
            assertThat(each.path("status").asText()).startsWith("2");
            String location = each.path("location").asText();
            if (each.path("bulkId").asText().equals("u")) {
                user = location.substring(location.lastIndexOf('/') + 1);
            } else if (each.path("bulkId").asText().equals("g")) {
                group = location.substring(location.lastIndexOf('/') + 1);
            }
        }
        assertThat(org.members(String.valueOf(group))).containsExactly(String.valueOf(user));
        assertThat(org.readUser(String.valueOf(user)).path("active").asBoolean())
                .isFalse();
    }

    @Test
    void refusesCircularBulkReferencesAndStopsAfterTheAllowedErrors() {
        String circle = "{\"schemas\":[\"" + BULK + "\"],\"Operations\":["
                + "{\"method\":\"POST\",\"path\":\"/Groups\",\"bulkId\":\"a\",\"data\":{\"displayName\":\"CA\",\"members\":[{\"value\":\"bulkId:b\"}]}},"
                + "{\"method\":\"POST\",\"path\":\"/Groups\",\"bulkId\":\"b\",\"data\":{\"displayName\":\"CB\",\"members\":[{\"value\":\"bulkId:a\"}]}}]}";
        for (JsonNode each : org.scim().post("/Bulk", circle).expect(200).json().path("Operations")) {
            assertThat(each.path("status").asText()).isEqualTo("409");
        }
        String failing = "{\"schemas\":[\"" + BULK + "\"],\"failOnErrors\":1,\"Operations\":["
                + "{\"method\":\"DELETE\",\"path\":\"/Users/none\"},"
                + "{\"method\":\"POST\",\"path\":\"/Users\",\"bulkId\":\"u\",\"data\":" + userBody("never@x.io")
                + "}]}";
        JsonNode stopped = org.scim().post("/Bulk", failing).expect(200).json();
        assertThat(stopped.path("Operations")).hasSize(1);
        assertThat(stopped.path("Operations")
                        .path(0)
                        .path("response")
                        .path("status")
                        .asText())
                .isEqualTo("404");
        assertThat(org.findUsers("userName eq \"never@x.io\"")
                        .path("totalResults")
                        .asInt())
                .isZero();
    }

    @Test
    void enforcesTheAnnouncedBulkLimits() {
        JsonNode bulk = get("/ServiceProviderConfig").path("bulk");
        assertThat(bulk.path("supported").asBoolean()).isTrue();
        StringBuilder operations = new StringBuilder();
        for (int index = 0; index <= bulk.path("maxOperations").asInt(); index++) {
            operations.append(index == 0 ? "" : ",").append("{\"method\":\"DELETE\",\"path\":\"/Users/none\"}");
        }
        Wire.Answer tooMany = org.scim()
                .post("/Bulk", "{\"schemas\":[\"" + BULK + "\"],\"Operations\":[" + operations + "]}")
                .expect(413);
        assertThat(tooMany.json().path("detail").asText()).contains("maxOperations");
        org.scim()
                .post("/Bulk", " ".repeat(bulk.path("maxPayloadSize").asInt() + 1))
                .expect(413);
    }

    @Test
    void answersMeHonestly() {
        for (String method : List.of("GET", "DELETE")) {
            assertThat(org.scim()
                            .send(method, "/Me", null)
                            .expect(501)
                            .json()
                            .path("detail")
                            .asText())
                    .contains("identity provider");
        }
        org.scim().post("/Me", "{}").expect(501);
    }

    @Test
    void refusesAFilterOnDiscovery() {
        org.scim().get("/Schemas?filter=id+pr").expect(403);
        org.scim().get("/ResourceTypes?filter=id+pr").expect(403);
        org.scim().get("/ServiceProviderConfig?filter=id+pr").expect(403);
    }

    @Test
    void servesEachSchemaAndResourceTypeByItsName() {
        for (String list : List.of("/Schemas", "/ResourceTypes")) {
            for (JsonNode each : get(list).path("Resources")) {
                assertThat(get(list + "/" + each.path("id").asText())).isEqualTo(each);
            }
            org.scim().get(list + "/none").expect(404);
        }
    }

    @Test
    void refusesTooDeepAndTooLongInputsWithAClearSentence() {
        String deep = "[".repeat(5_000) + "]".repeat(5_000);
        assertThat(org.scim()
                        .post("/Users", deep)
                        .expect(400)
                        .json()
                        .path("detail")
                        .asText())
                .contains("deep");
        assertThat(org.scim()
                        .get("/Users?filter=" + "(".repeat(200) + "id+pr" + ")".repeat(200))
                        .expect(400)
                        .json()
                        .path("scimType")
                        .asText())
                .isEqualTo("invalidFilter");
        StringBuilder operations = new StringBuilder();
        for (int index = 0; index <= Limits.STANDARD.patchOperations(); index++) {
            operations.append(index == 0 ? "" : ",").append("{\"op\":\"add\",\"path\":\"title\",\"value\":\"x\"}");
        }
        String id = org.userId("deep@x.io");
        org.scim().patch("/Users/" + id, patch(operations.toString())).expect(413);
    }

    @Test
    void answersUnknownEndpointsAndMethodsAsScimErrors() {
        assertThat(org.scim()
                        .get("/Devices")
                        .expect(404)
                        .json()
                        .path("schemas")
                        .path(0)
                        .asText())
                .isEqualTo("urn:ietf:params:scim:api:messages:2.0:Error");
        org.scim().send("PUT", "/Users", "{}").expect(405);
        org.scim().get("/Users/none").expect(404);
    }

    @Test
    void answersHeadAsGetWithoutTheContent() {
        String path = "/Users/" + org.userId("head@x.io");
        Wire.Answer whole = org.scim().get(path).expect(200);
        Wire.Answer head = org.scim().send("HEAD", path, null).expect(200);
        assertThat(head.body()).isEmpty();
        for (String name : List.of("ETag", "Content-Type", "Content-Length", "Location")) {
            assertThat(head.header(name)).as(name).isEqualTo(whole.header(name));
        }
        org.scim().send("HEAD", "/Users/none", null).expect(404);
    }

    @Test
    void namesNoMediaTypeWhereThereIsNoContent() {
        String path = "/Users/" + org.userId("empty@x.io");
        String version = org.scim().get(path).header("ETag");
        for (Wire.Answer answer : List.of(
                org.scim().with("If-None-Match", version).get(path).expect(304),
                org.scim().send("DELETE", path, null).expect(204))) {
            assertThat(answer.header("Content-Type")).isNull();
        }
    }

    @Test
    void answersInTheScimMediaType() {
        String id = org.userId("media@x.io");
        for (Wire.Answer answer : List.of(
                org.scim().get("/Users/" + id),
                org.scim().with("Accept", "application/json").get("/Users"),
                org.scim().get("/Users/none"),
                org.scim().bearer("wrong").get("/Users"))) {
            assertThat(answer.header("Content-Type")).startsWith("application/scim+json");
        }
    }
}
