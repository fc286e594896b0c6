package org.scimconsole.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scimconsole.acceptance.EntraDialect.patch;
import static org.scimconsole.testing.TestOrganization.formEncoded;
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

/** What RFC 7644 and RFC 9865 demand of a service provider on requests that read; {@code rfc-must.tsv} points here. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@ExtendWith(RunningServices.class)
final class ProtocolDemandsTest {
    private static final String SEARCH = "urn:ietf:params:scim:api:messages:2.0:SearchRequest";

    private final TestOrganization org;

    ProtocolDemandsTest(TestDatabase database, RunningServices.Shared services) {
        this.org = services.on(database).organization();
    }

    private JsonNode get(String target) {
        return org.scim().get(target).expect(200).json();
    }

    private static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.path("Resources").forEach(each -> ids.add(each.path("id").asText()));
        return ids;
    }

    private static String scimType(Wire.Answer answer) {
        return answer.expect(400).json().path("scimType").asText();
    }

    /** Section 1.2. */
    @Test
    void addressesThatItHandsOutArePercentEncoded() {
        JsonNode user = org.user("address@x.io");
        String group = org.groupId("A b/c?d");
        for (String location : List.of(
                user.path("meta").path("location").asText(),
                get("/Groups/" + group).path("meta").path("location").asText())) {
            assertThat(location).matches("[A-Za-z0-9:/._~%\\-\\[\\]]+");
        }
    }

    /** Section 1.3. */
    @Test
    void theBaseAddressHasNoQuery() {
        String base = org.admin()
                .get("/security/scim")
                .expect(200)
                .json()
                .path("baseUrl")
                .asText();
        assertThat(base).startsWith("http").doesNotContain("?").doesNotContain("#");
    }

    /** Section 2. */
    @Test
    void saysHowToAuthenticate() {
        for (Wire wire :
                List.of(org.scim().with("Authorization", null), org.scim().bearer("wrong"))) {
            assertThat(wire.get("/Users").expect(401).header("WWW-Authenticate"))
                    .isEqualTo("Bearer");
        }
    }

    /** Section 3.1. */
    @Test
    void messagesAreNoSchemasThatCanBeDiscovered() {
        get("/Schemas")
                .path("Resources")
                .forEach(each -> assertThat(each.path("id").asText()).doesNotContain("scim:api"));
        org.scim().get("/Schemas/" + SEARCH).expect(404);
        assertThat(get("/Users?count=0").path("schemas").path(0).asText()).startsWith("urn:ietf:params:scim:api:");
        assertThat(org.scim()
                        .get("/Users/none")
                        .expect(404)
                        .json()
                        .path("schemas")
                        .path(0)
                        .asText())
                .startsWith("urn:ietf:params:scim:api:");
    }

    /** Section 3.4.2. */
    @Test
    void aPartialListSaysWhereItBeginsAndHowLongItIs() {
        for (int index = 0; index < 3; index++) {
            org.userId("part" + index + "@x.io");
        }
        JsonNode page = get("/Users?filter=userName+sw+\"part\"&startIndex=2&count=1");
        assertThat(page.path("schemas").path(0).asText())
                .isEqualTo("urn:ietf:params:scim:api:messages:2.0:ListResponse");
        assertThat(page.path("totalResults").asInt()).isEqualTo(3);
        assertThat(page.path("startIndex").asInt()).isEqualTo(2);
        assertThat(page.path("itemsPerPage").asInt()).isEqualTo(1);
        assertThat(page.path("Resources")).hasSize(1);
        JsonNode none = get("/Users?filter=userName+eq+\"nobody@x.io\"");
        assertThat(none.path("totalResults").isInt()).isTrue();
        assertThat(none.path("totalResults").asInt()).isZero();
    }

    /** Section 3.4.2.1: the root is asked by GET as it is by POST, and what a type does not have is no value there. */
    @Test
    void aQueryAtTheRootCoversAllTypes() {
        String user = org.userId("root@x.io");
        String group = org.groupId("Root");
        JsonNode both = get("?filter="
                + formEncoded("userName eq \"root@x.io\" or displayName eq \"Root\"")
                + "&attributes=userName,displayName");
        assertThat(ids(both)).containsExactlyInAnyOrder(user, group);
        assertThat(ids(get("?filter=" + formEncoded("userName pr and userName eq \"root@x.io\""))))
                .containsExactly(user);
        assertThat(ids(get("/?filter=" + formEncoded("meta.resourceType eq \"Group\" and displayName eq \"Root\""))))
                .containsExactly(group);
        assertThat(get("?count=0").path("totalResults").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(ids(get("?filter=" + formEncoded("displayName eq \"Root\" and not (userName pr)"))))
                .containsExactly(group);
    }

    /** Section 3.4.2.2. */
    @Test
    void declinesWhatItCannotEvaluate() {
        for (String filter : List.of(
                "userName regex \"a\"",
                "userName",
                "userName eq",
                "userName eq \"a\" and",
                "(userName eq \"a\"",
                "emails[type eq \"work\"",
                "name eq \"x\"",
                "active gt true",
                "active ge true",
                "active lt true",
                "active le true",
                "x509Certificates.value gt \"AA\"",
                "x509Certificates.value le \"AA\"")) {
            Wire.Answer answer = org.scim().get("/Users?filter=" + formEncoded(filter));
            assertThat(scimType(answer)).as(filter).isEqualTo("invalidFilter");
            assertThat(answer.json().path("detail").asText()).as(filter).isNotBlank();
        }
        assertThat(org.scim()
                        .get("/Users?filter=" + formEncoded("userName regex \"a\""))
                        .json()
                        .path("detail")
                        .asText())
                .contains("regex");
    }

    /** Section 3.4.2.2. */
    @Test
    void filtersByTheDefaultThatItAnswered() {
        JsonNode user = org.scim()
                .post("/Users", userBody("default@x.io").replace("\"active\":true,", ""))
                .expect(201)
                .json();
        assertThat(user.path("active").asBoolean()).isTrue();
        assertThat(ids(org.findUsers("userName eq \"default@x.io\" and active eq true")))
                .hasSize(1);
        assertThat(ids(org.findUsers("userName eq \"default@x.io\" and active pr")))
                .hasSize(1);
    }

    /** Section 3.4.2.2: caseExact decides. */
    @Test
    void comparesTextAsItsAttributeSays() {
        JsonNode user = org.scim()
                .post("/Users", userBody("exact@x.io").replace("\"active\":true", "\"active\":true,\"title\":\"Boss\""))
                .expect(201)
                .json();
        String id = user.path("id").asText();
        assertThat(ids(org.findUsers("userName eq \"EXACT@X.IO\" and title eq \"bOSS\"")))
                .containsExactly(id);
        assertThat(ids(org.findUsers("externalId eq \"x-exact@x.io\""))).containsExactly(id);
        assertThat(ids(org.findUsers("externalId eq \"X-EXACT@x.io\""))).isEmpty();
        assertThat(ids(org.findUsers("externalId sw \"X-EXACT\""))).isEmpty();
        assertThat(ids(org.findUsers("id eq \"" + id + "\""))).containsExactly(id);
    }

    /** Section 3.4.2.3: names by letter, ignoring case; what has no value last going up and first going down. */
    @Test
    void sortsByTheTypeOfTheAttribute() {
        List<String> titles = new ArrayList<>(List.of("beta", "Alpha", "Gamma"));
        for (int index = 0; index < 4; index++) {
            String title = index < 3 ? ",\"title\":\"" + titles.get(index) + "\"" : "";
            org.scim()
                    .post(
                            "/Users",
                            userBody("sort" + index + "@x.io").replace("\"active\":true", "\"active\":true" + title))
                    .expect(201);
        }
        String query = "/Users?filter=" + formEncoded("userName sw \"sort\"") + "&sortBy=title";
        assertThat(titlesOf(get(query))).containsExactly("Alpha", "beta", "Gamma", "");
        assertThat(titlesOf(get(query + "&sortOrder=descending"))).containsExactly("", "Gamma", "beta", "Alpha");
    }

    private static List<String> titlesOf(JsonNode list) {
        List<String> titles = new ArrayList<>();
        list.path("Resources").forEach(each -> titles.add(each.path("title").asText("")));
        return titles;
    }

    /** Sections 3.4.2.5 and 3.9: on every answer that holds a resource, not on GET alone. */
    @Test
    void projectsEveryAnswerThatHoldsAResource() {
        String query = "?attributes=name.givenName";
        Wire.Answer created =
                org.scim().post("/Users" + query, userBody("shape@x.io")).expect(201);
        String id = created.json().path("id").asText();
        Wire.Answer replaced =
                org.scim().put("/Users/" + id + query, userBody("shape@x.io")).expect(200);
        Wire.Answer patched = org.scim()
                .patch("/Users/" + id + query, patch("{\"op\":\"replace\",\"path\":\"title\",\"value\":\"T\"}"))
                .expect(200);
        Wire.Answer read = org.scim().get("/Users/" + id + query).expect(200);
        for (Wire.Answer answer : List.of(created, replaced, patched, read)) {
            JsonNode user = answer.json();
            assertThat(user.path("id").asText()).isEqualTo(id);
            assertThat(user.path("schemas")).isNotEmpty();
            assertThat(user.path("name").path("givenName").asText()).isEqualTo("Given");
            assertThat(user.path("name").has("familyName")).isFalse();
            assertThat(user.has("userName")).isFalse();
            assertThat(user.has("meta")).isFalse();
        }
        JsonNode less = get("/Users/" + id + "?excludedAttributes=id,schemas,emails,meta");
        assertThat(less.path("id").asText()).isEqualTo(id);
        assertThat(less.path("schemas")).isNotEmpty();
        assertThat(less.has("emails")).isFalse();
        assertThat(less.has("userName")).isTrue();
    }

    /** Section 3.4.3. */
    @Test
    void aPostToSearchIsAQueryAndMakesNothing() {
        int before = get("/Users?count=0").path("totalResults").asInt();
        org.scim().post("/Users/.search", userBody("nosearch@x.io")).expect(400);
        org.scim()
                .post("/Users/.search", "{\"schemas\":[\"" + SEARCH + "\"],\"count\":0}")
                .expect(200);
        assertThat(get("/Users?count=0").path("totalResults").asInt()).isEqualTo(before);
    }

    /** Section 3.8. */
    @Test
    void speaksUtf8WhateverIsAcceptedAndHowever() {
        String name = "Zo\u00eb \u4e2d\u6587 \ud83d\ude00";
        String id = org.scim()
                .post("/Users", userBody("utf8@x.io").replace("User utf8@x.io", name))
                .expect(201)
                .json()
                .path("id")
                .asText();
        for (String accepted :
                List.of("application/scim+json", "application/json", "*/*", "application/scim+json; charset=utf-8")) {
            Wire.Answer answer =
                    org.scim().with("Accept", accepted).get("/Users/" + id).expect(200);
            assertThat(answer.json().path("displayName").asText()).isEqualTo(name);
            assertThat(answer.header("Content-Type")).isEqualTo("application/scim+json; charset=utf-8");
        }
    }

    /** Section 3.10. */
    @Test
    void everyFacetOfAFullNameGoesInAnyCase() {
        String id = org.userId("facets@x.io");
        String name = "URN:IETF:params:scim:schemas:CORE:2.0:user:NAME.givenname";
        JsonNode shown = get("/Users/" + id + "?attributes=" + name);
        assertThat(shown.path("name").path("givenName").asText()).isEqualTo("Given");
        assertThat(ids(org.findUsers(name + " eq \"given\" and userName eq \"facets@x.io\"")))
                .containsExactly(id);
    }

    /** Section 3.12: any error has a body that says so. */
    @Test
    void everyErrorHasABodyThatSaysWhatIsWrong() {
        String id = org.userId("errors@x.io");
        for (Wire.Answer answer : List.of(
                org.scim().get("/Users/none"),
                org.scim().get("/nowhere"),
                org.scim().send("PUT", "/Users", "{}"),
                org.scim().post("/Users", "{"),
                org.scim().post("/Users", userBody("errors@x.io")),
                org.scim().with("Content-Type", "text/xml").post("/Users", "<a/>"),
                org.scim().with("If-Match", "W/\"0\"").delete("/Users/" + id),
                org.scim().get("/Me"),
                org.scim().bearer("x").get("/Users"),
                org.scim().get("/Schemas?filter=id+pr"))) {
            JsonNode error = answer.json();
            assertThat(answer.status()).isGreaterThanOrEqualTo(400).isLessThan(502);
            assertThat(error.path("schemas").path(0).asText()).isEqualTo("urn:ietf:params:scim:api:messages:2.0:Error");
            assertThat(error.path("status").isTextual()).isTrue();
            assertThat(error.path("status").asText()).isEqualTo(String.valueOf(answer.status()));
            assertThat(error.path("detail").asText()).isNotBlank();
        }
    }

    /** Section 3.13: another version is refused. */
    @Test
    void refusesAnotherVersionOfTheProtocol() {
        String organization = org.id().value();
        Wire wire = org.service().wire().bearer(org.scimToken());
        for (String path : List.of(
                "/scim/v1/" + organization + "/Users",
                "/scim/v3/" + organization + "/Users",
                "/scim/v2/" + organization + "/v1/Users")) {
            assertThat(wire.get(path).status()).as(path).isEqualTo(404);
        }
    }

    /** Section 3.14. */
    @Test
    void aVersionIsAWeakTagInTheHeaderAndInMeta() {
        String id = org.userId("version@x.io");
        Wire.Answer first = org.scim().get("/Users/" + id).expect(200);
        assertThat(first.header("ETag")).matches("W/\"\\d+\"");
        assertThat(first.json().path("meta").path("version").asText()).isEqualTo(first.header("ETag"));
        assertThat(org.scim()
                        .with("If-None-Match", first.header("ETag"))
                        .get("/Users/" + id)
                        .expect(304)
                        .body())
                .isEmpty();
        org.scim().patch("/Users/" + id, EntraDialect.RFC.disable()).expect(200);
        assertThat(org.scim().get("/Users/" + id).header("ETag")).isNotEqualTo(first.header("ETag"));
        String group = org.groupId("Version");
        String before = String.valueOf(org.scim().get("/Groups/" + group).header("ETag"));
        org.scim()
                .patch("/Groups/" + group, EntraDialect.RFC.addMembers(List.of(id)))
                .expect(204);
        assertThat(org.scim().get("/Groups/" + group).header("ETag")).isNotEqualTo(before);
    }

    /** Section 4. */
    @Test
    void discoveryIgnoresPagingAndOrder() {
        for (String path : List.of("/Schemas", "/ResourceTypes")) {
            JsonNode all = get(path);
            assertThat(all.path("schemas").path(0).asText())
                    .isEqualTo("urn:ietf:params:scim:api:messages:2.0:ListResponse");
            assertThat(get(path + "?startIndex=2&count=1&sortBy=id&sortOrder=descending"))
                    .isEqualTo(all);
        }
        JsonNode config = get("/ServiceProviderConfig");
        assertThat(config.path("schemas").path(0).asText())
                .isEqualTo("urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig");
        assertThat(get("/ServiceProviderConfig?count=0")).isEqualTo(config);
    }

    /** Section 7.4: 43 letters and digits hold 256 bits, and no two tokens begin alike. */
    @Test
    void aTokenHoldsMoreThanAnyoneCanGuess() {
        String other = org.service().organization().scimToken();
        assertThat(org.scimToken()).matches("spl_scim_[0-9A-Za-z]{43}[0-9A-Za-z]{6}");
        assertThat(other).hasSameSizeAs(org.scimToken());
        assertThat(other.substring(9, 20)).isNotEqualTo(org.scimToken().substring(9, 20));
    }

    /** RFC 9865 sections 2 and 2.3: no more than asked for, a next cursor on all pages but the last, none by default. */
    @Test
    void pagesByCursorOnlyWhenAskedAndEndsWithoutOne() {
        for (int index = 0; index < 5; index++) {
            org.userId("cursor" + index + "@x.io");
        }
        String query = "/Users?filter=" + formEncoded("userName sw \"cursor\"");
        JsonNode unspecified = get(query + "&count=2");
        assertThat(unspecified.has("nextCursor")).isFalse();
        assertThat(unspecified.path("startIndex").asInt()).isEqualTo(1);
        List<String> seen = new ArrayList<>();
        JsonNode page = get(query + "&count=2&cursor");
        while (page.has("nextCursor")) {
            assertThat(page.path("Resources")).hasSize(2);
            seen.addAll(ids(page));
            page = get(query + "&count=2&cursor=" + page.path("nextCursor").asText());
        }
        seen.addAll(ids(page));
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
        assertThat(page.path("Resources")).hasSize(1);
        assertThat(get(query + "&count=5&cursor=").has("nextCursor")).isFalse();
    }

    /** RFC 9865 section 3. */
    @Test
    void pagesByCursorInASearchByPost() {
        for (int index = 0; index < 3; index++) {
            org.scim().post("/Groups", groupBody("Cursor " + index)).expect(201);
        }
        String search = "{\"schemas\":[\"" + SEARCH
                + "\"],\"filter\":\"displayName sw \\\"Cursor\\\"\",\"count\":2,\"cursor\":\"%s\"}";
        JsonNode first = org.scim()
                .post("/Groups/.search", search.formatted(""))
                .expect(200)
                .json();
        JsonNode second = org.scim()
                .post(
                        "/Groups/.search",
                        search.formatted(first.path("nextCursor").asText()))
                .expect(200)
                .json();
        assertThat(ids(first)).hasSize(2);
        assertThat(ids(second)).hasSize(1).doesNotContainAnyElementsOf(ids(first));
        assertThat(second.has("nextCursor")).isFalse();
    }
}
