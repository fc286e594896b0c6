package org.scimconsole.entra.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.client.http.HttpAnswer;
import org.scimconsole.client.http.Timeouts;
import org.scimconsole.client.scim.HttpScimApi;
import org.scimconsole.client.scim.ScimApi;
import org.scimconsole.model.PlainToken;
import org.scimconsole.testing.PromptSockets;

class EndpointCheckTest {

    private final Clock clock = Clock.fixed(Instant.parse("2026-05-13T09:40:00Z"), ZoneOffset.UTC);

    private CheckReport check(FaultyEndpoint endpoint) throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.setServerSocketFactory(new PromptSockets());
            server.setDispatcher(endpoint);
            server.start();
            String url = server.url("/").toString();
            try (HttpScimApi api = HttpScimApi.open(url, new PlainToken("good"), Timeouts.usual());
                    HttpScimApi stranger = HttpScimApi.open(url, new PlainToken("bad"), Timeouts.usual())) {
                return new EndpointCheck(url, api, stranger, clock, "a1b2c3").run(exchange -> {});
            }
        }
    }

    private static List<Requirement> broken(CheckReport report) {
        return report.findings().stream().map(Finding::requirement).toList();
    }

    @Test
    void findsNothingWhereNothingIsWrong() throws Exception {
        CheckReport report = check(new FaultyEndpoint(Set.of()));

        assertThat(report.findings()).isEmpty();
        assertThat(report.notChecked()).isEmpty();
        assertThat(report.held()).containsExactlyInAnyOrder(Requirement.values());
        assertThat(report.ready()).isTrue();
        assertThat(report.requests()).isLessThan(100);
    }

    @ParameterizedTest
    @EnumSource
    void findsEveryFault(Fault fault) throws Exception {
        CheckReport report = check(new FaultyEndpoint(EnumSet.of(fault)));

        assertThat(broken(report)).contains(fault.requirement());
        assertThat(report.held()).doesNotContain(fault.requirement());
    }

    @Test
    void putsTheWorstFirst() throws Exception {
        CheckReport report = check(new FaultyEndpoint(
                EnumSet.of(Fault.ANSWERS_PLAIN_JSON, Fault.EMPTIES_THE_GROUP, Fault.ANSWERS_NOBODY_WITH_404)));

        assertThat(report.findings())
                .extracting(finding -> finding.requirement().severity())
                .isSorted();
        assertThat(broken(report).get(0)).isEqualTo(Requirement.ANSWERS_NOBODY_WITH_AN_EMPTY_LIST);
        assertThat(report.ready()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"EMPTIES_THE_GROUP", "REFUSES_UNKNOWN_SCHEMAS", "MAKES_USERS_TWICE", "HIDES_INACTIVE_USERS"})
    void deletesWhatItMade(Fault fault) throws Exception {
        FaultyEndpoint endpoint = new FaultyEndpoint(EnumSet.of(fault));
        CheckReport report = check(endpoint);

        assertThat(endpoint.resources()).isEmpty();
        assertThat(report.leftBehind()).isEmpty();
    }

    /** Called off while the answer to a write is awaited: the endpoint has done it, and nobody heard. */
    @Test
    void deletesWhatItMadeAlsoWhenCalledOffAtAnyWrite() throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            FaultyEndpoint endpoint = new FaultyEndpoint(Set.of());
            server.setServerSocketFactory(new PromptSockets());
            server.setDispatcher(endpoint);
            server.start();
            String url = server.url("/").toString();
            try (HttpScimApi api = HttpScimApi.open(url, new PlainToken("good"), Timeouts.usual())) {
                for (int write = 1; write <= 12; write++) {
                    ScimApi calledOff = calledOffAt(write, api);
                    List<String> left = new ArrayList<>();
                    CheckListener listener = new CheckListener() {
                        @Override
                        public void asked(Exchange exchange) {}

                        @Override
                        public void leftBehind(List<String> paths) {
                            left.addAll(paths);
                        }
                    };
                    EndpointCheck check = new EndpointCheck(url, calledOff, null, clock, "off" + write);
                    assertThatThrownBy(() -> check.run(listener)).hasMessageContaining("Called off");
                    assertThat(Thread.interrupted()).isTrue();
                    assertThat(endpoint.resources())
                            .as("called off at write %d", write)
                            .isEmpty();
                    assertThat(left).isEmpty();
                }
            }
        }
    }

    private static ScimApi calledOffAt(int write, ScimApi api) {
        AtomicInteger writes = new AtomicInteger();
        return request -> {
            HttpAnswer answer = api.send(request);
            if (!request.reads() && writes.incrementAndGet() == write) {
                Thread.currentThread().interrupt();
                throw new ApiException.Unreachable("Called off.", "", null);
            }
            return answer;
        };
    }

    @Test
    void saysWhatCouldNotBeChecked() throws Exception {
        CheckReport report = check(new FaultyEndpoint(EnumSet.of(Fault.CREATES_WITHOUT_AN_ID)));

        assertThat(report.notChecked()).contains(Requirement.PATCHES_USERS, Requirement.CREATES_GROUPS);
        assertThat(report.ready()).isFalse();
    }

    @Test
    void failsWhenNobodyAnswers() {
        Exception failure = null;
        try (HttpScimApi api = HttpScimApi.open("http://127.0.0.1:1/scim", new PlainToken("good"), Timeouts.usual())) {
            new EndpointCheck("x", api, null, clock, "a1").run(exchange -> {});
        } catch (ApiException expected) {
            failure = expected;
        }
        assertThat(failure).isInstanceOf(ApiException.Unreachable.class);
    }

    @Test
    void writesItsFindingsForMachinesAndForPeople() throws Exception {
        CheckReport report = check(new FaultyEndpoint(EnumSet.of(Fault.EMPTIES_THE_GROUP)));
        String json = new ReportJson().write(report);
        String html = new ReportHtml().write(report);

        assertThat(json)
                .contains(
                        "\"id\" : \"REMOVES_ONLY_THE_MEMBERS_NAMED\"", "\"severity\" : \"error\"", "\"ready\" : false")
                .doesNotContain("good");
        assertThat(html)
                .contains("never empty the group", "PATCH /Groups/", "&quot;Operations&quot;")
                .doesNotContain("<script", "Bearer");
    }
}
