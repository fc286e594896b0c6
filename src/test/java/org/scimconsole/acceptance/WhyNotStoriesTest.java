package org.scimconsole.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.client.http.Timeouts;
import org.scimconsole.client.scim.HttpScimApi;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.i18n.Said;
import org.scimconsole.entra.cycle.CycleSettings;
import org.scimconsole.entra.cycle.TargetAction;
import org.scimconsole.entra.cycle.TestJob;
import org.scimconsole.entra.tenant.Tenant;
import org.scimconsole.entra.tenant.TenantGroup;
import org.scimconsole.entra.tenant.TenantUser;
import org.scimconsole.model.PlainToken;
import org.scimconsole.model.RuleSet;
import org.scimconsole.testing.RunningService;
import org.scimconsole.testing.RunningServices;
import org.scimconsole.testing.TestDatabase;
import org.scimconsole.testing.TestOrganization;

/** Stories that Entra's simulator plays into a running service, each with the verdict that an administrator needs. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@ExtendWith(RunningServices.class)
class WhyNotStoriesTest {
    private static final Said GERMAN = new Said(Messages.load(Locale.GERMANY, List.of("said")));
    private static final CycleSettings SPLIT = CycleSettings.split();

    private final RunningService service;
    private TestOrganization organization;
    private @Nullable HttpScimApi api;
    private @Nullable TestJob job;
    private Tenant tenant = Tenant.empty()
            .withUser(person("ana"))
            .withUser(person("ben"))
            .withUser(person("root"))
            .withGroup(new TenantGroup("group-admins", "Split_Administrators", List.of("id-root"), List.of()))
            .withAssigned("id-ana", true)
            .withAssigned("group-admins", true);

    WhyNotStoriesTest(TestDatabase database, RunningServices.Shared services) {
        service = services.on(database);
        organization = service.organization();
    }

    private static TenantUser person(String name) {
        return new TenantUser(
                "id-" + name,
                Map.of(
                        "userPrincipalName",
                        name + "@contoso.example",
                        "mail",
                        name + "@contoso.example",
                        "displayName",
                        "Person " + name,
                        "mailNickname",
                        name,
                        "givenName",
                        "Person",
                        "surname",
                        name),
                true,
                null,
                null);
    }

    private void cycle() throws ApiException {
        cycle(SPLIT);
    }

    /** Plays one cycle; the first of a story is the initial one. */
    private void cycle(CycleSettings settings) throws ApiException {
        if (job == null) {
            api = HttpScimApi.open(
                    "http://127.0.0.1:" + service.port() + "/scim/v2/"
                            + organization.id().value(),
                    new PlainToken(organization.scimToken()),
                    Timeouts.usual());
            job = new TestJob(api);
        }
        job.play(tenant, settings);
    }

    @AfterEach
    void close() {
        if (api != null) {
            api.close();
        }
    }

    /** Every organisation begins with one; Entra's own are enough once they came. */
    private void removeTheAdministratorOfSplitsOwn() {
        JsonNode group = organization
                .findGroups("displayName eq \"Split_Administrators\"")
                .at("/Resources/0");
        String root = ask("root@contoso.example").at("/subject/id").asText();
        String id = group.path("id").asText();
        for (String member : organization.members(id)) {
            if (!member.equals(root)) {
                organization
                        .scim()
                        .patch(
                                "/Groups/" + id,
                                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":"
                                        + "[{\"op\":\"Remove\",\"path\":\"members\",\"value\":[{\"value\":\""
                                        + member + "\"}]}]}")
                        .expect(204);
            }
        }
    }

    private JsonNode ask(String question) {
        // look-ups, and who was not let in, are noted a moment after the answer
        service.directory().store().flush();
        return organization
                .admin()
                .get("/why-not?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8))
                .expect(200)
                .json();
    }

    /** A console that speaks German says all of it in German. */
    private static void requireGerman(JsonNode answer) {
        List<String> english = new ArrayList<>();
        english.add(answer.path("sentence").asText());
        english.add(answer.path("where").asText());
        answer.path("steps").forEach(step -> english.add(step.path("sentence").asText()));
        assertThat(english)
                .allSatisfy(sentence ->
                        assertThat(GERMAN.text(sentence)).as(sentence).isNotEqualTo(sentence));
    }

    private void verdict(String question, String conclusion) {
        JsonNode answer = ask(question);
        requireGerman(answer);
        assertThat(answer.path("conclusion").asText())
                .as(answer.toPrettyString())
                .isEqualTo(conclusion);
        assertThat(answer.path("sentence").asText()).isNotEmpty();
        assertThat(answer.path("where").asText()).isNotEmpty();
    }

    @Test
    void whoIsNotAssignedWasNeverAskedAbout() throws Exception {
        cycle();
        verdict("ben@contoso.example", "NEVER_ASKED");
    }

    @Test
    void whoSitsInANestedGroupWasNeverAskedAbout() throws Exception {
        tenant = tenant.withGroup(new TenantGroup("inner", "Inner", List.of("id-ben"), List.of()))
                .withGroup(new TenantGroup("outer", "Outer", List.of("id-ana"), List.of("inner")))
                .withAssigned("outer", true);
        cycle();
        verdict("ben@contoso.example", "NEVER_ASKED");
        verdict("Outer", "ALL_IS_WELL");
    }

    @Test
    void whoEntraMayNotCreateWasAskedAboutOnly() throws Exception {
        cycle(SPLIT.withActions(EnumSet.of(TargetAction.UPDATE)));
        verdict("ana@contoso.example", "ASKED_NOT_CREATED");
    }

    @Test
    void whoWasCreatedIsThere() throws Exception {
        cycle();
        verdict("ana@contoso.example", "ALL_IS_WELL");
        JsonNode answer = ask("Person ana");
        assertThat(answer.path("steps").findValuesAsText("stage")).contains("CONNECTED", "ASKED", "ACCEPTED", "NOW");
        assertThat(answer.at("/steps/1/evidence/method").asText()).isEqualTo("GET");
        assertThat(answer.at("/steps/2/evidence/outcome").asText()).isEqualTo("CREATED");
    }

    @Test
    void whoIsLookedForByEntrasIdIsFound() throws Exception {
        cycle();
        String externalId = ask("ana@contoso.example").at("/subject/externalId").asText();
        assertThat(externalId).isNotEmpty();
        assertThat(ask(externalId).at("/subject/name").asText()).isEqualToIgnoringCase("ana@contoso.example");
    }

    @Test
    void whoWasUnassignedIsDeactivatedByTheProvider() throws Exception {
        cycle();
        tenant = tenant.withAssigned("id-ana", false);
        cycle();
        verdict("ana@contoso.example", "DEACTIVATED_BY_IDP");
    }

    @Test
    void whoIsBlockedFromSignInIsDeactivatedByTheProvider() throws Exception {
        cycle();
        tenant = tenant.withUser("id-ana", user -> user.withAccountEnabled(false));
        cycle();
        verdict("ana@contoso.example", "DEACTIVATED_BY_IDP");
    }

    @Test
    void whoCameBackIsThere() throws Exception {
        cycle();
        tenant = tenant.withAssigned("id-ana", false);
        cycle();
        tenant = tenant.withAssigned("id-ana", true);
        cycle();
        verdict("ana@contoso.example", "ALL_IS_WELL");
    }

    @Test
    void whoWasDeletedForGoodIsDeletedByTheProvider() throws Exception {
        cycle();
        tenant = tenant.without("id-ana");
        cycle();
        verdict("ana@contoso.example", "DELETED_BY_IDP");
    }

    @Test
    void aLongGroupNameIsRefusedByItsRule() throws Exception {
        tenant = tenant.withGroup(new TenantGroup("long", "Sales and Marketing Europe", List.of("id-ana"), List.of()))
                .withAssigned("long", true);
        cycle();
        verdict("Sales and Marketing Europe", "REFUSED");
        assertThat(ask("Sales and Marketing Europe").path("rule").asText()).isEqualTo("GROUP_NAME_LENGTH");
    }

    @Test
    void aRenameThatIsTooLongIsRefusedAndTheOldNameStays() throws Exception {
        tenant = tenant.withGroup(new TenantGroup("sales", "Sales", List.of("id-ana"), List.of()))
                .withAssigned("sales", true);
        cycle();
        tenant = tenant.withGroup(new TenantGroup("sales", "Sales and Marketing Europe", List.of("id-ana"), List.of()));
        cycle();
        verdict("Sales", "CHANGE_REFUSED");
    }

    @Test
    void aGroupOfTheSameNameLinks() throws Exception {
        organization
                .admin()
                .post("/groups", "{\"name\":\"Ops\",\"description\":\"\"}")
                .expect(200);
        tenant = tenant.withGroup(new TenantGroup("ops", "Ops", List.of("id-ana"), List.of()))
                .withAssigned("ops", true);
        cycle();
        verdict("Ops", "ALL_IS_WELL");
    }

    @Test
    void aGroupThatEntraNeverSentIsSplitsOwn() throws Exception {
        organization
                .admin()
                .post("/groups", "{\"name\":\"Ops\",\"description\":\"\"}")
                .expect(200);
        cycle();
        verdict("Ops", "SPLITS_OWN");
    }

    @Test
    void theLastAdministratorIsKeptAndTheRefusalSaysWhy() throws Exception {
        cycle();
        removeTheAdministratorOfSplitsOwn();
        tenant = tenant.withUser("id-root", user -> user.withAccountEnabled(false));
        cycle();
        verdict("root@contoso.example", "CHANGE_REFUSED");
        assertThat(ask("root@contoso.example").path("rule").asText()).isEqualTo("ADMINISTRATORS_HAS_A_MEMBER");
    }

    @Test
    void splitAdministratorsIsFoundUnderBothNames() throws Exception {
        cycle();
        verdict("Split_Administrators", "ALL_IS_WELL");
        verdict("administrators", "ALL_IS_WELL");
    }

    @Test
    void nothingEverCameBeforeTheFirstRequest() {
        verdict("ana@contoso.example", "NOTHING_EVER_CAME");
    }

    @Test
    void nobodyIsSentWhileScimIsOff() {
        organization = service.organizationWithoutScim(RuleSet.SPLIT);
        verdict("ana@contoso.example", "SCIM_IS_OFF");
    }

    @Test
    void everybodyWaitsWhileScimIsPaused() {
        organization.admin().post("/security/scim/pause", "{}").expect(200);
        verdict("ana@contoso.example", "SCIM_IS_PAUSED");
    }

    @Test
    void aDeadTokenLetsNobodyNewArrive() throws Exception {
        cycle();
        organization
                .admin()
                .post("/security/scim/tokens", "{\"overlap\":\"PT0S\"}")
                .expect(201);
        tenant = tenant.withAssigned("id-ben", true);
        cycle();
        verdict("ben@contoso.example", "NOT_LET_IN");
        verdict("ana@contoso.example", "NOT_LET_IN");
    }

    @Test
    void anInviteWaitsToBeAccepted() {
        organization = service.organizationWithoutScim(RuleSet.SPLIT);
        organization
                .admin()
                .post("/users", "{\"email\":\"carl@contoso.example\"}")
                .expect(200);
        verdict("carl@contoso.example", "INVITE_IS_OPEN");
    }

    @Test
    void enablingScimRevokesInvites() {
        organization = service.organizationWithoutScim(RuleSet.SPLIT);
        organization
                .admin()
                .post("/users", "{\"email\":\"carl@contoso.example\"}")
                .expect(200);
        organization
                .admin()
                .put("/security/sso", "{\"enabled\":true,\"strict\":true,\"entityId\":\"https://sts.example/1\"}")
                .expect(200);
        organization
                .admin()
                .post("/security/scim/enable", "{\"idp\":\"ENTRA_ID\"}")
                .expect(200);
        verdict("carl@contoso.example", "INVITE_REVOKED");
    }

    @Test
    void aPartOfANameAsksWhichOne() throws Exception {
        tenant = tenant.withAssigned("id-ben", true);
        cycle();
        verdict("contoso.example", "SEVERAL_MATCH");
        assertThat(ask("contoso.example").path("candidates")).hasSizeGreaterThan(1);
    }
}
