package org.scimconsole.entra.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scimconsole.client.admin.GroupQuery;
import org.scimconsole.client.admin.GroupRow;
import org.scimconsole.client.admin.HttpAdminApi;
import org.scimconsole.client.admin.LogQuery;
import org.scimconsole.client.admin.OverviewView;
import org.scimconsole.client.admin.UserQuery;
import org.scimconsole.client.admin.UserRow;
import org.scimconsole.client.http.Timeouts;
import org.scimconsole.client.scim.HttpScimApi;
import org.scimconsole.entra.cycle.CycleListener;
import org.scimconsole.entra.cycle.CycleSettings;
import org.scimconsole.entra.cycle.CycleSummary;
import org.scimconsole.entra.cycle.Dialect;
import org.scimconsole.entra.cycle.TestJob;
import org.scimconsole.entra.tenant.Tenant;
import org.scimconsole.entra.tenant.TenantReader;
import org.scimconsole.entra.tenant.TenantUser;
import org.scimconsole.model.PlainToken;
import org.scimconsole.testing.RunningService;
import org.scimconsole.testing.RunningServices;
import org.scimconsole.testing.TestDatabase;
import org.scimconsole.testing.TestOrganization;

/** Entra's cycles, plans and the console's client against the service itself, over HTTP. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@ExtendWith(RunningServices.class)
class AgainstTheServiceTest {
    private static final CycleSettings SPLIT = CycleSettings.split().withParallelism(1);
    private final RunningService service;

    AgainstTheServiceTest(TestDatabase database, RunningServices.Shared services) {
        this.service = services.on(database);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void provisionsTheSampleTenantAsPlannedAndThenHasNothingToDo(Dialect dialect) throws Exception {
        TestOrganization organization = service.organization();
        Tenant contoso = new TenantReader().read(Path.of("assets/contoso.json"));
        CycleSettings settings = SPLIT.with(dialect);
        try (HttpScimApi scim = scim(organization)) {
            TestJob job = new TestJob(scim);
            CycleSummary first = planned(job, scim, contoso, settings);
            assertThat(job.failures())
                    .containsExactlyInAnyOrder(
                            "Marketing & Communications: SystemForCrossDomainIdentityManagementBadRequest",
                            "Release Approvers EMEA-01: SystemForCrossDomainIdentityManagementBadRequest");
            assertThat(first.created()).isGreaterThan(55);
            assertThat(first.membersAdded()).isGreaterThan(60);

            assertThat(planned(job, scim, contoso, settings).requests())
                    .as("the two of the credential probe")
                    .isEqualTo(2);

            Tenant later = contoso.withUser(adele(contoso), user -> user.with("displayName", "Adele V."))
                    .withUser(id(contoso, "alex.wilber"), user -> user.withAccountEnabled(false))
                    .withAssigned(id(contoso, "megan.bowen"), false)
                    .withMember(group(contoso, "Platform Team"), adele(contoso), false)
                    .without(id(contoso, "tariq.aziz"));
            CycleSummary second = planned(job, scim, later, settings);
            assertThat(second.failed()).isZero();
            assertThat(second.updated()).isEqualTo(1);
            assertThat(second.disabled()).isEqualTo(2);
            assertThat(second.deleted()).isEqualTo(1);

            job.state.restart(false);
            CycleSummary again = planned(job, scim, later, settings);
            assertThat(again.created() + again.updated() + again.disabled())
                    .as("a restart finds everything as it should be: " + job.entries)
                    .isZero();
        }
    }

    @Test
    void plansWhatItThenDoesForRandomTenants() throws Exception {
        for (int seed = 1; seed <= 15; seed++) {
            TestOrganization organization = service.organization();
            Random random = new Random(seed);
            RandomTenants tenants = new RandomTenants(random);
            CycleSettings settings = SPLIT.with(random.nextBoolean() ? Dialect.DEFAULT : Dialect.RFC);
            Tenant tenant = tenants.tenant();
            try (HttpScimApi scim = scim(organization)) {
                TestJob job = new TestJob(scim);
                for (int cycle = 0; cycle < 3; cycle++) {
                    planned(job, scim, tenant, settings);
                    tenant = tenants.changed(tenant);
                }
            }
        }
    }

    /** Split adopts a person of its own by work e-mail, where Entra's look-up by userName finds nobody. */
    @Test
    void plansTheAdoptionOfAPersonWhoIsKnownByEmailOnly() throws Exception {
        TestOrganization organization = service.organization();
        String local = organization
                .scim()
                .post(
                        "/Users",
                        "{\"userName\":\"ann\",\"emails\":[{\"type\":\"work\",\"value\":\"Ann@contoso.example\"}]}")
                .expect(201)
                .json()
                .path("id")
                .asText();
        organization
                .admin()
                .post("/security/scim/disable", "{\"confirm\":\"DISABLE\",\"managedUsers\":\"CONVERT\"}")
                .expect(200);
        TestOrganization again = organization.enabled("ENTRA_ID");
        Tenant tenant = Tenant.empty()
                .withUser(person("ann"))
                .withUser(person("bob"))
                .withAssigned("id-ann", true)
                .withAssigned("id-bob", true);
        try (HttpScimApi scim = scim(again)) {
            TestJob job = new TestJob(scim);
            Plan plan = new Planner(scim, SPLIT, job.surroundings(), TargetRules.SPLIT)
                    .plan(tenant, job.state, CycleListener.silent());
            assertThat(plan.items())
                    .extracting(item -> item.kind() + " " + item.name() + " " + item.targetId())
                    .containsExactlyInAnyOrder("ADOPT Person ann " + local, "CREATE Person bob null");
            job.play(tenant, SPLIT);
            assertThat(job.state.targetId("id-ann")).isEqualTo(local);
            assertThat(again.admin()
                            .get("/directory/users/" + local)
                            .expect(200)
                            .json()
                            .path("managedBy")
                            .asText())
                    .isEqualTo("IDP");
        }
    }

    private static TenantUser person(String name) {
        String address = name + "@contoso.example";
        return new TenantUser(
                "id-" + name,
                Map.of("userPrincipalName", address, "mail", address, "displayName", "Person " + name),
                true,
                null,
                null);
    }

    @Test
    void showsTheConsoleWhatWasProvisioned() throws Exception {
        TestOrganization organization = service.organization();
        Tenant contoso = new TenantReader().read(Path.of("assets/contoso.json"));
        try (HttpScimApi scim = scim(organization)) {
            new TestJob(scim).play(contoso, SPLIT);
        }
        String address = "http://127.0.0.1:" + organization.service().port();
        try (HttpAdminApi admin = HttpAdminApi.open(address, new PlainToken(organization.adminKey()))) {
            assertThat(admin.organization().rules()).isEqualTo("SPLIT");
            assertThat(admin.scim().enabled()).isTrue();
            assertThat(admin.sso().strict()).isTrue();
            OverviewView overview = admin.overview();
            assertThat(overview.activeUsers()).isGreaterThan(50);
            assertThat(overview.administrators())
                    .as("three of the tenant and Split's own first one")
                    .isEqualTo(4);
            List<UserRow> users = admin.users(new UserQuery("adele", List.of(), null, null, null, 50, null))
                    .items();
            assertThat(users).singleElement().matches(user -> user.managedBy().equals("IDP"));
            assertThat(admin.user(users.get(0).id()).groups()).hasSizeGreaterThan(2);
            assertThat(admin.userTimeline(users.get(0).id()).items()).isNotEmpty();
            List<GroupRow> groups =
                    admin.groups(new GroupQuery("", null, null, 200, null)).items();
            assertThat(groups).anyMatch(group -> group.name().equals("Administrators") && group.link() != null);
            assertThat(admin.members(groups.get(0).id(), "", 50, null).total())
                    .isEqualTo(groups.get(0).memberCount());
            assertThat(admin.group(groups.get(0).id()).resource()).startsWith("{");
            var log = admin.provisioningLog(
                    new LogQuery(null, null, null, "REFUSED", null, null, null, null, true, 50, null));
            assertThat(log.items()).hasSize(2);
            assertThat(admin.logEntry(log.items().get(0).id()).requestBody()).contains("displayName");
        }
    }

    /** Plays a cycle and sees that the plan had said so. */
    private static CycleSummary planned(TestJob job, HttpScimApi scim, Tenant tenant, CycleSettings settings) {
        Plan plan = new Planner(scim, settings, job.surroundings(), TargetRules.SPLIT)
                .plan(tenant, job.state, CycleListener.silent());
        CycleSummary done = job.play(tenant, settings);
        assertThat(comparable(plan.items()))
                .isEqualTo(comparable(job.entries.stream().map(Planner::item).toList()));
        return done;
    }

    private static List<String> comparable(List<PlanItem> items) {
        return items.stream()
                .map(item -> item.kind() + " " + item.type() + " " + item.name() + " " + item.changes())
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static HttpScimApi scim(TestOrganization organization) throws Exception {
        String base = "http://127.0.0.1:" + organization.service().port() + "/scim/v2/"
                + organization.id().value();
        return HttpScimApi.open(base, new PlainToken(organization.scimToken()), Timeouts.usual());
    }

    private static String adele(Tenant tenant) {
        return id(tenant, "adele.vance");
    }

    private static String id(Tenant tenant, String alias) {
        return tenant.users().values().stream()
                .filter(user -> user.userPrincipalName().startsWith(alias))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static String group(Tenant tenant, String name) {
        return tenant.groups().values().stream()
                .filter(group -> group.displayName().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
