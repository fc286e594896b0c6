package org.scimconsole.entra.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scimconsole.client.http.HttpAnswer;
import org.scimconsole.entra.log.ProvisioningAction;
import org.scimconsole.entra.log.ProvisioningEntry;
import org.scimconsole.entra.mapping.AttributeMapping;
import org.scimconsole.entra.mapping.GroupMappings;
import org.scimconsole.entra.mapping.Source;
import org.scimconsole.entra.mapping.TargetPath;
import org.scimconsole.entra.tenant.Scope;
import org.scimconsole.entra.tenant.Tenant;
import org.scimconsole.entra.tenant.TenantGroup;
import org.scimconsole.entra.tenant.TenantReader;
import org.scimconsole.entra.tenant.TenantUser;

class CycleTest {
    private static final CycleSettings SPLIT = CycleSettings.split().withParallelism(1);
    private final MemoryScim scim = new MemoryScim();
    private final TestJob job = new TestJob(scim);

    @Test
    void provisionsTheSampleTenantAndThenHasNothingToDo() throws Exception {
        Tenant contoso = new TenantReader().read(Path.of("assets/contoso.json"));
        assertThat(contoso.users()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(contoso.groups()).hasSizeGreaterThanOrEqualTo(12);
        scim.putGroup("Product");
        scim.put("adele.vance@contoso.example");

        CycleSummary first = job.play(contoso, SPLIT);

        assertThat(job.failures())
                .containsExactlyInAnyOrder(
                        "Release Approvers EMEA-01: SystemForCrossDomainIdentityManagementBadRequest",
                        "Marketing & Communications: SystemForCrossDomainIdentityManagementBadRequest");
        assertThat(first.kind()).isEqualTo(CycleSummary.Kind.INITIAL);
        assertThat(first.ending()).isEqualTo(CycleSummary.Ending.ENTRY_ERRORS);
        assertThat(scim.user("ravi.menon@fabrikam.example")
                        .path("emails")
                        .get(0)
                        .path("value")
                        .asText())
                .isEqualTo("ravi.menon@fabrikam.example");
        assertThat(scim.users.values().stream()
                        .map(user -> user.path("userName").asText()))
                .doesNotContain("pat.quinn@contoso.example", "Sync_DC01@contosoexample.onmicrosoft.com");
        assertThat(scim.members(scim.group("Everyone in Tech"))).hasSize(1);
        assertThat(scim.members(scim.group("Split_Administrators"))).hasSize(3);

        int before = scim.requests.size();
        CycleSummary second = job.play(contoso, SPLIT);
        assertThat(second.kind()).isEqualTo(CycleSummary.Kind.INCREMENTAL);
        assertThat(scim.requests).as("only the credential probe").hasSize(before + 2);

        job.state.restart(false);
        int writes = scim.writes().size();
        CycleSummary again = job.play(contoso, SPLIT);
        assertThat(again.created() + again.updated()).isZero();
        assertThat(scim.writes().size() - writes)
                .as("the two refused groups again")
                .isEqualTo(2);
    }

    @Test
    void writesTheDefaultDialectAsEntraDoes() {
        Tenant tenant = tenant(user("1", "ann"), user("2", "bob").withManager("1"));
        tenant = tenant.withGroup(new TenantGroup("g", "Team", List.of("1", "2"), List.of()));
        job.play(tenant, SPLIT);
        assertThat(scim.requests.get(0).query()).matches("filter=userName\\+eq\\+%22id-\\d+%22");
        assertThat(scim.requests.get(1).query())
                .matches("excludedAttributes=members&filter=displayName\\+eq\\+%22id-\\d+%22");
        assertThat(scim.requests.get(2).query()).isEqualTo("filter=userName+eq+%22ann%40x.example%22");
        assertThat(scim.writes())
                .anySatisfy(write -> assertThat(write)
                        .startsWith("POST /Groups")
                        .contains(
                                "\"http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group\"",
                                "\"meta\":{\"resourceType\":\"Group\"}"))
                .anySatisfy(write -> assertThat(write)
                        .contains(
                                "{\"op\":\"Add\",\"path\":\"members\",\"value\":[{\"$ref\":null,\"value\":\"u0001\"}"))
                .anySatisfy(write -> assertThat(write)
                        .contains("\"path\":\"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager\","
                                + "\"value\":\"u0001\""));
        assertThat(scim.writes()).noneMatch(write -> write.contains(":null") && !write.contains("\"$ref\":null"));

        scim.requests.clear();
        Tenant later = tenant.withUser(
                        "2", bob -> bob.with("displayName", "Robert").with("jobTitle", "Boss"))
                .withUser("1", ann -> ann.withAccountEnabled(false))
                .withMember("g", "1", false);
        CycleSummary summary = job.play(later, SPLIT);
        assertThat(summary.disabled()).isEqualTo(1);
        assertThat(summary.updated()).isEqualTo(1);
        assertThat(scim.writes())
                .containsExactlyInAnyOrder(
                        "PATCH /Users/u0001 " + patch("{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}"),
                        "PATCH /Users/u0002 "
                                + patch("{\"op\":\"Add\",\"path\":\"title\",\"value\":\"Boss\"},"
                                        + "{\"op\":\"Replace\",\"path\":\"displayName\",\"value\":\"Robert\"}"),
                        "PATCH /Groups/g0003 "
                                + patch(
                                        "{\"op\":\"Remove\",\"path\":\"members\",\"value\":[{\"$ref\":null,\"value\":\"u0001\"}]}"));
    }

    @Test
    void writesTheDialectOfTheFlag() {
        CycleSettings rfc = SPLIT.with(Dialect.RFC);
        Tenant tenant = tenant(user("1", "ann"), user("2", "bob"))
                .withGroup(new TenantGroup("g", "Team", List.of("1", "2"), List.of()));
        job.play(tenant, rfc);
        scim.requests.clear();
        Tenant later = tenant.withUser(
                        "2",
                        bob -> bob.with("displayName", "Robert")
                                .with("givenName", "Rob")
                                .with("mobile", "123"))
                .withUser("1", ann -> ann.withAccountEnabled(false))
                .withMember("g", "1", false);
        job.play(later, rfc);
        assertThat(scim.writes())
                .containsExactlyInAnyOrder(
                        "PATCH /Users/u0001 " + patch("{\"op\":\"replace\",\"path\":\"active\",\"value\":false}"),
                        "PATCH /Users/u0002 "
                                + patch(
                                        "{\"op\":\"add\",\"path\":\"phoneNumbers[type eq \\\"mobile\\\"].value\",\"value\":\"123\"},"
                                                + "{\"op\":\"add\",\"value\":{\"name.givenName\":\"Rob\",\"name.formatted\":\"Rob\"}},"
                                                + "{\"op\":\"replace\",\"value\":{\"displayName\":\"Robert\"}}"),
                        "PATCH /Groups/g0003 "
                                + patch("{\"op\":\"remove\",\"path\":\"members[value eq \\\"u0001\\\"]\"}"));
    }

    @Test
    void writesALoneAdditionWithItsPathUnderTheFlagToo() {
        CycleSettings rfc = SPLIT.with(Dialect.RFC);
        job.play(tenant(user("1", "ann")), rfc);
        scim.requests.clear();
        job.play(tenant(user("1", "ann").with("jobTitle", "Boss")), rfc);
        assertThat(scim.writes())
                .containsExactly(
                        "PATCH /Users/u0001 " + patch("{\"op\":\"add\",\"path\":\"title\",\"value\":\"Boss\"}"));
    }

    @Test
    void disablesWhoIsUnassignedAndForgetsThem() {
        Tenant tenant = tenant(user("1", "ann"), user("2", "bob")).withScope(Scope.ASSIGNED);
        tenant = tenant.withAssigned("1", true).withAssigned("2", true);
        job.play(tenant, SPLIT);
        CycleSummary unassigned = job.play(tenant.withAssigned("2", false), SPLIT);
        assertThat(unassigned.disabled()).isEqualTo(1);
        assertThat(scim.user("bob@x.example").path("active").asBoolean()).isFalse();
        scim.requests.clear();
        job.play(tenant.without("2"), SPLIT);
        assertThat(scim.writes())
                .as("deleted after it left the scope: nothing is sent")
                .isEmpty();
        job.play(tenant.without("2").without("1"), SPLIT);
        assertThat(scim.writes()).containsExactly("DELETE /Users/u0001 null");
    }

    @Test
    void bringsBackWhoIsAssignedAgain() {
        Tenant tenant = tenant(user("1", "ann")).withScope(Scope.ASSIGNED).withAssigned("1", true);
        job.play(tenant, SPLIT);
        job.play(tenant.withAssigned("1", false), SPLIT);
        CycleSummary back = job.play(tenant, SPLIT);
        assertThat(back.updated()).isEqualTo(1);
        assertThat(scim.user("ann@x.example").path("active").asBoolean()).isTrue();
    }

    @Test
    void quarantinesAtOnceWhenTheTokenIsRefused() {
        scim.fault(request -> MemoryScim.answer(401, "{\"detail\":\"no\"}"));
        CycleSummary summary = job.play(tenant(user("1", "ann")), SPLIT);
        assertThat(summary.ending()).isEqualTo(CycleSummary.Ending.QUARANTINED);
        assertThat(summary.requests()).isEqualTo(1);
        assertThat(summary.quarantine()).isNotNull();
        assertThat(String.valueOf(summary.quarantine())).contains("refuses the Secret Token");
        scim.fault(null);
        assertThat(job.play(tenant(user("1", "ann")), SPLIT).ending()).isEqualTo(CycleSummary.Ending.SUCCEEDED);
        assertThat(job.state.quarantine()).isNull();
    }

    @Test
    void quarantinesWhenTheFilterAnswersNotFound() {
        int[] asked = {0};
        scim.fault(request -> request.path().equals("/Groups") && asked[0]++ > 0 ? MemoryScim.answer(404, "") : null);
        Tenant tenant = tenant(user("1", "ann")).withGroup(new TenantGroup("g", "Team", List.of(), List.of()));
        assertThat(job.play(tenant, SPLIT).ending()).isEqualTo(CycleSummary.Ending.QUARANTINED);
        assertThat(scim.users).as("people come before groups").hasSize(1);
    }

    @Test
    void quarantinesBeforeAnythingIsSentWhenTheProbeFindsNoGroups() {
        scim.fault(request -> request.path().equals("/Groups") ? MemoryScim.answer(404, "") : null);
        Tenant tenant = tenant(user("1", "ann")).withGroup(new TenantGroup("g", "Team", List.of(), List.of()));
        CycleSummary held = job.play(tenant, SPLIT);
        assertThat(held.ending()).isEqualTo(CycleSummary.Ending.QUARANTINED);
        assertThat(held.requests()).isEqualTo(2);
        assertThat(String.valueOf(held.quarantine())).contains("search for a group");
        CycleSettings peopleOnly = SPLIT.with(GroupMappings.split().withProvisioned(false));
        assertThat(job.play(tenant, peopleOnly).ending()).isEqualTo(CycleSummary.Ending.SUCCEEDED);
        assertThat(scim.users).hasSize(1);
        assertThat(scim.groups).isEmpty();
    }

    @Test
    void fillsAndMatchesGroupsAsTheirMappingsSay() {
        CycleSettings shortened = SPLIT.with(GroupMappings.split()
                .with(List.of(
                        new AttributeMapping(
                                Source.parse("Left([displayName], 8)"), TargetPath.parse("displayName"), false, false),
                        new AttributeMapping(
                                new Source.Direct("objectId"), TargetPath.parse("externalId"), true, false))));
        scim.putGroup("Platform").put("externalId", "g");
        Tenant tenant = many(2).withGroup(new TenantGroup("g", "Platform Engineering", List.of("0"), List.of()))
                .withGroup(new TenantGroup("h", "Release Approvers", List.of("1"), List.of()));
        job.play(tenant, shortened);
        assertThat(scim.groups.values().stream()
                        .map(group -> group.path("displayName").asText()))
                .containsExactlyInAnyOrder("Platform", "Release ");
        assertThat(scim.requests.get(1).query()).contains("filter=externalId+eq+");
        assertThat(scim.members(scim.group("Platform"))).hasSize(1);
    }

    @Test
    void sendsNoMembersWhenTheirMappingIsOff() {
        Tenant tenant = many(2).withGroup(new TenantGroup("g", "Sales", List.of("0", "1"), List.of()));
        CycleSummary summary = job.play(tenant, SPLIT.with(GroupMappings.split().withMembers(false)));
        assertThat(summary.membersAdded()).isZero();
        assertThat(scim.members(scim.group("Sales"))).isEmpty();
    }

    @Test
    void leavesGroupsAloneThatAreNoLongerProvisioned() {
        Tenant tenant = many(1).withGroup(new TenantGroup("g", "Sales", List.of("0"), List.of()));
        job.play(tenant, SPLIT);
        job.play(tenant.without("g"), SPLIT.with(GroupMappings.split().withProvisioned(false)));
        assertThat(scim.groups).hasSize(1);
        assertThat(job.play(tenant.without("g"), SPLIT).deleted()).isEqualTo(1);
    }

    @Test
    void quarantinesWhenTooLargeAPartFails() {
        scim.fault(request -> request.method().equals("POST") ? MemoryScim.answer(500, "") : null);
        Tenant tenant = many(100);
        CycleSettings strict = SPLIT.with(QuarantineRules.entra().scaledDown(500), RetrySchedule.entra());
        CycleSummary summary = job.play(tenant, strict);
        assertThat(summary.failed()).isEqualTo(10);
        assertThat(String.valueOf(summary.quarantine())).contains("PROPORTION");
    }

    @Test
    void switchesTheJobOffAfterFourWeeksOfQuarantine() {
        scim.fault(request -> MemoryScim.answer(401, ""));
        job.play(many(1), SPLIT);
        job.wait(Duration.ofDays(29));
        scim.fault(null);
        assertThat(job.play(many(1), SPLIT).requests()).isZero();
        job.state.restart(false);
        assertThat(job.play(many(1), SPLIT).created()).isEqualTo(1);
    }

    @Test
    void triesAgainAfterSixTwelveAndTwentyFourHours() {
        scim.fault(request -> request.method().equals("POST") ? MemoryScim.answer(400, "{\"detail\":\"no\"}") : null);
        Tenant tenant = many(1);
        job.play(tenant, SPLIT);
        List<Integer> triedAt = new ArrayList<>();
        for (int hour = 1; hour <= 80; hour++) {
            job.wait(Duration.ofHours(1));
            if (job.play(tenant, SPLIT).failed() > 0) {
                triedAt.add(hour);
            }
        }
        assertThat(triedAt).containsExactly(6, 12, 24, 48, 72);
        scim.fault(null);
        Tenant renamed = tenant.withUser("0", user -> user.with("displayName", "New"));
        assertThat(job.play(renamed, SPLIT).created())
                .as("a change at the source is tried at once")
                .isEqualTo(1);
    }

    @Test
    void deletesForGoodThirtyDaysAfterTheRecycleBin() {
        Tenant tenant = many(2);
        job.play(tenant, SPLIT);
        Instant now = job.surroundings().clock().instant();
        Tenant binned = tenant.withUser("0", user -> user.withDeleted(now));
        assertThat(job.play(binned, SPLIT).disabled()).isEqualTo(1);
        job.wait(Duration.ofDays(29));
        assertThat(job.play(binned, SPLIT).deleted()).isZero();
        job.wait(Duration.ofDays(1));
        assertThat(job.play(binned, SPLIT).deleted()).isEqualTo(1);
        assertThat(scim.users).hasSize(1);
    }

    @Test
    void showsWhatWaitsInEscrow() {
        scim.fault(request -> request.method().equals("POST") ? MemoryScim.answer(400, "{\"detail\":\"no\"}") : null);
        job.play(many(1), SPLIT);
        Instant now = job.surroundings().clock().instant();
        assertThat(job.state.escrows())
                .containsExactly(new Escrowed("0", "user0", false, false, now, 1, now.plus(Duration.ofHours(6))));
    }

    @Test
    void namesWhoJoinsAndLeavesAGroup() {
        Tenant tenant = many(2).withGroup(new TenantGroup("g", "Sales", List.of("0", "1"), List.of()));
        job.play(tenant.withScope(Scope.ALL), SPLIT);
        assertThat(details("MembersAdded")).containsExactly("user0\nuser1");
        job.play(tenant.withMember("g", "1", false).withScope(Scope.ALL), SPLIT);
        assertThat(details("MembersRemoved")).containsExactly("user1");
    }

    @Test
    void saysOnDemandThatGroupsAreNotProvisioned() {
        TenantGroup group = new TenantGroup("g", "Sales", List.of(), List.of());
        Tenant tenant = many(1).withGroup(group).withScope(Scope.ALL);
        CycleSettings off = SPLIT.with(GroupMappings.split().withProvisioned(false));
        assertThat(new ProvisionOnDemand(scim, off, job.surroundings()).group(tenant, job.state, group))
                .extracting(entry -> String.valueOf(entry.error()))
                .singleElement()
                .asString()
                .contains("MappingNotEnabled", "Switch the provisioning of groups on");
    }

    @Test
    void takesOnDemandNobodyOutWhoIsStillAMemberBeyondTheFirstFive() {
        TenantGroup group = new TenantGroup("g", "Sales", List.of("5", "6"), List.of());
        job.play(many(7).withGroup(group), SPLIT);
        TenantGroup grown = group.withUserIds(List.of("0", "1", "2", "3", "4", "5"));
        new ProvisionOnDemand(scim, SPLIT, job.surroundings()).group(many(7).withGroup(grown), job.state, grown);
        assertThat(scim.members(scim.group("Sales"))).hasSize(6).doesNotContainKey(job.state.targetId("6"));
    }

    private List<String> details(String name) {
        return job.entries.stream()
                .flatMap(entry -> entry.steps().stream())
                .map(step -> step.details().getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    @Test
    void holdsMoreDeletionsThanTheThresholdAllows() {
        Tenant tenant = many(10);
        job.play(tenant, SPLIT);
        Tenant accident = tenant;
        for (int i = 0; i < 6; i++) {
            accident = accident.withUser(String.valueOf(i), user -> user.withAccountEnabled(false));
        }
        accident = accident.withUser(user("new", "newcomer"));
        CycleSummary held = job.play(accident, SPLIT.withDeletionThreshold(5));
        assertThat(held.staged()).isEqualTo(6);
        assertThat(held.disabled()).isZero();
        assertThat(held.created()).isEqualTo(1);
        assertThat(held.ending()).isEqualTo(CycleSummary.Ending.QUARANTINED);
        assertThat(job.entries.stream().map(ProvisioningEntry::action).collect(Collectors.toSet()))
                .contains(ProvisioningAction.STAGED_DELETE);
        assertThat(job.play(accident, SPLIT).disabled()).as("allowed").isEqualTo(6);
    }

    @Test
    void waitsAsLongAsTheServiceAsks() {
        int[] busy = {2};
        scim.fault(request -> request.method().equals("POST") && busy[0]-- > 0
                ? new HttpAnswer(429, null, Duration.ofSeconds(3), "")
                : null);
        assertThat(job.play(many(1), SPLIT).created()).isEqualTo(1);
        assertThat(job.rests).containsExactly(Duration.ofSeconds(3), Duration.ofSeconds(3));
    }

    @Test
    void namesEntrasCodesForWhatGoesWrong() {
        job.play(many(1), SPLIT);
        scim.users.clear();
        Tenant renamed = many(1).withUser("0", user -> user.with("displayName", "New"));
        job.play(renamed, SPLIT);
        assertThat(job.failures()).containsExactly("New: InvalidAnchor");
        MemoryScim twins = new MemoryScim();
        twins.put("user0@x.example");
        twins.put("user0@x.example");
        TestJob second = new TestJob(twins);
        second.play(many(1), SPLIT);
        assertThat(second.failures()).containsExactly("user0: DuplicateTargetEntries");
    }

    @Test
    void sendsEachMemberAloneWhenAskedTo() {
        Tenant tenant = many(5).withGroup(new TenantGroup("g", "Team", ids(5), List.of()));
        CycleSummary summary = job.play(tenant, SPLIT.withMembers(100, true).withParallelism(4));
        assertThat(summary.membersAdded()).isEqualTo(5);
        assertThat(scim.writes().stream().filter(write -> write.contains("\"members\"")))
                .hasSize(5);
        scim.requests.clear();
        job.play(tenant.withGroup(new TenantGroup("g", "Team", List.of("0"), List.of())), SPLIT.withMembers(2, false));
        assertThat(scim.writes()).as("four removals in batches of two").hasSize(2);
        assertThat(scim.members(scim.group("Team"))).hasSize(1);
    }

    @Test
    void warnsOfAManagerWhoIsNotProvisioned() {
        Tenant tenant = tenant(user("1", "ann").withManager("9"));
        CycleSummary summary = job.play(tenant, SPLIT);
        assertThat(summary.warnings()).isEqualTo(1);
        assertThat(job.play(tenant, SPLIT).warnings()).isZero();
    }

    @Test
    void remembersEverythingInItsFile(@TempDir Path folder) throws Exception {
        Tenant tenant = many(3).withGroup(new TenantGroup("g", "Team", ids(3), List.of()));
        job.play(tenant, SPLIT);
        Path file = folder.resolve("state.json");
        new CycleStateFile().write(file, job.state);
        CycleState read = new CycleStateFile().read(file);
        scim.requests.clear();
        CycleSummary next = new Cycle(scim, SPLIT, job.surroundings()).run(tenant, read, CycleListener.silent());
        assertThat(next.kind()).isEqualTo(CycleSummary.Kind.INCREMENTAL);
        assertThat(scim.requests).as("the two of the credential probe").hasSize(2);
        Path second = folder.resolve("second.json");
        new CycleStateFile().write(second, read);
        assertThat(second).hasSameTextualContentAs(file);
    }

    @Test
    void stopsWhenItsThreadIsInterruptedAndGoesOnLater() {
        int[] left = {7};
        scim.fault(request -> {
            if (left[0]-- == 0) {
                Thread.currentThread().interrupt();
            }
            return null;
        });
        assertThat(job.play(many(10), SPLIT).ending()).isEqualTo(CycleSummary.Ending.CANCELLED);
        assertThat(Thread.interrupted()).isTrue();
        scim.fault(null);
        assertThat(job.play(many(10), SPLIT).ending()).isEqualTo(CycleSummary.Ending.SUCCEEDED);
        assertThat(scim.users).hasSize(10);
    }

    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(String::valueOf).toList();
    }

    private static Tenant many(int count) {
        return tenant(IntStream.range(0, count)
                .mapToObj(i -> user(String.valueOf(i), "user" + i))
                .toArray(TenantUser[]::new));
    }

    private static Tenant tenant(TenantUser... users) {
        Tenant tenant = new Tenant(Map.of(), Map.of(), Set.of(), Scope.ALL);
        for (TenantUser user : users) {
            tenant = tenant.withUser(user);
        }
        return tenant;
    }

    private static TenantUser user(String id, String name) {
        return new TenantUser(
                id, Map.of("userPrincipalName", name + "@x.example", "displayName", name), true, null, null);
    }

    private static String patch(String operations) {
        return "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[" + operations + "]}";
    }
}
