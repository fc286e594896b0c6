package org.scimconsole.entra.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scimconsole.client.http.Timeouts;
import org.scimconsole.client.scim.HttpScimApi;
import org.scimconsole.model.PlainToken;
import org.scimconsole.model.RuleSet;
import org.scimconsole.testing.RunningService;
import org.scimconsole.testing.TestDatabase;
import org.scimconsole.testing.TestOrganization;

/** The service of this program, asked from outside like any other. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class OwnServiceCheckTest {

    private static final String SUFFIX = CheckSuffix.random(new Random(1));

    private final TestDatabase database;
    private final Clock clock = Clock.fixed(Instant.parse("2026-05-13T09:40:00Z"), ZoneOffset.UTC);

    OwnServiceCheckTest(TestDatabase database) {
        this.database = database;
    }

    @ParameterizedTest
    @EnumSource
    void findsNothingWrongWithOurOwnService(RuleSet rules) throws Exception {
        try (RunningService service = RunningService.start(database)) {
            TestOrganization organization = service.organization(rules, "ENTRA_ID");
            String url = "http://127.0.0.1:" + service.port() + "/scim/v2/" + organization.id();
            PlainToken token = new PlainToken(organization.scimToken());
            try (HttpScimApi api = HttpScimApi.open(url, token, Timeouts.usual());
                    HttpScimApi stranger = HttpScimApi.open(url, new PlainToken("wrong"), Timeouts.usual())) {
                CheckReport report = new EndpointCheck(url, api, stranger, clock, SUFFIX).run(exchange -> {});

                assertThat(report.findings()).isEmpty();
                assertThat(report.notChecked()).isEmpty();
                assertThat(report.leftBehind()).isEmpty();
                assertThat(organization
                                .admin()
                                .get("/provisioning-log?limit=5")
                                .expect(200)
                                .json()
                                .findValuesAsText("name"))
                        .as("by which the console's log marks the cycle as a check")
                        .anyMatch(name ->
                                name.matches("Check((\\.[a-z]+)?\\." + SUFFIX + "(@example\\.com)?|-" + SUFFIX + ")"));
            }
        }
    }

    @Test
    void blamesNotTheServiceForAWrongTokenAPauseOrAWrongAddress() throws Exception {
        try (RunningService service = RunningService.start(database)) {
            TestOrganization organization = service.organization(RuleSet.SPLIT, "ENTRA_ID");
            String root = "http://127.0.0.1:" + service.port();
            String url = root + "/scim/v2/" + organization.id();
            assertThatThrownBy(() -> check(url, "cut")).hasMessage("The service refuses the Secret Token (HTTP 401).");
            assertThatThrownBy(() -> check(root, organization.scimToken()))
                    .hasMessage("What answers there is not a SCIM service (HTTP 404).");
            organization.admin().post("/security/scim/pause", "{}").expect(200);
            assertThatThrownBy(() -> check(url, organization.scimToken()))
                    .hasMessage("The service is not available now (HTTP 503).");
        }
    }

    private void check(String url, String token) throws Exception {
        List<Exchange> asked = new ArrayList<>();
        try (HttpScimApi api = HttpScimApi.open(url, new PlainToken(token), Timeouts.usual());
                HttpScimApi stranger = HttpScimApi.open(url, new PlainToken("wrong"), Timeouts.usual())) {
            new EndpointCheck(url, api, stranger, clock, "a1b2c3").run(asked::add);
        } finally {
            assertThat(asked).hasSize(1);
        }
    }
}
