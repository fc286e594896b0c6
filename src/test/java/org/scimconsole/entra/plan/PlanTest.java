package org.scimconsole.entra.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.scimconsole.client.http.HttpAnswer;
import org.scimconsole.client.scim.ScimRequest;
import org.scimconsole.entra.cycle.CycleListener;
import org.scimconsole.entra.cycle.CycleSettings;
import org.scimconsole.entra.cycle.CycleState;
import org.scimconsole.entra.cycle.MemoryScim;
import org.scimconsole.entra.cycle.TestJob;
import org.scimconsole.entra.tenant.Scope;
import org.scimconsole.entra.tenant.Tenant;
import org.scimconsole.entra.tenant.TenantGroup;
import org.scimconsole.entra.tenant.TenantUser;
import org.scimconsole.entra.wording.Wording;

/** What a plan says beside what would be sent. */
class PlanTest {
    private final MemoryScim scim = new MemoryScim().withSplitsRules();
    private final TestJob job = new TestJob(scim);

    private Plan plan(Tenant tenant, CycleState state) {
        return new Planner(scim, CycleSettings.split(), job.surroundings(), TargetRules.SPLIT)
                .plan(tenant, state, CycleListener.silent());
    }

    private static Tenant people(int count) {
        Tenant tenant = new Tenant(Map.of(), Map.of(), Set.of(), Scope.ALL);
        for (int i = 0; i < count; i++) {
            tenant = tenant.withUser(user(i, "user" + i));
        }
        return tenant;
    }

    private static TenantUser user(int id, String name) {
        return new TenantUser(
                String.valueOf(id),
                Map.of("userPrincipalName", name + "@x.example", "displayName", name),
                true,
                null,
                null);
    }

    @Test
    void tellsWhoJoinsFromWhoIsSentAgain() {
        Tenant tenant = people(3).withGroup(new TenantGroup("g", "Team", List.of("0", "1", "2"), List.of()));
        job.play(tenant, CycleSettings.split());
        String gone = scim.user("user1@x.example").path("id").asText();
        assertThat(plan(tenant, CycleState.fresh()).table()).contains("would be sent 3 members again");

        scim.members(scim.group("Team")).remove(gone);
        Plan plan = plan(tenant, CycleState.fresh());
        assertThat(plan.items())
                .filteredOn(item -> item.kind() == PlanItem.Kind.MEMBERS)
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.joins()).containsExactly("user1");
                    assertThat(item.sentence().english()).contains("2 who are members already would be sent again");
                });
    }

    @Test
    void namesWhoLeaves() {
        Tenant tenant = people(2).withGroup(new TenantGroup("g", "Team", List.of("0", "1"), List.of()));
        job.play(tenant, CycleSettings.split());
        assertThat(plan(tenant.withMember("g", "1", false).withScope(Scope.ALL), job.state)
                        .table())
                .contains("leaving: user1", "1 MEMBERS");
    }

    @Test
    void saysThatThereIsNothingToDo() {
        Tenant tenant = people(1);
        assertThat(plan(tenant, job.state).table()).contains("1 line: 1 CREATE.");
        job.play(tenant, CycleSettings.split());
        assertThat(plan(tenant, job.state).table()).startsWith("Nothing to do.");
    }

    @Test
    void foretellsRefusalsAsSuch() {
        Tenant tenant = people(1).withGroup(new TenantGroup("g", "A name of much more than 24", List.of(), List.of()));
        assertThat(plan(tenant.withScope(Scope.ALL), job.state).table())
                .contains("would be refused: Group name length");
    }

    @Test
    void cautionsBeforeManyRemovals() {
        Tenant tenant = people(21);
        job.play(tenant, CycleSettings.split());
        Tenant off = tenant;
        for (int i = 0; i < 21; i++) {
            off = off.withUser(String.valueOf(i), user -> user.withAccountEnabled(false));
        }
        assertThat(plan(off, job.state).cautions()).contains(CautionPhrase.MANY_REMOVALS.with("0", "21", "0"));
    }

    @Test
    void cautionsOfNamesThatSeveralShare() throws Exception {
        assertThat(plan(people(1).withUser(user(7, "USER0")).withScope(Scope.ALL), job.state)
                        .cautions())
                .contains(CautionPhrase.SHARED_NAMES.with("USER0@x.example"));
        ShadowScim shadow = new ShadowScim(scim, TargetRules.SPLIT, Set.of(), true);
        List<Integer> answers = new ArrayList<>();
        for (String name : List.of("a@x.example", "A@x.example")) {
            HttpAnswer answer = shadow.send(ScimRequest.post("/Users", "{\"userName\":\"" + name + "\"}"));
            answers.add(answer.status());
        }
        assertThat(answers).as("both asked before either was made").containsExactly(201, 409);
    }

    @Test
    void tellsWhatWaitsInEscrow() {
        Tenant tenant = people(1).withGroup(new TenantGroup("g", "A name of much more than 24", List.of(), List.of()));
        Tenant all = tenant.withScope(Scope.ALL);
        job.play(all, CycleSettings.split());
        assertThat(plan(all, job.state).cautions())
                .contains(CautionPhrase.WAITING.with("1", "2026-11-24T15:00:00Z", "A name of much more than 24"));
    }

    @Test
    void keepsTheOrderOfTheTenant() {
        PlanOrder order = new PlanOrder(people(3));
        order.phase(CycleListener.Phase.USERS);
        for (String id : List.of("2", "0", "1")) {
            order.add(new PlanItem(
                    PlanItem.Kind.CREATE, "User", id, id, null, Wording.none(), List.of(), List.of(), List.of()));
        }
        assertThat(order.items()).extracting(PlanItem::sourceId).containsExactly("0", "1", "2");
    }
}
