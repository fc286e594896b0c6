package org.scimconsole.entra.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.scimconsole.client.scim.ScimRequest;
import org.scimconsole.entra.cycle.CycleListener;
import org.scimconsole.entra.cycle.CycleSettings;
import org.scimconsole.entra.cycle.CycleSummary;
import org.scimconsole.entra.cycle.Dialect;
import org.scimconsole.entra.cycle.MemoryScim;
import org.scimconsole.entra.cycle.TestJob;
import org.scimconsole.entra.mapping.AttributeMapping;
import org.scimconsole.entra.mapping.GroupMappings;
import org.scimconsole.entra.mapping.Source;
import org.scimconsole.entra.mapping.TargetPath;
import org.scimconsole.entra.tenant.Tenant;

/** What the plan says is what the cycle then does: three cycles each for a thousand random tenants. */
class PlanEqualsCycleTest {

    @Property(tries = 1000)
    void saysWhatTheCycleThenDoes(@ForAll long seed) {
        Random random = new Random(seed);
        RandomTenants tenants = new RandomTenants(random);
        MemoryScim scim = new MemoryScim().withSplitsRules();
        for (int i = 0; i < random.nextInt(4); i++) {
            scim.put("p" + "u-" + random.nextInt(10) + "@x.example");
        }
        if (random.nextBoolean()) {
            scim.putGroup("Sales");
        }
        CycleSettings settings = CycleSettings.split()
                .withParallelism(1)
                .with(random.nextBoolean() ? Dialect.DEFAULT : Dialect.RFC)
                .with(groupMappings(random))
                .withMembers(1 + random.nextInt(3), false)
                .withDeletionThreshold(random.nextInt(4));
        TestJob job = new TestJob(scim);
        Tenant tenant = tenants.tenant();
        for (int cycle = 0; cycle < 3; cycle++) {
            int before = scim.requests.size();
            Plan plan = new Planner(scim, settings, job.surroundings(), TargetRules.SPLIT)
                    .plan(tenant, job.state, CycleListener.silent());
            assertThat(scim.requests.subList(before, scim.requests.size())).allMatch(ScimRequest::reads);

            CycleSummary done = job.play(tenant, settings);

            assertThat(comparable(plan.items()))
                    .isEqualTo(
                            comparable(job.entries.stream().map(Planner::item).toList()));
            assertThat(counts(plan.summary())).isEqualTo(counts(done));
            tenant = tenants.changed(tenant);
            job.wait(Duration.ofHours(random.nextInt(12)));
        }
    }

    /** Mostly Split's; else without members, without groups, or with names cut to length. */
    private static GroupMappings groupMappings(Random random) {
        GroupMappings split = GroupMappings.split();
        return switch (random.nextInt(8)) {
            case 0 -> split.withMembers(false);
            case 1 -> split.withProvisioned(false);
            case 2 ->
                split.with(List.of(
                        new AttributeMapping(
                                Source.parse("Left([displayName], 24)"), TargetPath.parse("displayName"), true, false),
                        AttributeMapping.direct("objectId", "externalId")));
            default -> split;
        };
    }

    private static List<String> comparable(List<PlanItem> items) {
        return items.stream()
                .map(item -> item.kind() + " " + item.type() + " " + item.sourceId() + " " + item.changes())
                .toList();
    }

    private static List<Object> counts(CycleSummary summary) {
        return List.of(
                summary.kind(),
                summary.ending(),
                summary.created(),
                summary.updated(),
                summary.disabled(),
                summary.deleted(),
                summary.skipped(),
                summary.failed(),
                summary.staged(),
                summary.membersAdded(),
                summary.membersRemoved(),
                summary.managersSet(),
                summary.warnings());
    }
}
