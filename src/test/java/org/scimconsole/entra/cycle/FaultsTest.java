package org.scimconsole.entra.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.scimconsole.entra.log.ProvisioningAction;
import org.scimconsole.entra.log.ProvisioningEntry;
import org.scimconsole.entra.log.ProvisioningLogJson;
import org.scimconsole.entra.log.ProvisioningStatus;
import org.scimconsole.entra.log.WireExchange;
import org.scimconsole.entra.tenant.Scope;
import org.scimconsole.entra.tenant.Tenant;
import org.scimconsole.entra.tenant.TenantGroup;
import org.scimconsole.entra.tenant.TenantReader;
import org.scimconsole.entra.tenant.TenantUser;
import org.scimconsole.model.PlainToken;

class FaultsTest {
    private static final CycleSettings SPLIT = CycleSettings.split().withParallelism(1);
    private final MemoryScim scim = new MemoryScim();

    @Test
    void endsInTheSameStateDespiteTimeOutsDuplicatesAndReordering() throws Exception {
        MemoryScim undisturbed = new MemoryScim();
        new TestJob(undisturbed).play(contoso(), SPLIT);
        Faults faults = new Faults(Set.of(Fault.TIME_OUTS, Fault.DUPLICATES, Fault.REORDERING));
        TestJob job = new TestJob(faults.wire(scim, new Random(1)));
        CycleSummary first = job.play(contoso(), SPLIT);
        assertThat(first.failed()).isGreaterThan(5);
        for (int cycle = 0; cycle < 60; cycle++) {
            job.wait(Duration.ofHours(6));
            job.play(contoso(), SPLIT);
        }
        assertThat(names(scim.users)).isEqualTo(names(undisturbed.users));
        assertThat(names(scim.groups)).isEqualTo(names(undisturbed.groups));
        for (String group : names(undisturbed.groups)) {
            assertThat(scim.members(scim.group(group)))
                    .as(group)
                    .hasSameSizeAs(undisturbed.members(undisturbed.group(group)));
        }
    }

    @Test
    void spoilsTheToken() {
        PlainToken token = new PlainToken("spl_scim_0123456789");
        assertThat(new Faults(Set.of(Fault.TRUNCATED_TOKEN)).token(token).reveal())
                .isEqualTo("spl_scim_01");
        assertThat(new Faults(Set.of(Fault.WRONG_TOKEN)).token(token).reveal())
                .hasSameSizeAs(token.reveal())
                .isNotEqualTo(token.reveal());
        assertThat(Faults.none().token(token)).isSameAs(token);
    }

    @Test
    void keepsGuestNamesAndReadsNestedGroups() throws Exception {
        Faults faults = new Faults(Set.of(Fault.GUEST_NAMES, Fault.NESTED_GROUPS));
        new TestJob(scim).play(contoso(), faults.settings(SPLIT));
        assertThat(scim.user("ravi.menon_fabrikam.example#EXT#@contosoexample.onmicrosoft.com"))
                .isNotNull();
        assertThat(scim.members(scim.group("Everyone in Tech"))).hasSizeGreaterThan(10);
    }

    @Test
    void provisionsOnePersonOnDemandWithEachStep() throws Exception {
        TestJob job = new TestJob(scim);
        ProvisionOnDemand onDemand = new ProvisionOnDemand(scim, SPLIT, job.surroundings());
        List<ProvisioningEntry> lines = onDemand.user(contoso(), job.state, adele());
        ProvisioningEntry created = lines.get(0);
        assertThat(created.action()).isEqualTo(ProvisioningAction.CREATE);
        assertThat(created.steps().stream().map(step -> step.type().heading()))
                .containsExactly(
                        "Import", "Determine if in scope", "Match between source and target", "Perform action");
        assertThat(created.steps().get(0).details().keySet())
                .as("in one order, so that two logs can be compared")
                .containsExactly("accountEnabled", "IsSoftDeleted", "objectId", "userPrincipalName");
        assertThat(created.steps().get(2).exchanges())
                .singleElement()
                .matches(exchange -> exchange.request().startsWith("GET /Users?filter=userName+eq+"));
        assertThat(created.steps().get(3).exchanges())
                .singleElement()
                .matches(exchange -> exchange.request().equals("POST /Users") && exchange.status() == 201);
        assertThat(lines.get(1).status()).as("the manager is not there").isEqualTo(ProvisioningStatus.WARNING);
        assertThat(new ProvisioningLogJson().text(created))
                .contains("\"provisioningAction\":\"create\"", "\"status\":\"success\"", "\"name\":\"EntryExportAdd\"");

        ProvisioningEntry again = onDemand.user(contoso(), job.state, adele()).get(0);
        assertThat(again.status()).isEqualTo(ProvisioningStatus.SKIPPED);
        assertThat(Objects.requireNonNull(again.error()).errorCode()).isEqualTo("RedundantExport");

        scim.fault(request -> MemoryScim.answer(401, ""));
        ProvisioningEntry refused = onDemand.user(contoso(), job.state, adele()).get(0);
        assertThat(refused.steps())
                .singleElement()
                .matches(step -> step.description().english().startsWith("Test connection"))
                .matches(step -> step.exchanges().size() == 1);
    }

    @Test
    void sendsTheDefaultDialectOnDemandWhateverTheFlagSays() throws Exception {
        TestJob job = new TestJob(scim);
        job.play(contoso(), SPLIT);
        TenantUser renamed = adele().with("displayName", "Adele V.");
        List<ProvisioningEntry> lines = new ProvisionOnDemand(scim, SPLIT.with(Dialect.RFC), job.surroundings())
                .user(contoso().withUser(renamed), job.state, renamed);
        assertThat(lines.get(0).steps().get(0).description().english()).startsWith("aadOptscim062020 does not work");
        assertThat(lines.get(0).steps().get(4).exchanges())
                .singleElement()
                .matches(exchange -> String.valueOf(exchange.requestBody()).contains("\"op\":\"Replace\""));
    }

    @Test
    void holdsOnDemandToTheDeletionThreshold() throws Exception {
        TestJob job = new TestJob(scim);
        Tenant assigned = contoso();
        job.play(assigned, SPLIT);
        Tenant accident = assigned;
        for (String id : List.copyOf(assigned.assigned())) {
            accident = accident.withAssigned(id, false);
        }
        int writes = scim.writes().size();
        ProvisionOnDemand careful = new ProvisionOnDemand(scim, SPLIT.withDeletionThreshold(3), job.surroundings());
        ProvisioningEntry held = careful.user(accident, job.state, adele()).get(0);
        assertThat(held.action()).isEqualTo(ProvisioningAction.STAGED_DELETE);
        assertThat(held.steps().stream().map(step -> step.type().heading()))
                .containsExactly("Import", "Determine if in scope", "Perform action");
        assertThat(scim.writes()).hasSize(writes);
        ProvisioningEntry disabled = new ProvisionOnDemand(scim, SPLIT, job.surroundings())
                .user(accident, job.state, adele())
                .get(0);
        assertThat(disabled.action()).isEqualTo(ProvisioningAction.DISABLE);
    }

    @Test
    void disablesNobodyOnDemandWhoIsBlockedAtTheSource() throws Exception {
        TestJob job = new TestJob(scim);
        job.play(contoso(), SPLIT);
        int writes = scim.writes().size();
        TenantUser blocked = adele().withAccountEnabled(false);
        ProvisioningEntry line = new ProvisionOnDemand(scim, SPLIT, job.surroundings())
                .user(contoso().withUser(blocked), job.state, blocked)
                .get(0);
        assertThat(line.status()).isEqualTo(ProvisioningStatus.SKIPPED);
        assertThat(scim.writes()).hasSize(writes);
    }

    @Test
    void provisionsAGroupOnDemandOnlyWhileItIsAssigned() throws Exception {
        TestJob job = new TestJob(scim);
        Tenant contoso = contoso();
        TenantGroup product = contoso.groups().values().stream()
                .filter(group -> group.displayName().equals("Product"))
                .findFirst()
                .orElseThrow();
        Tenant without = contoso.withScope(Scope.ASSIGNED).withAssigned(product.id(), false);
        ProvisionOnDemand onDemand = new ProvisionOnDemand(scim, SPLIT, job.surroundings());
        ProvisioningEntry refused = last(onDemand.group(without, job.state, product), "Group");
        assertThat(Objects.requireNonNull(refused.error()).errorCode()).isEqualTo("NotEffectivelyEntitled");
        assertThat(scim.groups).isEmpty();
        List<ProvisioningEntry> made = onDemand.group(without.withAssigned(product.id(), true), job.state, product);
        ProvisioningEntry group = made.stream()
                .filter(entry -> entry.source().type().equals("Group"))
                .findFirst()
                .orElseThrow();
        assertThat(group.steps().stream().map(step -> step.type().heading()))
                .containsExactly(
                        "Import", "Determine if in scope", "Match between source and target", "Perform action");
        assertThat(scim.members(scim.group("Product"))).isNotEmpty().hasSizeLessThanOrEqualTo(5);
    }

    private static ProvisioningEntry last(List<ProvisioningEntry> lines, String type) {
        return lines.stream()
                .filter(entry -> entry.source().type().equals(type))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    @Test
    void keepsNoSecretInALine() {
        WireExchange exchange = new WireExchange(
                "PATCH /Users/1",
                "{\"op\":\"Add\",\"path\":\"password\",\"value\":\"hunter2\"},{\"password\":\"hunter2\"}",
                401,
                "spl_scim_0123456789abcdef is dead; Bearer hunter2",
                Duration.ZERO);
        assertThat(exchange.toString()).doesNotContain("hunter2", "0123456789abcdef");
        assertThat(exchange.requestBody()).contains("\"path\":\"password\"", "\"value\":\"***\"");
    }

    private static TenantUser adele() throws Exception {
        return Objects.requireNonNull(contoso().find("adele.vance@contoso.example"));
    }

    private static List<String> names(Map<String, ObjectNode> resources) {
        return resources.values().stream()
                .map(one -> one.path("displayName").asText())
                .sorted()
                .toList();
    }

    private static Tenant contoso() throws Exception {
        return new TenantReader().read(Path.of("assets/contoso.json"));
    }
}
