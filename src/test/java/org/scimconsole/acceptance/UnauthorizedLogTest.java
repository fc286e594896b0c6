package org.scimconsole.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.scimconsole.directory.PageRequest;
import org.scimconsole.directory.activity.LogEntry;
import org.scimconsole.directory.activity.LogQuery;
import org.scimconsole.directory.activity.Outcome;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.server.http.ServerConfig;
import org.scimconsole.testing.RunningService;
import org.scimconsole.testing.TestDatabase;
import org.scimconsole.testing.TestOrganization;
import org.scimconsole.testing.Wire;

/** What the log keeps of those who were not let in, and of those who were and asked in vain. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
final class UnauthorizedLogTest {
    private static final long MINUTE = 60_000_000_000L;

    private final AtomicLong skipped = new AtomicLong();
    private final RunningService service;
    private final TestOrganization org;

    UnauthorizedLogTest(TestDatabase database) {
        service = RunningService.start(
                database.place(), Clock.systemUTC(), () -> System.nanoTime() + skipped.get(), ServerConfig.loopback(0));
        org = service.organization();
    }

    @AfterEach
    void close() {
        service.close();
    }

    private List<LogEntry> refused(OrganizationId organization) {
        service.directory().store().flush();
        return service.directory().activity().log(organization, LogQuery.all(PageRequest.first(200))).items().stream()
                .filter(entry -> entry.status() >= 400)
                .toList();
    }

    private Wire stranger(OrganizationId organization) {
        return new Wire(service.port(), "/scim/v2/" + organization.value());
    }

    @Test
    void aFloodWithoutATokenLeavesAFewShortRows() {
        for (int index = 0; index < 50; index++) {
            stranger(org.id())
                    .get("/Users/" + "p".repeat(500) + "?filter=" + "q".repeat(3_000))
                    .expect(401);
        }
        List<LogEntry> rows = refused(org.id());
        assertThat(rows).hasSize(20).allSatisfy(row -> {
            assertThat(row.outcome()).isEqualTo(Outcome.UNAUTHORIZED);
            assertThat(row.rule()).isEqualTo("MISSING");
            assertThat(row.path())
                    .startsWith("/scim/v2/" + org.id())
                    .hasSizeLessThanOrEqualTo(201)
                    .endsWith("…");
            assertThat(row.query()).startsWith("filter=qqq").hasSizeLessThanOrEqualTo(201);
        });
        assertThat(rows.get(0).message()).contains("no token", "only counted");
        assertThat(rows.get(1).message()).contains("no token").doesNotContain("only counted");
        assertThat(service.wire().get("/metrics").body())
                .contains("scim_unauthorized_total{reason=\"missing\"} 50", "scim_unauthorized_unlogged_total 30");
        org.userId("honest@x.io");
        skipped.addAndGet(MINUTE);
        stranger(org.id()).get("/Users").expect(401);
        assertThat(refused(org.id())).as("a minute later there is room again").hasSize(21);
    }

    @Test
    void aStrangerHidesNoDeadTokenBehindTheSameAddress() {
        org.admin().post("/security/scim/tokens", "{}").expect(201);
        for (int index = 0; index < 30; index++) {
            stranger(org.id()).get("/Users").expect(401);
        }
        org.scim().get("/Users").expect(401);
        assertThat(refused(org.id()).get(0).rule()).isEqualTo("REVOKED");
    }

    @Test
    void namesOfOrganisationsThatDoNotExistLeaveNoRow() {
        OrganizationId made = new OrganizationId("made-up");
        stranger(made).get("/Users").expect(401);
        stranger(made).bearer(org.scimToken()).get("/Users").expect(401);
        assertThat(refused(made)).isEmpty();
    }

    @Test
    void anAddressThatSendsHundredsWithoutATokenWaitsAndNobodyElseDoes() {
        int status = 0;
        for (int index = 0; index < 3_000 && status != 429; index++) {
            status = stranger(org.id()).get("/Users").status();
        }
        assertThat(status).isEqualTo(429);
        TestOrganization fresh = service.organization();
        assertThat(fresh.userId("first@x.io")).as("a token never seen before").isNotEmpty();
    }

    @Test
    void routesThatDoNotExistAreToldAsSuchAndNotAsAFault() {
        org.scim().get("/Nowhere").expect(404);
        org.scim().put("/Users", "{}").expect(405);
        List<LogEntry> rows = refused(org.id());
        assertThat(rows).hasSize(2).allSatisfy(row -> assertThat(row.outcome()).isEqualTo(Outcome.REFUSED));
        assertThat(rows.get(0).message()).contains("method PUT does nothing");
        assertThat(rows.get(1).message()).contains("nothing at", "/Nowhere");
    }
}
