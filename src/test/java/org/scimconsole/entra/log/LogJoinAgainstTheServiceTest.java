package org.scimconsole.entra.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.scimconsole.client.admin.HttpAdminApi;
import org.scimconsole.client.admin.Listing;
import org.scimconsole.client.admin.LogEntry;
import org.scimconsole.client.admin.LogQuery;
import org.scimconsole.client.http.Timeouts;
import org.scimconsole.client.scim.HttpScimApi;
import org.scimconsole.entra.cycle.CycleSettings;
import org.scimconsole.entra.cycle.TestJob;
import org.scimconsole.entra.tenant.TenantReader;
import org.scimconsole.model.PlainToken;
import org.scimconsole.testing.RunningServices;
import org.scimconsole.testing.TestDatabase;
import org.scimconsole.testing.TestOrganization;

/** What a whole cycle of the simulator logs, as a file, against what the service logged of it. */
@ExtendWith(RunningServices.class)
class LogJoinAgainstTheServiceTest {
    private final RunningServices.Shared services;

    @TempDir
    Path folder;

    LogJoinAgainstTheServiceTest(RunningServices.Shared services) {
        this.services = services;
    }

    @Test
    void joinsAWholeCycleAlsoWithClocksThreeHoursApart() throws Exception {
        TestOrganization organization = services.on(TestDatabase.SQLITE).organization();
        String address = "http://127.0.0.1:" + organization.service().port();
        List<ProvisioningEntry> entries;
        try (HttpScimApi scim = HttpScimApi.open(
                address + "/scim/v2/" + organization.id().value(),
                new PlainToken(organization.scimToken()),
                Timeouts.usual())) {
            TestJob job = new TestJob(scim);
            job.play(
                    new TenantReader().read(Path.of("assets/contoso.json")),
                    CycleSettings.split().withParallelism(1));
            entries = List.copyOf(job.entries);
        }
        Instant theirTime = Clock.systemUTC().instant().minus(Duration.ofHours(3));
        Path file = folder.resolve("log.json");
        Files.writeString(
                file,
                entries.stream()
                        .map(entry -> new ProvisioningLogJson().text(at(entry, theirTime)))
                        .collect(Collectors.joining(",", "[", "]")));
        ExportedLog exported = new ExportedLogReader().read(List.of(file), fraction -> {});
        List<LogEntry> ours = log(address, organization);

        LogJoin.Result joined = LogJoin.join(exported.entries(), ours, Instant.EPOCH);

        assertThat(joined.offset()).isBetween(Duration.ofMinutes(175), Duration.ofMinutes(185));
        assertThat(joined.rows())
                .extracting(JoinedRow::verdict)
                .containsOnly(JoinVerdict.AGREE, JoinVerdict.REFUSED_HERE, JoinVerdict.SKIPPED);
        assertThat(names(joined, JoinVerdict.REFUSED_HERE))
                .containsExactlyInAnyOrder("Marketing & Communications", "Release Approvers EMEA-01");
        assertThat(joined.rows())
                .filteredOn(row -> row.verdict() == JoinVerdict.REFUSED_HERE)
                .allSatisfy(row -> {
                    assertThat(row.foremost())
                            .isNotNull()
                            .extracting(LogEntry::rule)
                            .isEqualTo("GROUP_NAME_LENGTH");
                    assertThat(String.valueOf(row.theirs()))
                            .contains("SystemForCrossDomainIdentityManagementBadRequest");
                });

        String adele = name(exported, "Adele Vance");
        List<LogEntry> lost = ours.stream()
                .filter(entry ->
                        entry.subject() == null || !adele.equals(entry.subject().id()))
                .toList();
        assertThat(names(LogJoin.join(exported.entries(), lost, Instant.EPOCH), JoinVerdict.MISSING_HERE))
                .contains("Adele Vance");
    }

    private static String name(ExportedLog exported, String displayName) {
        return exported.entries().stream()
                .filter(entry -> displayName.equals(entry.source().displayName()))
                .map(entry -> String.valueOf(entry.target().id()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(LogJoin.Result joined, JoinVerdict verdict) {
        return joined.rows().stream()
                .filter(row -> row.verdict() == verdict && row.theirs() != null)
                .map(row -> String.valueOf(row.theirs().source().displayName()))
                .toList();
    }

    private static List<LogEntry> log(String address, TestOrganization organization) throws Exception {
        List<LogEntry> all = new ArrayList<>();
        try (HttpAdminApi admin = HttpAdminApi.open(address, new PlainToken(organization.adminKey()))) {
            @Nullable String cursor = null;
            do {
                Listing<LogEntry> page = admin.provisioningLog(
                        new LogQuery(null, null, null, null, null, null, null, null, false, 200, cursor));
                all.addAll(page.items());
                cursor = page.nextCursor();
            } while (cursor != null);
        }
        return all;
    }

    private static ProvisioningEntry at(ProvisioningEntry entry, Instant at) {
        return new ProvisioningEntry(
                entry.id(),
                entry.changeId(),
                entry.cycleId(),
                at,
                entry.duration(),
                entry.action(),
                entry.status(),
                entry.adopted(),
                entry.error(),
                entry.source(),
                entry.target(),
                entry.steps(),
                entry.modified());
    }
}
