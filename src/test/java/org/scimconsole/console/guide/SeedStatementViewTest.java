package org.scimconsole.console.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.scimconsole.console.fx.DirectTasks;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.console.testing.FakeAdminApi;
import org.scimconsole.directory.activity.heartbeat.Rhythm;
import org.scimconsole.entra.tenant.Scope;
import org.scimconsole.entra.tenant.Tenant;
import org.scimconsole.entra.tenant.TenantReader;

/** Split's statements about what is done in Entra, S18 to S34: the guide says each, where and by whom it is done. */
final class SeedStatementViewTest {
    private final FakeAdminApi api = FakeAdminApi.contoso();
    private final Messages messages = Messages.load(Locale.UK, List.of("common", "guide"));
    private final GuideViewModel guide = new GuideViewModel(api, new DirectTasks(), messages);

    private GuideStep step(String id) {
        guide.load();
        return guide.steps().stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void s18OnlyAnAzureAdministratorDoesEntrasSide() {
        for (String id : List.of("application", "credentials", "mapping", "assign", "groups")) {
            assertThat(step(id).who()).as(id).contains("Azure administrator");
        }
        for (String id : List.of("strict", "enable")) {
            assertThat(step(id).who()).as(id).contains("Split administrator");
        }
    }

    @Test
    void s20TheApplicationOfTheSamlSetUpIsOpened() {
        assertThat(step("application").text()).contains("Enterprise applications → Split → Provisioning");
    }

    @Test
    void s21ModeIsAutomaticAndEachValueHasItsField() throws Exception {
        assertThat(step("application").text()).contains("provisioning mode Automatic");
        assertThat(step("credentials").text()).contains("Secret Token").contains("Test Connection");
        assertThat(step("credentials").values())
                .containsExactly(new GuideStep.Value("Tenant URL", api.scim().baseUrl()));
    }

    @Test
    void s24ProvisioningIsSwitchedOnAndSaved() {
        assertThat(step("assign").text()).contains("provisioning status to On and Save");
    }

    @Test
    void s27PeopleAndGroupsAreAssignedUnderUsersAndGroups() {
        assertThat(step("assign").text()).contains("Users and groups → Add user/group");
    }

    @Test
    void s31ACycleEvery40MinutesBringsOnlyWhoIsAssigned() throws Exception {
        assertThat(step("assign").text()).contains("every 40 minutes");
        assertThat(Rhythm.CYCLE).hasMinutes(40);
        Tenant tenant = new TenantReader()
                .read(
                        "{\"users\":[{\"id\":\"1\",\"userPrincipalName\":\"a@x\"},{\"id\":\"2\",\"userPrincipalName\":\"b@x\"}],"
                                + "\"assignments\":[{\"principalId\":\"1\"}]}");
        assertThat(tenant.scope()).isEqualTo(Scope.ASSIGNED);
        assertThat(tenant.usersInScope()).containsExactly("1");
    }

    @Test
    void s34WhoIsNotAssignedIsToldWhatAadsts50105Means() {
        assertThat(messages.text("guide.AADSTS50105"))
                .contains("AADSTS50105")
                .contains("not assigned")
                .contains("Users and groups");
    }
}
