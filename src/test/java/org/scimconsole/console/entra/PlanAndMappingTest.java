package org.scimconsole.console.entra;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scimconsole.client.scim.ScimRequest;
import org.scimconsole.console.fx.Loading;
import org.scimconsole.entra.cycle.Fault;
import org.scimconsole.entra.mapping.MappingTable;
import org.scimconsole.entra.plan.PlanItem;

class PlanAndMappingTest {
    private final EntraParts parts = EntraParts.connected();
    private final PlanViewModel plan = new PlanViewModel(parts.session, parts.workbench, parts.job, parts.messages);
    private final MappingViewModel mapping = new MappingViewModel(parts.session, parts.messages);
    private final FaultsViewModel faults = new FaultsViewModel(parts.session, parts.workbench, parts.messages);

    @Test
    void plansByReadingOnlyAndShowsWhatMattersFirst() {
        parts.scim.putGroup("Engineering");
        assertThat(plan.loading().state()).isEqualTo(Loading.State.EMPTY);
        plan.make();
        assertThat(parts.scim.requests).allMatch(ScimRequest::reads);
        assertThat(plan.rows().get(0).item().kind()).isEqualTo(PlanItem.Kind.REFUSED);
        assertThat(plan.rows().get(0).explanation()).contains("less than 25 characters");
        PlanRow linked = plan.rows().stream()
                .filter(row ->
                        row.item().kind() == PlanItem.Kind.LINK && row.name().equals("Engineering"))
                .findFirst()
                .orElseThrow();
        assertThat(linked.details()).startsWith("joins: ");
        assertThat(plan.cautions())
                .contains("‘Everyone in Tech’ holds 2 groups; Entra does not provision the people in them.");
        plan.verdictProperty().set(PlanItem.Kind.SKIP);
        assertThat(plan.rows()).allMatch(row -> row.item().kind() == PlanItem.Kind.SKIP);
    }

    @Test
    void saysWhenThePlanIsNoLongerTrue(@TempDir Path folder) throws Exception {
        plan.make();
        assertThat(plan.staleProperty().get()).isFalse();
        Path csv = folder.resolve("plan.csv");
        plan.save(csv);
        assertThat(Files.readAllLines(csv)).hasSizeGreaterThan(100);
        parts.session.edit(tenant -> tenant.without(parts.person("adele.vance").id()));
        assertThat(plan.staleProperty().get()).isTrue();
    }

    @Test
    void refusesMappingsThatWouldStopEveryCycle() {
        var userName = mapping.rows().get(0).mapping();
        assertThat(mapping.remove(userName)).contains("Nothing fills userName");
        assertThat(mapping.put(userName, "Joni([a])", "userName", true, false)).contains("no function");
        assertThat(mapping.put(null, "mail", "displayName", false, false)).contains("filled by two rows");
        assertThat(mapping.mappings().people()).isEqualTo(MappingTable.split());
    }

    @Test
    void usesAnEditedMappingInTheNextCycle() {
        parts.job.play();
        String wrong = mapping.put(null, "Coalesce([nickname], \"none\")", "nickName", false, false);
        assertThat(wrong).isEmpty();
        assertThat(parts.session.job().initialDone())
                .as("a changed mapping restarts")
                .isFalse();
        assertThat(mapping.rows().get(mapping.rows().size() - 1).example()).isEqualTo("none");
        parts.job.play();
        assertThat(parts.scim
                        .user("adele.vance@contoso.example")
                        .path("nickName")
                        .asText())
                .isEqualTo("none");
    }

    @Test
    void editsTheMappingsOfGroups(@TempDir Path folder) throws Exception {
        mapping.groupsProperty().set(true);
        assertThat(mapping.rows().stream().map(row -> row.source() + " > " + row.target()))
                .containsExactly("displayName > displayName", "objectId > externalId");
        var name = mapping.rows().get(0).mapping();
        assertThat(mapping.remove(name)).contains("Nothing fills displayName");
        assertThat(mapping.put(null, "displayName", "members", false, false)).contains("whether members are sent");
        assertThat(mapping.put(name, "Left([displayName], 24)", "displayName", true, false))
                .isEmpty();
        assertThat(mapping.rows().get(0).example()).hasSizeLessThanOrEqualTo(24);
        mapping.references(false);
        mapping.save(folder.resolve("both.json"));
        mapping.useSplitsGroups();
        assertThat(mapping.references()).isTrue();
        assertThat(mapping.open(folder.resolve("both.json"))).isEmpty();
        parts.job.play();
        assertThat(parts.scim
                        .group("Release Approvers EMEA-0")
                        .path("displayName")
                        .asText())
                .hasSize(24);
        assertThat(Objects.requireNonNull(parts.session.lastCycleProperty().get())
                        .membersAdded())
                .isZero();
        mapping.provisionGroups(false);
        assertThat(parts.session.settingsProperty().get().groupMappings().provisioned())
                .isFalse();
    }

    @Test
    void warnsOfPeopleWithoutMailAndKeepsMappingsInAFile(@TempDir Path folder) throws Exception {
        assertThat(mapping.use(MappingTable.entraDefault())).isEmpty();
        assertThat(mapping.problemsProperty().get()).contains("people in scope would have no work e-mail");
        Path file = folder.resolve("mappings.json");
        mapping.save(file);
        mapping.use(MappingTable.split());
        assertThat(mapping.open(file)).isEmpty();
        assertThat(mapping.mappings().people()).isEqualTo(MappingTable.entraDefault());
        assertThat(mapping.open(folder.resolve("none.json"))).contains("There is no file");
    }

    @Test
    void explainsInWordsWhatAFaultDid() {
        row(Fault.DUPLICATES).onProperty().set(true);
        row(Fault.TIME_OUTS).onProperty().set(true);
        row(Fault.REORDERING).onProperty().set(true);
        row(Fault.GUEST_NAMES).onProperty().set(true);
        row(Fault.NESTED_GROUPS).onProperty().set(true);
        parts.job.play();
        assertThat(row(Fault.DUPLICATES).resultProperty().get())
                .matches("\\d+ writes arrived twice; \\d+ second creations were refused.*");
        assertThat(row(Fault.TIME_OUTS).resultProperty().get()).matches("\\d+ answers were lost, .*");
        assertThat(row(Fault.GUEST_NAMES).resultProperty().get()).contains("#EXT#", "none was refused");
        assertThat(row(Fault.NESTED_GROUPS).resultProperty().get()).contains("Everyone in Tech");
        assertThat(row(Fault.WRONG_TOKEN).resultProperty().get()).isEmpty();
    }

    @Test
    void explainsThatASpoiltTokenChangedNothing() {
        for (Fault fault : List.of(Fault.WRONG_TOKEN, Fault.TRUNCATED_TOKEN)) {
            row(fault).onProperty().set(true);
            parts.job.play();
            assertThat(row(fault).resultProperty().get()).contains("nothing was changed", "quarantine");
            row(fault).onProperty().set(false);
        }
        assertThat(parts.scim.writes()).isEmpty();
        parts.job.play();
        assertThat(Objects.requireNonNull(parts.session.lastCycleProperty().get())
                        .created())
                .isGreaterThan(50);
    }

    private FaultRow row(Fault fault) {
        return faults.rows().stream()
                .filter(one -> one.fault() == fault)
                .findFirst()
                .orElseThrow();
    }
}
