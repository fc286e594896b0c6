package org.scimconsole.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scimconsole.acceptance.EntraDialect.patch;
import static org.scimconsole.testing.TestOrganization.groupBody;
import static org.scimconsole.testing.TestOrganization.userBody;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.scimconsole.testing.RunningServices;
import org.scimconsole.testing.TestDatabase;
import org.scimconsole.testing.TestOrganization;
import org.scimconsole.testing.Wire;

/** What RFC 7643 demands of a service provider, as a client meets it; the table {@code rfc-must.tsv} points here. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@ExtendWith(RunningServices.class)
final class SchemaDemandsTest {
    private static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    private final TestOrganization org;

    SchemaDemandsTest(TestDatabase database, RunningServices.Shared services) {
        this.org = services.on(database).organization();
    }

    private JsonNode get(String target) {
        return org.scim().get(target).expect(200).json();
    }

    private static String scimType(Wire.Answer answer) {
        return answer.expect(400).json().path("scimType").asText();
    }

    private static String user(String userName, String attributes) {
        return "{\"schemas\":[\"" + USER + "\"],\"userName\":\"" + userName + "\"," + attributes + "}";
    }

    /** Section 2.1. */
    @Test
    void everyAttributeNameFollowsTheGrammar() {
        List<JsonNode> attributes = new ArrayList<>();
        get("/Schemas")
                .path("Resources")
                .forEach(schema -> schema.path("attributes").forEach(attributes::add));
        for (int index = 0; index < attributes.size(); index++) {
            JsonNode attribute = attributes.get(index);
            assertThat(attribute.path("name").asText()).matches("\\$?[A-Za-z][A-Za-z0-9_$-]*");
            attribute.path("subAttributes").forEach(attributes::add);
        }
        assertThat(attributes).hasSizeGreaterThan(60);
    }

    /** Sections 2.2, 2.3.8 and 2.4: each attribute says all that it is, and no part has parts. */
    @Test
    void everyAttributeSaysItsCharacteristicsAndNoPartHasParts() {
        int parts = 0;
        for (JsonNode schema : get("/Schemas").path("Resources")) {
            for (JsonNode attribute : schema.path("attributes")) {
                requireCharacteristics(attribute);
                assertThat(attribute.path("type").asText().equals("complex"))
                        .as(attribute.path("name").asText())
                        .isEqualTo(attribute.has("subAttributes"));
                for (JsonNode part : attribute.path("subAttributes")) {
                    requireCharacteristics(part);
                    assertThat(part.path("type").asText()).isNotEqualTo("complex");
                    assertThat(part.has("subAttributes")).isFalse();
                    parts++;
                }
            }
        }
        assertThat(parts).isGreaterThan(30);
    }

    private static void requireCharacteristics(JsonNode attribute) {
        for (String flag : List.of("multiValued", "required", "caseExact")) {
            assertThat(attribute.path(flag).isBoolean()).as(flag).isTrue();
        }
        assertThat(attribute.path("mutability").asText()).isIn("readOnly", "readWrite", "immutable", "writeOnly");
        assertThat(attribute.path("returned").asText()).isIn("always", "never", "default", "request");
        assertThat(attribute.path("uniqueness").asText()).isIn("none", "server", "global");
    }

    /** Sections 2.3.4 to 2.3.6. */
    @Test
    void refusesValuesThatAreNotOfTheirType() {
        assertThat(scimType(org.scim().post("/Users", user("t1@x.io", "\"active\":\"perhaps\""))))
                .isEqualTo("invalidValue");
        assertThat(scimType(org.scim()
                        .post("/Users", user("t2@x.io", "\"x509Certificates\":[{\"value\":\"no base64!\"}]"))))
                .isEqualTo("invalidValue");
        assertThat(scimType(org.scim().post("/Users", user("t3@x.io", "\"title\":{\"value\":\"x\"}"))))
                .isEqualTo("invalidValue");
        assertThat(scimType(org.scim().post("/Users", user("t4@x.io", "\"emails\":\"t4@x.io\""))))
                .isEqualTo("invalidValue");
        org.scim()
                .post("/Users", user("t5@x.io", "\"x509Certificates\":[{\"value\":\"AAECAwQ\"}]"))
                .expect(201);
    }

    /** Section 2.3.5. */
    @Test
    void writesMomentsWithDateAndTimeAndZone() {
        JsonNode meta = org.user("moment@x.io").path("meta");
        for (String name : List.of("created", "lastModified")) {
            assertThat(OffsetDateTime.parse(meta.path(name).asText())).isNotNull();
        }
    }

    /** Section 2.3.7: a reference leads to the resource. */
    @Test
    void aReferenceIsAnAbsoluteAddressThatAnswersWithTheResource() {
        String person = org.userId("refers@x.io");
        String group = org.groupId("References");
        org.scim()
                .patch("/Groups/" + group, EntraDialect.RFC.addMembers(List.of(person)))
                .expect(204);
        String member =
                get("/Groups/" + group).path("members").path(0).path("$ref").asText();
        String belongs =
                get("/Users/" + person).path("groups").path(0).path("$ref").asText();
        assertThat(follow(member).path("id").asText()).isEqualTo(person);
        assertThat(follow(belongs).path("id").asText()).isEqualTo(group);
    }

    private JsonNode follow(String address) {
        String base = "http://127.0.0.1:" + org.service().port();
        assertThat(address).startsWith(base + "/scim/v2/" + org.id().value() + "/");
        return org.service()
                .wire()
                .bearer(org.scimToken())
                .get(address.substring(base.length()))
                .expect(200)
                .json();
    }

    /** Section 2.3.8. */
    @Test
    void theOrderOfAttributesMeansNothing() {
        String forward = "{\"schemas\":[\"" + USER + "\"],\"userName\":\"order1@x.io\",\"name\":"
                + "{\"givenName\":\"A\",\"familyName\":\"B\"},\"active\":false}";
        String backward = "{\"active\":false,\"name\":{\"familyName\":\"B\",\"givenName\":\"A\"},"
                + "\"userName\":\"order2@x.io\",\"schemas\":[\"" + USER + "\"]}";
        JsonNode one = org.scim().post("/Users", forward).expect(201).json();
        JsonNode other = org.scim().post("/Users", backward).expect(201).json();
        assertThat(one.path("name")).isEqualTo(other.path("name"));
        assertThat(one.path("active")).isEqualTo(other.path("active"));
        assertThat(one.path("schemas")).isEqualTo(other.path("schemas"));
    }

    /** Section 2.4; at most one is primary, and none is where none says so. */
    @Test
    void atMostOneValueIsPrimary() {
        JsonNode both = org.scim()
                .post(
                        "/Users",
                        user(
                                "primary@x.io",
                                "\"emails\":[{\"value\":\"a@x.io\",\"type\":\"work\",\"primary\":true},"
                                        + "{\"value\":\"b@x.io\",\"type\":\"home\",\"primary\":true},"
                                        + "{\"value\":\"c@x.io\",\"type\":\"other\"}]"))
                .expect(201)
                .json();
        List<String> primary = new ArrayList<>();
        both.path("emails").forEach(each -> {
            if (each.path("primary").asBoolean()) {
                primary.add(each.path("value").asText());
            }
        });
        assertThat(primary).hasSize(1);
        assertThat(org.findUsers("emails[value eq \"c@x.io\" and primary eq true]")
                        .path("totalResults")
                        .asInt())
                .isZero();
    }

    /** Section 2.5. */
    @Test
    void nullAndAnEmptyListMeanNoValue() {
        String id = org.scim()
                .post("/Users", user("nothing@x.io", "\"title\":null,\"emails\":[],\"nickName\":\"N\""))
                .expect(201)
                .json()
                .path("id")
                .asText();
        assertThat(org.findUsers("userName eq \"nothing@x.io\" and title pr")
                        .path("totalResults")
                        .asInt())
                .isZero();
        assertThat(get("/Users/" + id).has("title")).isFalse();
        assertThat(get("/Users/" + id).has("emails")).isFalse();
        org.scim()
                .put("/Users/" + id, user("nothing@x.io", "\"nickName\":null"))
                .expect(200);
        assertThat(get("/Users/" + id).has("nickName")).isFalse();
    }

    /** Section 3. */
    @Test
    void schemasNameWhatIsHeldOnceEachBeginningWithTheBase() {
        String body = userBody("schemas@x.io")
                .replace("\"" + ENTERPRISE + "\"", "\"" + ENTERPRISE + "\",\"" + USER + "\",\"" + ENTERPRISE + "\"");
        JsonNode plain = org.scim().post("/Users", body).expect(201).json();
        assertThat(texts(plain.path("schemas"))).containsExactly(USER);
        JsonNode enterprise = org.scim()
                .post("/Users", user("schemas2@x.io", "\"" + ENTERPRISE + "\":{\"department\":\"D\"}"))
                .expect(201)
                .json();
        assertThat(texts(enterprise.path("schemas"))).containsExactly(USER, ENTERPRISE);
        assertThat(enterprise.path(ENTERPRISE).path("department").asText()).isEqualTo("D");
        assertThat(enterprise.has("department")).isFalse();
        JsonNode turned = org.scim()
                .post(
                        "/Users",
                        "{\"schemas\":[\"" + ENTERPRISE + "\",\"" + USER + "\"],\"userName\":\"schemas3@x.io\",\""
                                + ENTERPRISE + "\":{\"department\":\"D\"}}")
                .expect(201)
                .json();
        assertThat(turned.path("schemas")).isEqualTo(enterprise.path("schemas"));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    /** Section 3.1. */
    @Test
    void theServiceAssignsIdAndMetaAndNobodyElse() {
        String body = userBody("mine@x.io")
                .replace(
                        "\"meta\":{\"resourceType\":\"User\"}",
                        "\"id\":\"mine\",\"meta\":{\"resourceType\":\"Group\",\"created\":\"1999-01-01T00:00:00Z\","
                                + "\"lastModified\":\"1999-01-01T00:00:00Z\",\"location\":\"http://evil/\",\"version\":\"W/\\\"9\\\"\"}");
        assertThat(body).contains("evil");
        JsonNode user = org.scim().post("/Users", body).expect(201).json();
        String id = user.path("id").asText();
        assertThat(id).isNotBlank().isNotEqualTo("mine").doesNotContain("bulkId");
        JsonNode meta = user.path("meta");
        assertThat(meta.path("resourceType").asText()).isEqualTo("User");
        assertThat(meta.toString()).doesNotContain("1999").doesNotContain("evil");
        assertThat(meta.path("version").asText()).startsWith("W/\"").isNotEqualTo("W/\"9\"");
        assertThat(meta.path("location").asText()).endsWith("/Users/" + id);
        org.scim().put("/Users/" + id, body).expect(200);
        assertThat(get("/Users/" + id).path("id").asText()).isEqualTo(id);
        assertThat(get("/Users/" + id).path("meta").path("created")).isEqualTo(meta.path("created"));
        org.scim().get("/Users/mine").expect(404);
    }

    /** Section 3.1. */
    @Test
    void idsOfAllResourcesDiffer() {
        Set<String> ids = new HashSet<>();
        for (int index = 0; index < 10; index++) {
            ids.add(org.userId("ids" + index + "@x.io"));
            ids.add(org.groupId("Ids " + index));
        }
        assertThat(ids).hasSize(20);
    }

    /** Section 3.1: the service neither invents an externalId nor lets one organisation's meet another's. */
    @Test
    void anExternalIdBelongsToTheProvisioningDomain() {
        JsonNode without = org.scim()
                .post("/Users", user("noexternal@x.io", "\"title\":\"T\""))
                .expect(201)
                .json();
        assertThat(without.has("externalId")).isFalse();
        TestOrganization other = org.service().organization();
        String mine = org.userId("same@x.io");
        String theirs = other.userId("same@x.io");
        assertThat(mine).isNotEqualTo(theirs);
        assertThat(org.findUsers("externalId eq \"x-same@x.io\"")
                        .path("Resources")
                        .path(0)
                        .path("id")
                        .asText())
                .isEqualTo(mine);
        assertThat(other.findUsers("externalId eq \"x-same@x.io\"")
                        .path("totalResults")
                        .asInt())
                .isEqualTo(1);
        assertThat(org.findUsers("externalId eq \"X-SAME@x.io\"")
                        .path("totalResults")
                        .asInt())
                .isZero();
    }

    /** Section 3.1. */
    @Test
    void aResourceThatNeverChangedWasLastModifiedWhenItWasCreated() {
        JsonNode user = org.user("fresh@x.io").path("meta");
        assertThat(user.path("lastModified")).isEqualTo(user.path("created"));
        JsonNode group = get("/Groups/" + org.groupId("Fresh")).path("meta");
        assertThat(group.path("lastModified")).isEqualTo(group.path("created"));
    }

    /** Section 3.1. */
    @Test
    void metaLocationIsTheContentLocation() {
        for (Wire.Answer answer : List.of(
                org.scim().post("/Users", userBody("where@x.io")).expect(201),
                org.scim().get("/Users/" + org.userId("where2@x.io")).expect(200),
                org.scim().get("/Groups/" + org.groupId("Where")).expect(200))) {
            String location = answer.json().path("meta").path("location").asText();
            assertThat(location).startsWith("http");
            assertThat(answer.header("Content-Location")).isEqualTo(location);
            assertThat(answer.header("Location")).isEqualTo(location);
        }
    }

    /** Section 4.1.1. */
    @Test
    void everyUserHasAUserNameThatNobodyElseHas() {
        assertThat(scimType(org.scim().post("/Users", user("", "\"title\":\"x\""))))
                .isEqualTo("invalidValue");
        assertThat(scimType(org.scim().post("/Users", "{\"schemas\":[\"" + USER + "\"],\"userName\":null}")))
                .isEqualTo("invalidValue");
        String first = org.userId("unique@x.io");
        org.scim()
                .post("/Users", userBody("UNIQUE@X.IO").replace("x-UNIQUE", "y-unique"))
                .expect(409);
        String second = org.userId("unique2@x.io");
        assertThat(org.scim()
                        .put("/Users/" + second, userBody("Unique@x.io"))
                        .expect(409)
                        .json()
                        .path("scimType")
                        .asText())
                .isEqualTo("uniqueness");
        org.scim()
                .patch(
                        "/Users/" + second,
                        patch("{\"op\":\"replace\",\"path\":\"userName\",\"value\":\"UNIQUE@x.io\"}"))
                .expect(409);
        assertThat(get("/Users/" + second).path("userName").asText()).isEqualTo("unique2@x.io");
        assertThat(get("/Users/" + first).path("userName").asText()).isEqualTo("unique@x.io");
    }

    /** Sections 4.1.1, 7 and 9.2; that it is kept nowhere is SecretsTest's. */
    @Test
    void aPasswordIsNeverReturned() {
        String secret = "Never-shown-1";
        Wire.Answer created = org.scim()
                .post("/Users", user("hidden@x.io", "\"password\":\"" + secret + "\""))
                .expect(201);
        String id = created.json().path("id").asText();
        Wire.Answer replaced = org.scim()
                .put("/Users/" + id, user("hidden@x.io", "\"password\":\"" + secret + "\""))
                .expect(200);
        Wire.Answer patched = org.scim()
                .patch(
                        "/Users/" + id + "?attributes=password,userName",
                        patch(
                                "{\"op\":\"replace\",\"path\":\"password\",\"value\":\"" + secret + "\"}",
                                "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"T\"}"))
                .expect(200);
        Wire.Answer asked =
                org.scim().get("/Users/" + id + "?attributes=password").expect(200);
        for (Wire.Answer answer : List.of(created, replaced, patched, asked)) {
            assertThat(answer.body()).doesNotContain(secret).doesNotContain("\"password\"");
        }
    }

    /** Section 4.1.2. */
    @Test
    void membershipIsShownAtTheUserAndChangedAtTheGroup() {
        String person = org.userId("member@x.io");
        String group = org.groupId("Membership");
        assertThat(scimType(org.scim()
                        .patch(
                                "/Users/" + person,
                                patch("{\"op\":\"add\",\"path\":\"groups\",\"value\":[{\"value\":\"" + group
                                        + "\"}]}"))))
                .isEqualTo("mutability");
        org.scim()
                .put(
                        "/Users/" + person,
                        userBody("member@x.io")
                                .replace(
                                        "\"active\":true",
                                        "\"active\":true,\"groups\":[{\"value\":\"" + group + "\"}]"))
                .expect(200);
        assertThat(org.members(group)).isEmpty();
        org.scim()
                .patch("/Groups/" + group, EntraDialect.RFC.addMembers(List.of(person)))
                .expect(204);
        JsonNode shown = get("/Users/" + person).path("groups").path(0);
        assertThat(shown.path("value").asText()).isEqualTo(group);
        assertThat(shown.path("type").asText()).isEqualTo("direct");
    }

    /** Section 4.2. */
    @Test
    void everyGroupHasADisplayName() {
        String schemas = "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"]";
        for (String body :
                List.of(schemas + "}", schemas + ",\"displayName\":\"\"}", schemas + ",\"displayName\":null}")) {
            assertThat(scimType(org.scim().post("/Groups", body))).isEqualTo("invalidValue");
        }
        String id = org.groupId("Named");
        assertThat(scimType(org.scim().patch("/Groups/" + id, patch("{\"op\":\"remove\",\"path\":\"displayName\"}"))))
                .isEqualTo("mutability");
        assertThat(scimType(org.scim().put("/Groups/" + id, schemas + "}"))).isEqualTo("invalidValue");
    }

    /** Section 4.2: sub-attributes of members are immutable. */
    @Test
    void aMemberIsNotChangedInPlace() {
        String one = org.userId("inplace1@x.io");
        String other = org.userId("inplace2@x.io");
        String group = org.groupId("In place");
        org.scim()
                .patch("/Groups/" + group, EntraDialect.RFC.addMembers(List.of(one)))
                .expect(204);
        assertThat(scimType(org.scim()
                        .patch(
                                "/Groups/" + group,
                                patch("{\"op\":\"replace\",\"path\":\"members[value eq \\\"" + one
                                        + "\\\"].value\",\"value\":\"" + other + "\"}"))))
                .isEqualTo("mutability");
        assertThat(org.members(group)).containsExactly(one);
    }

    /** Sections 6 and 7. */
    @Test
    void resourceTypesNameSchemasThatExist() {
        Set<String> schemas = new HashSet<>();
        get("/Schemas").path("Resources").forEach(each -> {
            schemas.add(each.path("id").asText());
            assertThat(each.path("id").asText()).startsWith("urn:ietf:params:scim:schemas:");
            assertThat(each.path("name").asText()).isNotBlank();
            assertThat(each.path("description").asText()).isNotBlank();
            requireDescriptions(each.path("attributes"));
        });
        for (JsonNode type : get("/ResourceTypes").path("Resources")) {
            assertThat(type.path("name").asText()).isNotBlank();
            assertThat(type.path("description").asText()).isNotBlank();
            assertThat(schemas).contains(type.path("schema").asText());
            type.path("schemaExtensions").forEach(each -> {
                assertThat(schemas).contains(each.path("schema").asText());
                assertThat(each.path("required").isBoolean()).isTrue();
            });
            org.scim().get(type.path("endpoint").asText() + "?count=0").expect(200);
        }
    }

    private static void requireDescriptions(JsonNode attributes) {
        attributes.forEach(each -> {
            assertThat(each.path("description").asText())
                    .as(each.path("name").asText())
                    .isNotBlank();
            requireDescriptions(each.path("subAttributes"));
        });
    }

    /** Section 7. */
    @Test
    void keepsTheCaseOfWhatWasSent() {
        JsonNode user = org.scim()
                .post("/Users", user("MiXeD@X.io", "\"externalId\":\"AbC\",\"title\":\"VP of XML\""))
                .expect(201)
                .json();
        JsonNode read = get("/Users/" + user.path("id").asText());
        assertThat(read.path("userName").asText()).isEqualTo("MiXeD@X.io");
        assertThat(read.path("externalId").asText()).isEqualTo("AbC");
        assertThat(read.path("title").asText()).isEqualTo("VP of XML");
    }

    /** Section 7: discovery is read only, for schemas, resource types and the configuration alike. */
    @Test
    void discoveryCannotBeChanged() {
        for (String path : List.of("/Schemas", "/Schemas/" + USER, "/ResourceTypes/User", "/ServiceProviderConfig")) {
            for (String method : List.of("POST", "PUT", "PATCH", "DELETE")) {
                assertThat(org.scim()
                                .send(method, path, method.equals("DELETE") ? null : groupBody("x"))
                                .status())
                        .as(method + " " + path)
                        .isIn(404, 405);
            }
        }
    }

    /** RFC 7644 section 5 and 7.8: names that people would call the same are the same. */
    @Test
    void comparesUserNamesAsPreparedText() {
        String composed = "jos\u00e9@x.io";
        String decomposed = "JOSE\u0301@x.io";
        String wide = "\uff4aos\u00e9@x.io";
        String id = org.userId(composed);
        for (String same : List.of(decomposed, wide)) {
            org.scim().post("/Users", userBody(same).replace("x-", "y-")).expect(409);
            assertThat(org.findUsers("userName eq \"" + same + "\"")
                            .path("Resources")
                            .path(0)
                            .path("id")
                            .asText())
                    .isEqualTo(id);
        }
        assertThat(get("/Users/" + id).path("userName").asText()).isEqualTo(composed);
    }
}
