package org.scimconsole.console.entra;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.scimconsole.entra.cycle.CycleSummary;
import org.scimconsole.entra.cycle.Dialect;
import org.scimconsole.entra.cycle.MemoryScim;
import org.scimconsole.entra.cycle.Quarantine;

class JobViewModelTest {

    @Test
    void asksForTheConnectionBeforeAnythingIsSent() {
        EntraParts parts = new EntraParts();
        parts.job.play();
        assertThat(parts.told).singleElement().asString().startsWith("Test the connection first");
        assertThat(parts.scim.requests).isEmpty();
    }

    @Test
    void saysWhyTheConnectionIsNotGoodAndKeepsNoToken() {
        EntraParts parts = new EntraParts();
        parts.target.connect(" ");
        assertThat(parts.target.problemProperty().get()).startsWith("Enter the Tenant URL");
        parts.target.suggest();
        assertThat(parts.target.addressProperty().get()).contains("/scim/v2/");
        parts.target.connect("spl_scim_wrong");
        assertThat(parts.target.problemProperty().get()).contains("refuses the Secret Token", "regenerate");
        assertThat(parts.session.targetProperty().get()).isNull();
    }

    @Test
    void readsTheDialectFromTheFlagBehindTheAddress() {
        EntraParts parts = new EntraParts();
        parts.target.addressProperty().set("https://scim.example/v2?aadOptscim062020");
        parts.target.connect(EntraParts.TOKEN);
        assertThat(parts.session.settingsProperty().get().dialect()).isEqualTo(Dialect.RFC);
    }

    @Test
    void forgetsTheTokenWhenDisconnectedLeftIdleOrConnectedElsewhere() throws Exception {
        EntraParts parts = EntraParts.connected();
        Target target = Objects.requireNonNull(parts.session.targetProperty().get());
        parts.tasks.advance(Duration.ofMinutes(29));
        parts.job.play();
        parts.tasks.advance(Duration.ofMinutes(29));
        assertThat(parts.session.targetProperty().get()).isSameAs(target);
        parts.tasks.advance(Duration.ofMinutes(2));
        assertThat(parts.session.targetProperty().get()).isNull();
        assertThat(parts.target.problemProperty().get()).contains("30 minutes");
        assertThat(target.toString()).doesNotContain(EntraParts.TOKEN);
        int opened = parts.tokens.size();
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> target.open(parts.session.faultsProperty().get()))
                .hasMessageContaining("forgotten");
        assertThat(parts.tokens).hasSize(opened);
    }

    @Test
    void playsACycleWithALineForEachAndItsRequests() {
        EntraParts parts = EntraParts.connected();
        parts.job.play();
        CycleSummary summary =
                Objects.requireNonNull(parts.session.lastCycleProperty().get());
        assertThat(summary.created()).isGreaterThan(55);
        assertThat(parts.session.log()).hasSizeGreaterThan(100);
        assertThat(parts.session.log().get(0).steps())
                .anyMatch(step -> step.exchanges().stream()
                        .anyMatch(exchange -> exchange.request().startsWith("PATCH /Groups/")));
        assertThat(parts.session.log().toString()).doesNotContain(EntraParts.TOKEN);
        assertThat(parts.job.busyProperty().get()).isFalse();
    }

    @Test
    void playsEveryFortyMinutesOfAFasterTimeUntilStopped() {
        EntraParts parts = EntraParts.connected();
        parts.job.startClock(Duration.ofSeconds(4));
        assertThat(parts.job.tickingProperty().get()).isTrue();
        int after = parts.scim.requests.size();
        parts.tasks.advance(Duration.ofSeconds(3));
        assertThat(parts.scim.requests).hasSize(after);
        parts.tasks.advance(Duration.ofSeconds(2));
        assertThat(parts.scim.requests)
                .as("the two of one more probe, nothing else to do")
                .hasSize(after + 2);
        parts.job.stopClock();
        parts.tasks.advance(Duration.ofMinutes(5));
        assertThat(parts.scim.requests).hasSize(after + 2);
    }

    @Test
    void goesOnByTheClockThoughACycleWasPlayedByHandBetween() {
        EntraParts parts = EntraParts.connected();
        parts.job.startClock(Duration.ofSeconds(4));
        parts.tasks.advance(Duration.ofSeconds(1));
        parts.job.play();
        int after = parts.scim.requests.size();
        parts.tasks.advance(Duration.ofSeconds(5));
        assertThat(parts.scim.requests).as("one cycle, not two").hasSize(after + 2);
    }

    @Test
    void waitsForTheNextAttemptWhileInQuarantine() {
        EntraParts parts = EntraParts.connected();
        parts.scim.fault(request -> MemoryScim.answer(401, ""));
        parts.job.startClock(Duration.ofSeconds(4));
        assertThat(Objects.requireNonNull(parts.session.job().quarantine()).reason())
                .isEqualTo(Quarantine.Reason.ENCOUNTERED_QUARANTINE_EXCEPTION);
        parts.job.cancel();
        assertThat(parts.job.tickingProperty().get()).isFalse();
        parts.job.restart(false);
        assertThat(parts.session.job().quarantine()).isNull();
    }

    @Test
    void deletesWhoWasThirtyDaysInTheRecycleBin() {
        EntraParts parts = EntraParts.connected();
        TenantViewModel tenant = new TenantViewModel(parts.session, () -> "id", parts.messages);
        parts.job.play();
        TenantRow adele = parts.person("adele.vance");
        tenant.delete(List.of(adele));
        parts.job.play();
        assertThat(Objects.requireNonNull(parts.session.lastCycleProperty().get())
                        .disabled())
                .isEqualTo(1);
        parts.job.pass(Duration.ofDays(30));
        assertThat(parts.tenant().users()).doesNotContainKey(adele.id());
        parts.job.play();
        assertThat(Objects.requireNonNull(parts.session.lastCycleProperty().get())
                        .deleted())
                .isEqualTo(1);
    }

    @Test
    void holdsTooManyDeletesUntilTheyAreAllowed() {
        EntraParts parts = EntraParts.connected();
        TenantViewModel tenant = new TenantViewModel(parts.session, () -> "id", parts.messages);
        new JobSettingsViewModel(parts.session).threshold(2);
        parts.job.play();
        tenant.enable(List.copyOf(tenant.rows().subList(0, 9)), false);
        parts.job.play();
        assertThat(Objects.requireNonNull(parts.session.job().quarantine()).reason())
                .isEqualTo(Quarantine.Reason.TOO_MANY_DELETES);
        parts.job.allowDeletes();
        assertThat(parts.session.job().quarantine()).isNull();
        assertThat(Objects.requireNonNull(parts.session.lastCycleProperty().get())
                        .disabled())
                .isGreaterThan(2);
    }

    @Test
    void showsEachStepOfOnePersonOnDemand() {
        EntraParts parts = EntraParts.connected();
        OnDemandViewModel onDemand = new OnDemandViewModel(parts.session, parts.workbench, parts.job);
        onDemand.provision(parts.person("adele.vance"));
        assertThat(onDemand.linesProperty().get().get(0).steps())
                .extracting(step -> step.type().name())
                .containsExactly("IMPORT", "SCOPING", "MATCHING", "EXPORT");
        assertThat(parts.session.log()).isNotEmpty();
        assertThat(parts.session.job().linked()).isEqualTo(1);
    }

    @Test
    void beginsNothingWhileAnotherTenantIsStillBeingRead() {
        EntraParts parts = EntraParts.connected();
        parts.tasks.hold();
        parts.files.make(30, 3, 5, 7);
        parts.job.play();
        assertThat(parts.told).last().asString().startsWith("Another tenant is still being read");
        parts.tasks.release();
        assertThat(parts.session.lastCycleProperty().get()).isNull();
        parts.job.play();
        CycleSummary summary =
                Objects.requireNonNull(parts.session.lastCycleProperty().get());
        assertThat(summary.created()).as("of the tenant that was read").isLessThan(45);
    }

    @Test
    void theClockWaitsForTheTenantThatIsBeingRead() {
        EntraParts parts = EntraParts.connected();
        parts.job.startClock(Duration.ofSeconds(4));
        int after = parts.scim.requests.size();
        parts.tasks.hold();
        parts.files.make(30, 3, 5, 7);
        parts.tasks.advance(Duration.ofSeconds(5));
        assertThat(parts.told).noneMatch(sentence -> sentence.startsWith("Another tenant"));
        parts.tasks.release();
        assertThat(parts.scim.requests).hasSize(after);
        parts.tasks.advance(Duration.ofSeconds(1));
        assertThat(parts.scim.requests).hasSizeGreaterThan(after + 30);
    }

    @Test
    void replacesNoTenantUnderARunningCycle() {
        EntraParts parts = EntraParts.connected();
        var before = parts.tenant();
        parts.tasks.hold();
        parts.job.play();
        parts.files.make(30, 3, 5, 7);
        parts.tasks.release();
        assertThat(parts.tenant().users().keySet()).isEqualTo(before.users().keySet());
        assertThat(Objects.requireNonNull(parts.session.lastCycleProperty().get())
                        .created())
                .isGreaterThan(55);
    }
}
