package org.scimconsole.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scimconsole.acceptance.EntraDialect.patch;
import static org.scimconsole.testing.TestOrganization.groupBody;
import static org.scimconsole.testing.TestOrganization.userBody;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.scimconsole.model.RuleSet;
import org.scimconsole.testing.RunningService;
import org.scimconsole.testing.RunningServices;
import org.scimconsole.testing.TestOrganization;
import org.scimconsole.testing.Wire;

/**
 * Split's statements about SCIM, S1 to S34, as far as they can be seen over HTTP; the rest is held at the views: S11 to
 * S13 in {@code SecurityPageTest}, what is done in Entra in {@code SeedStatementViewTest}.
 */
@ParameterizedClass
@EnumSource(Variation.class)
@ExtendWith(RunningServices.class)
final class SeedStatementTest {
    private final EntraDialect dialect;
    private final RunningService service;
    private final TestOrganization org;

    SeedStatementTest(Variation variation, RunningServices.Shared services) {
        this.dialect = variation.dialect();
        this.service = services.on(variation.database());
        this.org = service.organization();
    }

    @Test
    void s1UsersAndGroupsComeFromTheIdp() {
        String user = org.userId("s1@x.io");
        String group = org.groupId("S1");
        assertThat(shown("users", user).path("managedBy").asText()).isEqualTo("IDP");
        assertThat(shown("groups", group).path("managedBy").asText()).isEqualTo("IDP");
    }

    @Test
    void s2ScimCanBeEnabledOnlyWithStrictSso() {
        TestOrganization fresh = service.organizationWithoutScim(RuleSet.SPLIT);
        JsonNode refused = fresh.admin()
                .post("/security/scim/enable", "{\"idp\":\"ENTRA_ID\"}")
                .expect(409)
                .json();
        assertThat(refused.path("message").asText()).contains("Strict");
        fresh.admin()
                .put("/security/sso", "{\"enabled\":true,\"strict\":false}")
                .expect(200);
        fresh.admin().post("/security/scim/enable", "{\"idp\":\"ENTRA_ID\"}").expect(409);
        org.admin().put("/security/sso", "{\"enabled\":true,\"strict\":false}").expect(409);
        org.admin().put("/security/sso", "{\"enabled\":false,\"strict\":false}").expect(409);
        org.admin().post("/security/scim/enable", "{\"idp\":\"OKTA\"}").expect(409);
    }

    @Test
    void s3TheIdpCreatesUpdatesAndDeactivatesMembers() {
        String id = org.userId("s3@x.io");
        assertThat(shown("users", id).path("status").asText()).isEqualTo("ACTIVE");
        org.scim()
                .patch("/Users/" + id, dialect.replace(Map.of("displayName", "S Three")))
                .expect(200);
        assertThat(shown("users", id).path("displayName").asText()).isEqualTo("S Three");
        org.scim().patch("/Users/" + id, dialect.disable()).expect(200);
        assertThat(shown("users", id).path("status").asText()).isEqualTo("DEACTIVATED");
    }

    @Test
    void s4ScimIsEnabledPerOrganisation() {
        TestOrganization other = service.organizationWithoutScim(RuleSet.SPLIT);
        assertThat(other.admin()
                        .get("/security/scim")
                        .expect(200)
                        .json()
                        .path("enabled")
                        .asBoolean())
                .isFalse();
        assertThat(org.admin()
                        .get("/security/scim")
                        .expect(200)
                        .json()
                        .path("enabled")
                        .asBoolean())
                .isTrue();
        new Wire(service.port(), "/scim/v2/" + other.id())
                .bearer(org.scimToken())
                .get("/Users")
                .expect(401);
    }

    @Test
    void s5InvitingIsImpossibleWhileScimIsOn() {
        JsonNode refused = org.admin()
                .post("/users", "{\"email\":\"new@x.io\"}")
                .expect(409)
                .json();
        assertThat(refused.path("message").asText()).contains("Microsoft Entra ID");
    }

    @Test
    void s6OpenInvitesAreRevokedOnEnabling() {
        TestOrganization fresh = service.organizationWithoutScim(RuleSet.SPLIT);
        String invited = fresh.admin()
                .post("/users", "{\"email\":\"open@x.io\"}")
                .expect(200)
                .json()
                .path("id")
                .asText();
        fresh.admin().put("/security/sso", "{\"enabled\":true,\"strict\":true}").expect(200);
        assertThat(fresh.admin()
                        .get("/security/scim")
                        .json()
                        .path("openInvites")
                        .asInt())
                .isEqualTo(1);
        JsonNode enabled = fresh.admin()
                .post("/security/scim/enable", "{\"idp\":\"ENTRA_ID\"}")
                .expect(200)
                .json();
        assertThat(enabled.path("revokedInvites").asInt()).isEqualTo(1);
        fresh.admin().get("/users/" + invited).expect(404);
        assertThat(fresh.admin()
                        .get("/users?status=PENDING")
                        .json()
                        .path("count")
                        .asInt())
                .isZero();
    }

    @Test
    void s7TheNameMirrorsTheIdpAndIsNotEdited() {
        String id = org.userId("s7@x.io");
        org.admin().put("/users/" + id, "{\"name\":\"Other\"}").expect(409);
        org.admin().put("/users/" + id, "{\"email\":\"other@x.io\"}").expect(409);
        assertThat(org.admin().get("/users/" + id).json().path("name").asText()).isEqualTo("User s7@x.io");
        assertThat(shown("users", id).path("lockedReason").asText()).isNotEmpty();
    }

    @Test
    void s8SplitAdministratorsIsReserved() {
        assertThat(org.scim()
                        .post("/Groups", groupBody("split_ADMINISTRATORS"))
                        .expect(201)
                        .json()
                        .path("id")
                        .asText())
                .isEqualTo(administrators());
        Wire.Answer second =
                org.scim().post("/Groups", groupBody("Split_Administrators")).expect(409);
        assertThat(second.json().path("detail").asText()).contains("dministrators");
        org.scim().post("/Groups", groupBody("Administrators")).expect(409);
        assertThat(org.admin()
                        .post("/groups", "{\"name\":\"Split_Administrators\"}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void s9ActivateAndDeactivateAreDisabledInSplit() {
        String id = org.userId("s9@x.io");
        org.admin().put("/users/" + id, "{\"status\":\"DEACTIVATED\"}").expect(409);
        org.scim().patch("/Users/" + id, dialect.disable()).expect(200);
        JsonNode refused = org.admin()
                .put("/users/" + id, "{\"status\":\"ACTIVE\"}")
                .expect(409)
                .json();
        assertThat(refused.path("message").asText()).containsIgnoringCase("Entra");
    }

    @Test
    void s10SyncedGroupsAreUneditableInSplit() {
        String user = org.userId("s10@x.io");
        String group = org.groupId("S10");
        org.admin().put("/groups/" + group, "{\"name\":\"Mine\"}").expect(409);
        org.admin().delete("/groups/" + group).expect(409);
        org.admin()
                .patch(
                        "/users/" + user,
                        "[{\"op\":\"add\",\"path\":\"/groups/-\",\"value\":{\"id\":\"" + group
                                + "\",\"type\":\"group\"}}]")
                .expect(409);
        assertThat(org.members(group)).isEmpty();
    }

    @Test
    void s14TheTokenIsToldOnlyOnce() {
        String settings = org.admin().get("/security/scim").expect(200).body();
        assertThat(settings).doesNotContain(org.scimToken());
        assertThat(org.scimToken()).matches("spl_scim_[0-9A-Za-z]{49}");
    }

    @Test
    void s15ALostTokenIsRegenerated() {
        JsonNode made = org.admin()
                .post("/security/scim/tokens", "{\"overlap\":\"PT0S\"}")
                .expect(201)
                .json();
        org.scim().get("/Users?count=1").expect(401);
        org.scim().bearer(made.path("token").asText()).get("/Users?count=1").expect(200);
    }

    @Test
    void s15AnOverlapKeepsBothTokensForAtMostADay() {
        org.admin().post("/security/scim/tokens", "{\"overlap\":\"PT25H\"}").expect(409);
        String newer = org.admin()
                .post("/security/scim/tokens", "{\"overlap\":\"PT8H\"}")
                .expect(201)
                .json()
                .path("token")
                .asText();
        org.scim().get("/Users?count=1").expect(200);
        org.scim().bearer(newer).get("/Users?count=1").expect(200);
    }

    @Test
    void s15ATokenThatIsRevokedIsToldAsDeadAtOnce() {
        String id = org.admin()
                .get("/security/scim")
                .json()
                .path("tokens")
                .path(0)
                .path("id")
                .asText();
        JsonNode revoked =
                org.admin().delete("/security/scim/tokens/" + id).expect(200).json();
        assertThat(revoked.path("tokens").path(0).path("status").asText()).isEqualTo("REVOKED");
    }

    @Test
    void s16TheTokenIsValidForOneYear() {
        JsonNode token = org.admin().get("/security/scim").json().path("tokens").path(0);
        OffsetDateTime created = OffsetDateTime.parse(token.path("createdAt").asText());
        OffsetDateTime expires = OffsetDateTime.parse(token.path("expiresAt").asText());
        assertThat(Duration.between(created.plusYears(1), expires)).isEqualTo(Duration.ZERO);
    }

    @Test
    void s17TheBaseUrlIsTold() {
        String base = org.admin().get("/security/scim").json().path("baseUrl").asText();
        assertThat(base).isEqualTo("http://127.0.0.1:" + service.port() + "/scim/v2/" + org.id());
    }

    @Test
    void s19AdministratorsKeepsAMember() {
        String group = administrators();
        String only = org.userId("s19@x.io");
        org.scim()
                .patch(
                        "/Groups/" + group,
                        patch("{\"op\":\"replace\",\"path\":\"members\",\"value\":[{\"value\":\"" + only + "\"}]}"))
                .expect(204);
        for (String emptying : List.of(
                dialect.removeMembers(List.of(only)),
                patch("{\"op\":\"remove\",\"path\":\"members\"}"),
                patch("{\"op\":\"replace\",\"path\":\"members\",\"value\":[]}"),
                patch(
                        "{\"op\":\"replace\",\"path\":\"externalId\",\"value\":\"half\"}",
                        "{\"op\":\"remove\",\"path\":\"members\"}"))) {
            Wire.Answer refused = org.scim().patch("/Groups/" + group, emptying).expect(409);
            assertThat(refused.json().path("detail").asText()).contains("s19@x.io");
        }
        org.scim().patch("/Users/" + only, dialect.disable()).expect(409);
        org.scim().delete("/Users/" + only).expect(409);
        assertThat(org.members(group)).containsExactly(only);
        assertThat(org.scim().get("/Groups/" + group).json().path("externalId").asText())
                .isNotEqualTo("half");
    }

    @Test
    void s19AdministratorsIsNeitherRenamedNorDeleted() {
        String group = administrators();
        org.scim()
                .patch("/Groups/" + group, dialect.replace(Map.of("displayName", "Split_Administrators")))
                .expect(204);
        assertThat(org.scim()
                        .patch("/Groups/" + group, dialect.replace(Map.of("displayName", "Bosses")))
                        .status())
                .isEqualTo(409);
        org.scim().delete("/Groups/" + group).expect(204);
        JsonNode left = shown("groups", group);
        assertThat(left.path("name").asText()).isEqualTo("Administrators");
        assertThat(left.path("link").isNull()).isTrue();
        assertThat(left.path("memberCount").asInt()).isPositive();
        org.admin().delete("/groups/" + group).expect(409);
        org.admin().put("/groups/" + group, "{\"name\":\"Bosses\"}").expect(409);
    }

    @Test
    void s22TestConnectionFindsNobodyAndSucceeds() {
        JsonNode none = org.scim()
                .get("/Users?filter=userName+eq+\"8646d011-1693-4cd3-9ee6-0d7482ca2219\"")
                .expect(200)
                .json();
        assertThat(none.path("totalResults").asInt()).isZero();
        assertThat(none.path("Resources").isArray()).isTrue();
        org.scim()
                .get(
                        "/Groups?excludedAttributes=members&filter=displayName+eq+\"8646d011-1693-4cd3-9ee6-0d7482ca2219\"")
                .expect(200);
    }

    @Test
    void s23TheWorkEmailBecomesSplitsEmail() {
        String id = org.userId("s23@x.io");
        assertThat(org.admin().get("/users/" + id).json().path("email").asText())
                .isEqualTo("s23@x.io");
        org.scim()
                .patch("/Users/" + id, dialect.replace(Map.of("emails[type eq \"work\"].value", "alias_s23#EXT#@x.io")))
                .expect(200);
        assertThat(org.admin().get("/users/" + id).json().path("email").asText())
                .isEqualTo("alias_s23#EXT#@x.io");
    }

    @Test
    void s25PushedUsersAreDeactivatedInTheIdpOnly() {
        String id = org.userId("s25@x.io");
        JsonNode refused = org.admin()
                .put("/users/" + id, "{\"status\":\"DEACTIVATED\"}")
                .expect(409)
                .json();
        assertThat(refused.path("message").asText()).containsIgnoringCase("Entra");
        assertThat(org.readUser(id).path("active").asBoolean()).isTrue();
    }

    @Test
    void s26AGroupNameIsShorterThan25Characters() {
        String longest = "😀".repeat(23) + "x";
        org.groupId(longest);
        org.groupId("x".repeat(24));
        Wire.Answer refused =
                org.scim().post("/Groups", groupBody("y".repeat(25))).expect(400);
        assertThat(refused.json().path("scimType").asText()).isEqualTo("invalidValue");
        assertThat(refused.json().path("detail").asText()).contains("25").contains("24");
        String group = org.groupId("S26");
        org.scim()
                .patch("/Groups/" + group, dialect.replace(Map.of("displayName", "z".repeat(25))))
                .expect(400);
        assertThat(org.scim().get("/Groups/" + group).json().path("displayName").asText())
                .isEqualTo("S26");
        org.admin().post("/groups", "{\"name\":\"" + "w".repeat(25) + "\"}").expect(400);
    }

    @Test
    void s28AndS29WhatIsPushedAppearsInSplitsLists() {
        String user = org.userId("s28@x.io");
        String group = org.groupId("S29");
        assertThat(org.admin().get("/users?limit=200").expect(200).body()).contains(user);
        assertThat(org.admin().get("/groups?limit=200").expect(200).body()).contains(group);
        assertThat(org.admin()
                        .get("/directory/users?query=s28")
                        .expect(200)
                        .json()
                        .path("items")
                        .findValuesAsText("id"))
                .containsExactly(user);
        assertThat(org.admin()
                        .get("/directory/groups?query=s29")
                        .expect(200)
                        .json()
                        .path("items")
                        .findValuesAsText("id"))
                .containsExactly(group);
    }

    @Test
    void s30TheLogTellsWhatWasAskedAndWhatCameOfIt() {
        org.userId("s30@x.io");
        org.scim().post("/Groups", groupBody("q".repeat(25))).expect(400);
        JsonNode log = org.admin().get("/provisioning-log?limit=50").expect(200).json();
        assertThat(log.path("items").findValuesAsText("outcome")).contains("CREATED", "REFUSED");
        JsonNode refused = log.path("items").path(0);
        assertThat(refused.path("rule").asText()).isEqualTo("GROUP_NAME_LENGTH");
        assertThat(refused.path("subject").path("name").asText()).isEqualTo("q".repeat(25));
        assertThat(refused.path("status").asInt()).isEqualTo(400);
        JsonNode entry = org.admin()
                .get("/provisioning-log/" + refused.path("id").asText())
                .expect(200)
                .json();
        assertThat(entry.path("requestBody").asText()).contains("qqqq");
    }

    @Test
    void s32TheSameNameLinksAndKeepsIdAndMembers() {
        TestOrganization fresh = service.organizationWithoutScim(RuleSet.SPLIT);
        String local = fresh.admin()
                .post("/groups", "{\"name\":\"Ops\"}")
                .expect(200)
                .json()
                .path("id")
                .asText();
        TestOrganization on = enable(fresh);
        assertThat(on.findGroups("displayName eq \"OPS\"")
                        .path("Resources")
                        .path(0)
                        .path("id")
                        .asText())
                .isEqualTo(local);
        JsonNode linked =
                on.scim().post("/Groups", groupBody("OPS")).expect(201).json();
        assertThat(linked.path("id").asText()).isEqualTo(local);
        assertThat(linked.path("displayName").asText()).isEqualTo("OPS");
        JsonNode row = on.admin().get("/directory/groups/" + local).expect(200).json();
        assertThat(row.path("link").path("idpName").asText()).isEqualTo("OPS");
        assertThat(row.path("link").path("rule").asText()).isEqualTo("SAME_NAME");
        assertThat(row.path("managedBy").asText()).isEqualTo("IDP");
        on.admin().put("/groups/" + local, "{\"description\":\"mine\"}").expect(409);
        assertThat(on.scim()
                        .post("/Groups", groupBody("ops"))
                        .expect(409)
                        .json()
                        .path("scimType")
                        .asText())
                .isEqualTo("uniqueness");
    }

    @Test
    void s32FindingAndPatchingLinksToo() {
        TestOrganization fresh = service.organizationWithoutScim(RuleSet.SPLIT);
        String local = fresh.admin()
                .post("/groups", "{\"name\":\"Found\"}")
                .expect(200)
                .json()
                .path("id")
                .asText();
        TestOrganization on = enable(fresh);
        on.scim()
                .patch("/Groups/" + local, dialect.replace(Map.of("externalId", "entra-1")))
                .expect(204);
        JsonNode row = on.admin().get("/directory/groups/" + local).expect(200).json();
        assertThat(row.path("managedBy").asText()).isEqualTo("IDP");
        assertThat(row.path("link").path("externalId").asText()).isEqualTo("entra-1");
    }

    @Test
    void s33SplitAdministratorsMapsToAdministrators() {
        String admins = administrators();
        JsonNode found = org.findGroups("displayName eq \"Split_Administrators\"");
        assertThat(found.path("totalResults").asInt()).isEqualTo(1);
        assertThat(found.path("Resources").path(0).path("id").asText()).isEqualTo(admins);
        assertThat(found.path("Resources").path(0).path("displayName").asText()).isEqualTo("Split_Administrators");
        org.scim().post("/Groups", groupBody("Split_Administrators")).expect(201);
        assertThat(shown("groups", admins).path("name").asText()).isEqualTo("Administrators");
        assertThat(org.admin().get("/groups/" + admins).json().path("name").asText())
                .isEqualTo("Administrators");
        assertThat(org.scim()
                        .get("/Groups/" + admins)
                        .json()
                        .path("displayName")
                        .asText())
                .isEqualTo("Split_Administrators");
        assertThat(org.findGroups("displayName eq \"administrators\"")
                        .path("totalResults")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void aLocalUserPushedByTheIdpIsAdopted() {
        TestOrganization fresh = service.organizationWithoutScim(RuleSet.SPLIT);
        String local = fresh.admin()
                .post("/users", "{\"email\":\"adopt@x.io\"}")
                .expect(200)
                .json()
                .path("id")
                .asText();
        fresh.admin().put("/users/" + local, "{\"status\":\"ACTIVE\"}").expect(200);
        String byMail = fresh.admin()
                .post("/users", "{\"email\":\"mail@x.io\"}")
                .expect(200)
                .json()
                .path("id")
                .asText();
        fresh.admin().put("/users/" + byMail, "{\"status\":\"ACTIVE\"}").expect(200);
        TestOrganization on = enable(fresh);
        assertThat(on.scim()
                        .post(
                                "/Users",
                                userBody("other@x.io").replace("\"value\":\"other@x.io\"", "\"value\":\"Mail@x.io\""))
                        .expect(201)
                        .json()
                        .path("id")
                        .asText())
                .isEqualTo(byMail);
        JsonNode pushed =
                on.scim().post("/Users", userBody("Adopt@x.io")).expect(201).json();
        assertThat(pushed.path("id").asText()).isEqualTo(local);
        JsonNode row = on.admin().get("/directory/users/" + local).expect(200).json();
        assertThat(row.path("managedBy").asText()).isEqualTo("IDP");
        assertThat(on.admin()
                        .get("/directory/users/" + local + "/timeline")
                        .expect(200)
                        .body())
                .contains("ADOPTED");
    }

    @Test
    void aReturningPersonIsRestoredUnderTheSameId() {
        String id = org.userId("back@x.io");
        org.scim().patch("/Users/" + id, dialect.disable()).expect(200);
        assertThat(org.user("back@x.io").path("id").asText()).isEqualTo(id);
        assertThat(org.readUser(id).path("active").asBoolean()).isTrue();
        org.scim().delete("/Users/" + id).expect(204);
        assertThat(org.user("BACK@x.io").path("id").asText()).isEqualTo(id);
    }

    @Test
    void membershipSurvivesDeactivation() {
        String id = org.userId("kept@x.io");
        String group = org.groupId("Kept");
        org.scim().patch("/Groups/" + group, dialect.addMembers(List.of(id))).expect(204);
        org.scim().patch("/Users/" + id, dialect.disable()).expect(200);
        org.scim().patch("/Users/" + id, dialect.enable()).expect(200);
        assertThat(org.members(group)).containsExactly(id);
    }

    @Test
    void aPauseLosesNothing() {
        org.admin().post("/security/scim/pause", "").expect(200);
        Wire.Answer paused = org.scim().post("/Users", userBody("paused@x.io")).expect(503);
        assertThat(Integer.parseInt(String.valueOf(paused.header("Retry-After"))))
                .isPositive();
        assertThat(org.admin().get("/security/scim").json().path("paused").asBoolean())
                .isTrue();
        org.admin().post("/security/scim/resume", "").expect(200);
        org.scim().post("/Users", userBody("paused@x.io")).expect(201);
    }

    @Test
    void disablingEndsEveryTokenAndConvertsWhatWasManaged() {
        String user = org.userId("conv@x.io");
        String group = org.groupId("Conv");
        org.admin().post("/security/scim/disable", "{}").expect(200);
        org.scim().get("/Users").expect(401);
        assertThat(shown("users", user).path("managedBy").asText()).isEqualTo("LOCAL");
        assertThat(shown("groups", group).path("managedBy").asText()).isEqualTo("LOCAL");
        assertThat(shown("groups", group).path("link").isNull()).isTrue();
        org.admin().put("/users/" + user, "{\"name\":\"Free\"}").expect(200);
    }

    @Test
    void disablingMayKeepOrDeactivate() {
        String user = org.userId("keep@x.io");
        org.admin()
                .post("/security/scim/disable", "{\"managedUsers\":\"KEEP\"}")
                .expect(200);
        assertThat(shown("users", user).path("managedBy").asText()).isEqualTo("IDP");
        TestOrganization other = service.organization();
        String gone = other.userId("deact@x.io");
        other.admin()
                .post("/security/scim/disable", "{\"managedUsers\":\"DEACTIVATE\"}")
                .expect(200);
        assertThat(other.admin()
                        .get("/directory/users/" + gone)
                        .json()
                        .path("status")
                        .asText())
                .isEqualTo("DEACTIVATED");
    }

    private TestOrganization enable(TestOrganization fresh) {
        fresh.admin().put("/security/sso", "{\"enabled\":true,\"strict\":true}").expect(200);
        String token = fresh.admin()
                .post("/security/scim/enable", "{\"idp\":\"ENTRA_ID\"}")
                .expect(200)
                .json()
                .path("token")
                .asText();
        return fresh.withToken(token);
    }

    private String administrators() {
        return org.findGroups("displayName eq \"Administrators\"")
                .path("Resources")
                .path(0)
                .path("id")
                .asText();
    }

    private JsonNode shown(String kind, String id) {
        return org.admin().get("/directory/" + kind + "/" + id).expect(200).json();
    }
}
