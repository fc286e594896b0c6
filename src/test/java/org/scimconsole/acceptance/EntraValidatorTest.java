package org.scimconsole.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scimconsole.acceptance.EntraDialect.patch;
import static org.scimconsole.testing.TestOrganization.groupBody;
import static org.scimconsole.testing.TestOrganization.userBody;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.scimconsole.testing.RunningServices;
import org.scimconsole.testing.TestOrganization;
import org.scimconsole.testing.Wire;

/** Microsoft's SCIM Validator: its 25 mandatory and 7 preview tests, each under its own name. */
@ParameterizedClass
@EnumSource(Variation.class)
@ExtendWith(RunningServices.class)
final class EntraValidatorTest {
    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    private static final String FULL_USER = """
            {"userName":"nickolas.bernhard@robelweber.info","active":true,"displayName":"JWGAQIENDVEM","title":"FQXEKTXNBKMB",
            "emails":[{"type":"work","value":"nannie.marvin@russel.com","primary":true}],"preferredLanguage":"el-CY",
            "name":{"givenName":"Stefanie","familyName":"Rollin","formatted":"Omari","middleName":"Jayce","honorificPrefix":"Chesley","honorificSuffix":"Hulda"},
            "addresses":[{"type":"work","formatted":"LLGPQERHVEPF","streetAddress":"3008 Jarret Rue","locality":"CRLKORAGBJLS","region":"THZISNWKCDPJ","postalCode":"pr01 7fy","primary":true,"country":"Estonia"}],
            "phoneNumbers":[{"type":"work","value":"45-955-7623","primary":true},{"type":"mobile","value":"45-955-7623"},{"type":"fax","value":"45-955-7623"}],
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"employeeNumber":"PAUCKSIOCHXT","department":"BRYTQSAMNUFV","costCenter":"OEBKZAUQECWO","organization":"JPIYQKLDOKUE","division":"KZNWIHJCWDKZ","manager":{"value":"CYKQWKOFNTWC"}},
            "roles":[{"primary":"True","display":"HRHFBMXLZSTZ","value":"RTSKUXALBPLQ","type":"VMIYJTGCMNLT"}],
            "userType":"PHMUOBTAQGGR","nickName":"WIULSWICPERK","locale":"NNRDFXPHOXUY","timezone":"America/Guyana","profileUrl":"MFGMUGTYPBKA",
            "schemas":["urn:ietf:params:scim:schemas:core:2.0:User","urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"]}""";

    private final EntraDialect dialect;
    private final TestOrganization org;

    EntraValidatorTest(Variation variation, RunningServices.Shared services) {
        this.dialect = variation.dialect();
        this.org = services.on(variation.database()).organization();
    }

    @Test
    void test1CreateANewUser() {
        Wire.Answer created = org.scim().post("/Users", FULL_USER).expect(201);
        assertThat(created.header("Location"))
                .endsWith(created.json().path("id").asText());
        JsonNode user = org.findUsers("userName eq \"nickolas.bernhard@robelweber.info\"")
                .path("Resources")
                .path(0);
        assertThat(user.path("title").asText()).isEqualTo("FQXEKTXNBKMB");
        assertThat(user.path("locale").asText()).isEqualTo("NNRDFXPHOXUY");
        assertThat(user.path("profileUrl").asText()).isEqualTo("MFGMUGTYPBKA");
        assertThat(user.path("preferredLanguage").asText()).isEqualTo("el-CY");
        assertThat(user.path("name").path("honorificSuffix").asText()).isEqualTo("Hulda");
        assertThat(user.path("addresses").path(0).path("postalCode").asText()).isEqualTo("pr01 7fy");
        assertThat(user.path("phoneNumbers")).hasSize(3);
        assertThat(user.path(ENTERPRISE).path("costCenter").asText()).isEqualTo("OEBKZAUQECWO");
        assertThat(user.path(ENTERPRISE).path("manager").path("value").asText()).isEqualTo("CYKQWKOFNTWC");
        assertThat(user.path("roles").path(0).path("primary").booleanValue()).isTrue();
    }

    @Test
    void test2CreateADuplicateUser() {
        org.user("dup@x.io");
        Wire.Answer second = org.scim().post("/Users", userBody("dup@x.io")).expect(409);
        assertThat(second.json().path("scimType").asText()).isEqualTo("uniqueness");
        org.scim().post("/Users", userBody("DUP@x.io")).expect(409);
    }

    @Test
    void test3FilterForAnExistingUser() {
        org.user("there@x.io");
        JsonNode list = org.findUsers("userName eq \"there@x.io\"");
        assertThat(list.path("totalResults").asInt()).isEqualTo(1);
        assertThat(list.path("Resources")).hasSize(1);
        assertThat(list.path("startIndex").asInt()).isEqualTo(1);
    }

    @Test
    void test4FilterForANonExistingUser() {
        JsonNode list = org.findUsers("userName eq \"nobody@x.io\"");
        assertThat(list.path("totalResults").asInt()).isZero();
        assertThat(list.path("Resources").isArray()).isTrue();
    }

    @Test
    void test5FilterForAnExistingUserWithADifferentCase() {
        org.user("case@x.io");
        assertThat(org.findUsers("userName eq \"CASE@X.IO\"")
                        .path("totalResults")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void test6PatchUserReplaceAttributesVerbose() {
        String id = org.scim()
                .post("/Users", FULL_USER)
                .expect(201)
                .json()
                .path("id")
                .asText();
        org.scim().patch("/Users/" + id, verbose("replace")).expect(200);
        requireVerbose(org.readUser(id));
        assertThat(org.readUser(id).path("phoneNumbers")).hasSize(3);
    }

    @Test
    void test6bPatchUserAddAttributesVerboseRequest() {
        String id = org.scim()
                .post("/Users", "{\"userName\":\"minimal@x.io\"}")
                .expect(201)
                .json()
                .path("id")
                .asText();
        org.scim().patch("/Users/" + id, verbose("add")).expect(200);
        requireVerbose(org.readUser(id));
        assertThat(org.readUser(id).path("emails")).hasSize(1);
        assertThat(org.readUser(id).path("addresses")).hasSize(1);
        assertThat(org.readUser(id).path("roles")).hasSize(1);
    }

    @Test
    void test7UpdateUserUserName() {
        String id = org.userId("before@x.io");
        org.scim()
                .patch("/Users/" + id, dialect.replace(Map.of("userName", "after@x.io")))
                .expect(200);
        assertThat(org.readUser(id).path("userName").asText()).isEqualTo("after@x.io");
    }

    @Test
    void test8DisableUser() {
        String id = org.userId("disable@x.io");
        org.scim().patch("/Users/" + id, dialect.disable()).expect(200);
        assertThat(org.readUser(id).path("active").booleanValue()).isFalse();
    }

    @Test
    void test9AddManager() {
        String boss = org.userId("boss9@x.io");
        String id = org.userId("m9@x.io");
        setManager("add", id, boss);
        assertThat(manager(id)).isEqualTo(boss);
    }

    @Test
    void test10ReplaceManager() {
        String boss = org.userId("boss10@x.io");
        String id = org.userId("m10@x.io");
        setManager("add", id, boss);
        setManager("replace", id, "1f556bd0-c280-458b-9d95-21f2b68755da");
        assertThat(manager(id)).isEqualTo("1f556bd0-c280-458b-9d95-21f2b68755da");
    }

    @Test
    void test11RemoveManager() {
        String id = org.userId("m11@x.io");
        setManager("add", id, org.userId("boss11@x.io"));
        setManager("replace", id, "");
        assertThat(manager(id)).isEmpty();
    }

    @Test
    void test12DeleteAUser() {
        String id = org.userId("delete@x.io");
        org.scim().delete("/Users/" + id).expect(204);
        org.scim().get("/Users/" + id).expect(404);
        assertThat(org.findUsers("userName eq \"delete@x.io\"")
                        .path("totalResults")
                        .asInt())
                .isZero();
    }

    @Test
    void test13GetGroupByIdExcludingMembers() {
        String group = filledGroup("Val13");
        JsonNode shown = org.scim()
                .get("/Groups/" + group + "?excludedAttributes=members")
                .expect(200)
                .json();
        assertThat(shown.has("members")).isFalse();
        assertThat(shown.path("displayName").asText()).isEqualTo("Val13");
    }

    @Test
    void test14FilterGroupExcludingMembers() {
        filledGroup("Val14");
        JsonNode found = org.findGroups("displayName eq \"Val14\"");
        assertThat(found.path("totalResults").asInt()).isEqualTo(1);
        assertThat(found.path("Resources").path(0).has("members")).isFalse();
    }

    @Test
    void test15FilterForAnExistingGroup() {
        filledGroup("Val15");
        JsonNode found = org.scim()
                .get("/Groups?filter=displayName+eq+\"Val15\"")
                .expect(200)
                .json();
        assertThat(found.path("Resources").path(0).path("members")).hasSize(1);
    }

    @Test
    void test16FilterForANonExistingGroup() {
        assertThat(org.findGroups("displayName eq \"Nothing\"")
                        .path("totalResults")
                        .asInt())
                .isZero();
    }

    @Test
    void test17FilterForAnExistingGroupWithADifferentCase() {
        org.groupId("Val17");
        assertThat(org.findGroups("displayName eq \"vAL17\"")
                        .path("totalResults")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void test18CreateANewGroup() {
        JsonNode group =
                org.scim().post("/Groups", groupBody("Val18")).expect(201).json();
        assertThat(group.path("members").isArray()).isTrue();
        assertThat(group.path("members")).isEmpty();
        assertThat(group.path("externalId").asText()).isEqualTo("g-Val18");
    }

    @Test
    void test19CreateADuplicateGroup() {
        org.groupId("Val19");
        Wire.Answer second = org.scim().post("/Groups", groupBody("val19")).expect(409);
        assertThat(second.json().path("scimType").asText()).isEqualTo("uniqueness");
    }

    @Test
    void test20PatchGroupReplaceAttributes() {
        String group = org.groupId("Val20");
        org.scim()
                .patch("/Groups/" + group, dialect.replace(Map.of("externalId", "replaced")))
                .expect(204);
        assertThat(org.scim()
                        .get("/Groups/" + group)
                        .expect(200)
                        .json()
                        .path("externalId")
                        .asText())
                .isEqualTo("replaced");
    }

    @Test
    void test21UpdateGroupDisplayName() {
        String group = org.groupId("Val21");
        org.scim()
                .patch("/Groups/" + group, dialect.replace(Map.of("displayName", "WUZPWMBDDCGI")))
                .expect(204);
        assertThat(org.findGroups("displayName eq \"wuzpwmbddcgi\"")
                        .path("Resources")
                        .path(0)
                        .path("id")
                        .asText())
                .isEqualTo(group);
    }

    @Test
    void test22AddMember() {
        String user = org.userId("m22@x.io");
        String group = org.groupId("Val22");
        org.scim()
                .patch(
                        "/Groups/" + group,
                        patch("{\"op\":\"replace\",\"path\":\"members\",\"value\":[{\"value\":\"" + user + "\"}]}"))
                .expect(204);
        assertThat(org.members(group)).containsExactly(user);
    }

    @Test
    void test23RemoveMember() {
        String user = org.userId("m23@x.io");
        String group = org.groupId("Val23");
        org.scim().patch("/Groups/" + group, dialect.addMembers(List.of(user))).expect(204);
        org.scim()
                .patch("/Groups/" + group, dialect.removeMembers(List.of(user)))
                .expect(204);
        assertThat(org.members(group)).isEmpty();
    }

    @Test
    void test24DeleteAGroup() {
        String group = org.groupId("Val24");
        org.scim().delete("/Groups/" + group).expect(204);
        org.scim().get("/Groups/" + group).expect(404);
    }

    @Test
    void preview1PatchUserMultipleOperationsOnDifferentAttributes() {
        String id = org.userId("p1@x.io");
        org.scim()
                .patch(
                        "/Users/" + id,
                        patch(
                                "{\"op\":\"add\",\"path\":\"nickName\",\"value\":\"N\"}",
                                "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"T\"}",
                                "{\"op\":\"remove\",\"path\":\"name.givenName\"}"))
                .expect(200);
        JsonNode user = org.readUser(id);
        assertThat(user.path("nickName").asText()).isEqualTo("N");
        assertThat(user.path("title").asText()).isEqualTo("T");
        assertThat(user.path("name").has("givenName")).isFalse();
    }

    @Test
    void preview2PatchUserMultipleOperationsOnTheSameAttribute() {
        String id = org.userId("p2@x.io");
        org.scim()
                .patch(
                        "/Users/" + id,
                        patch(
                                "{\"op\":\"remove\",\"path\":\"displayName\"}",
                                "{\"op\":\"add\",\"path\":\"displayName\",\"value\":\"A\"}",
                                "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"B\"}"))
                .expect(200);
        assertThat(org.readUser(id).path("displayName").asText()).isEqualTo("B");
    }

    @Test
    void preview3DeleteANonExistentUser() {
        org.scim().delete("/Users/00000000-0000-7000-8000-000000000000").expect(404);
    }

    @Test
    void preview4DeleteTheSameUserTwice() {
        String id = org.userId("p4@x.io");
        org.scim().delete("/Users/" + id).expect(204);
        org.scim().delete("/Users/" + id).expect(404);
    }

    @Test
    void preview5PatchGroupAddAndRemoveOfTheSameMember() {
        String user = org.userId("p5@x.io");
        String group = org.groupId("P5");
        org.scim()
                .patch(
                        "/Groups/" + group,
                        patch(
                                "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"" + user + "\"}]}",
                                "{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + user + "\\\"]\"}"))
                .expect(204);
        assertThat(org.members(group)).isEmpty();
    }

    @Test
    void preview6DeleteANonExistentGroup() {
        org.scim().delete("/Groups/00000000-0000-7000-8000-000000000000").expect(404);
    }

    @Test
    void preview7DeleteTheSameGroupTwice() {
        String group = org.groupId("P7");
        org.scim().delete("/Groups/" + group).expect(204);
        org.scim().delete("/Groups/" + group).expect(404);
    }

    private String filledGroup(String name) {
        String group = org.groupId(name);
        String member = org.userId(name.toLowerCase(Locale.ROOT) + "-member@x.io");
        org.scim()
                .patch("/Groups/" + group, dialect.addMembers(List.of(member)))
                .expect(204);
        return group;
    }

    private void setManager(String op, String id, String manager) {
        org.scim()
                .patch(
                        "/Users/" + id,
                        patch("{\"op\":\"" + op + "\",\"path\":\"" + ENTERPRISE + ":manager\",\"value\":{\"value\":\""
                                + manager + "\"}}"))
                .expect(200);
    }

    private String manager(String id) {
        return org.readUser(id).path(ENTERPRISE).path("manager").path("value").asText();
    }

    private static Map<String, Object> verboseValues() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("active", true);
        values.put("displayName", "AQGHSERCBVVT");
        values.put("title", "UZYEGOYLQKTU");
        values.put("emails[type eq \\\"work\\\"].value", "art@botsford.ca");
        values.put("emails[type eq \\\"work\\\"].primary", true);
        values.put("preferredLanguage", "zu");
        for (String part :
                List.of("givenName", "familyName", "formatted", "middleName", "honorificPrefix", "honorificSuffix")) {
            values.put("name." + part, "N" + part);
        }
        for (String part : List.of("formatted", "streetAddress", "locality", "region", "postalCode", "country")) {
            values.put("addresses[type eq \\\"work\\\"]." + part, "A" + part);
        }
        values.put("addresses[type eq \\\"work\\\"].primary", true);
        for (String type : List.of("work", "mobile", "fax")) {
            values.put("phoneNumbers[type eq \\\"" + type + "\\\"].value", "16-953-" + type);
        }
        values.put("phoneNumbers[type eq \\\"work\\\"].primary", true);
        for (String part : List.of("employeeNumber", "department", "costCenter", "organization", "division")) {
            values.put(ENTERPRISE + ":" + part, "E" + part);
        }
        values.put(ENTERPRISE + ":manager", "HKGCJRFRFXLI");
        values.put("roles[primary eq \\\"True\\\"].display", "CFBCZENNYVAA");
        values.put("roles[primary eq \\\"True\\\"].value", "YJSPMLTGMQYP");
        values.put("roles[primary eq \\\"True\\\"].type", "GOHYCDLRADAY");
        values.put("userType", "RHPBPSWCBVMM");
        values.put("nickName", "FZIYRHZSIFHM");
        values.put("locale", "KXISHTXDSHVV");
        values.put("timezone", "Africa/Kigali");
        values.put("profileUrl", "VOPRWPAWOLFL");
        return values;
    }

    private static String verbose(String op) {
        return patch(verboseValues().entrySet().stream()
                .map(entry -> "{\"op\":\"" + op + "\",\"path\":\"" + entry.getKey() + "\",\"value\":"
                        + (entry.getValue() instanceof String text ? "\"" + text + "\"" : entry.getValue())
                        + "}")
                .toArray(String[]::new));
    }

    private static void requireVerbose(JsonNode user) {
        assertThat(user.path("emails").path(0).path("value").asText()).isEqualTo("art@botsford.ca");
        assertThat(user.path("emails").path(0).path("primary").booleanValue()).isTrue();
        assertThat(user.path("name").path("formatted").asText()).isEqualTo("Nformatted");
        assertThat(user.path("addresses").path(0).path("country").asText()).isEqualTo("Acountry");
        assertThat(user.path("phoneNumbers").findValuesAsText("value"))
                .contains("16-953-work", "16-953-mobile", "16-953-fax");
        assertThat(user.path(ENTERPRISE).path("division").asText()).isEqualTo("Edivision");
        assertThat(user.path(ENTERPRISE).path("manager").path("value").asText()).isEqualTo("HKGCJRFRFXLI");
        assertThat(user.path("roles").path(0).path("value").asText()).isEqualTo("YJSPMLTGMQYP");
        assertThat(user.path("roles").path(0).path("primary").isBoolean()).isTrue();
        assertThat(user.path("timezone").asText()).isEqualTo("Africa/Kigali");
    }
}
