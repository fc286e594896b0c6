package org.scimconsole.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.scimconsole.directory.token.Verdict;
import org.scimconsole.model.IdentityProvider;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.TokenId;
import org.scimconsole.scim.message.ErrorType;
import org.scimconsole.scim.message.Limits;
import org.scimconsole.scim.message.ScimException;
import org.scimconsole.testing.Wire;

final class HttpServiceTest {
    private final AtomicInteger ids = new AtomicInteger();
    private final HttpService service = start(ServerConfig.loopback(0));
    private final Wire wire = new Wire(service.port(), "");

    private HttpService start(ServerConfig config) {
        Clock clock = Clock.systemUTC();
        ServiceParts parts = new ServiceParts(
                clock,
                System::nanoTime,
                () -> "request-" + ids.incrementAndGet(),
                exchange -> {
                    if (exchange.header("Authorization") == null) {
                        throw new ScimException(ErrorType.UNAUTHORIZED, "Send a token.");
                    }
                    return new Identity.Idp(new Verdict.Accepted(
                            new OrganizationId("o1"), new TokenId("t1"), IdentityProvider.ENTRA_ID, false));
                },
                new RateLimit(0, System::nanoTime),
                (exchange, refusal, cause) -> refusal,
                new Metrics(clock),
                () -> true);
        Routes routes = table -> table.get(
                        "/scim/v2/{organization}/Users",
                        exchange -> exchange.answer(
                                200,
                                "{\"filter\":\""
                                        + String.valueOf(exchange.query().get("filter"))
                                                .replace("\"", "'") + "\"}"))
                .post(
                        "/scim/v2/{organization}/Users",
                        exchange -> exchange.answer(201, exchange.body().bytes()))
                .get("/internal/api/v2/failing", exchange -> {
                    throw new IllegalStateException("a fault of ours");
                });
        return HttpService.start(config, parts, List.of(routes));
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void answersHealthWithoutASecret() {
        assertThat(wire.get("/healthz").expect(200).json().path("status").asText())
                .isEqualTo("UP");
        assertThat(wire.get("/readyz").expect(200).json().path("status").asText())
                .isEqualTo("UP");
        assertThat(wire.get("/metrics").expect(200).body()).contains("scim_requests_total");
    }

    @Test
    void readsAFilterAsEntraWritesIt() {
        Wire.Answer answer = wire.bearer("x").get("/scim/v2/o1/Users?filter=userName+eq+\"a%40b.c\"");
        assertThat(answer.expect(200).json().path("filter").asText()).isEqualTo("userName eq 'a@b.c'");
    }

    @Test
    void toleratesDoubledAndTrailingSlashes() {
        wire.bearer("x").get("/scim/v2/o1/Users/?filter=id+pr").expect(200);
        wire.bearer("x").get("/scim/v2/o1//Users").expect(200);
        wire.bearer("x").get("//scim//v2/o1/Users//").expect(200);
    }

    @Test
    void refusesEveryPathUnderScimAndAdminWithoutASecretInTheSameWay() {
        Wire.Answer known = wire.get("/scim/v2/o1/Users").expect(401);
        Wire.Answer unknown = wire.get("/scim/v2/o1/Nothing").expect(401);
        assertThat(unknown.body()).isEqualTo(known.body());
        assertThat(known.header("WWW-Authenticate")).isEqualTo("Bearer");
        wire.get("/internal/api/v2/nothing").expect(401);
        wire.get("//internal/api/v2/failing").expect(401);
        wire.get("/internal//api/v2//failing").expect(401);
    }

    @Test
    void tellsErrorsInTheShapeOfTheAudience() {
        Wire.Answer scim = wire.bearer("x").get("/scim/v2/o1/Nothing").expect(404);
        assertThat(scim.header("Content-Type")).startsWith("application/scim+json");
        assertThat(scim.json().path("status").asText()).isEqualTo("404");
        assertThat(scim.json().path("status").isTextual()).isTrue();
        assertThat(scim.json().path("schemas").path(0).asText())
                .isEqualTo("urn:ietf:params:scim:api:messages:2.0:Error");

        Wire.Answer admin = wire.bearer("x").get("/internal/api/v2/nothing").expect(404);
        assertThat(admin.json().path("code").asInt()).isEqualTo(404);
        assertThat(admin.json().path("transactionId").asText()).isEqualTo(admin.header("X-Request-Id"));
    }

    @Test
    void answersAFaultOfOursWithAReferenceAndNothingElse() {
        Wire.Answer answer = wire.bearer("x").get("/internal/api/v2/failing").expect(500);
        assertThat(answer.body()).contains(answer.header("X-Request-Id")).doesNotContain("a fault of ours");
    }

    @Test
    void tellsWhichMethodsAPathHas() {
        Wire.Answer answer =
                wire.bearer("x").send("PATCH", "/scim/v2/o1/Users", "{}").expect(405);
        assertThat(answer.header("Allow")).contains("GET").contains("POST");
    }

    @Test
    void acceptsBothMediaTypesWithCharset() {
        for (String type : List.of(
                "application/scim+json",
                "application/json",
                "application/scim+json; charset=utf-8",
                "application/json;charset=UTF-8",
                "Application/SCIM+JSON; charset=\"utf-8\"")) {
            wire.bearer("x")
                    .with("Content-Type", type)
                    .post("/scim/v2/o1/Users", "{}")
                    .expect(201);
        }
        wire.bearer("x")
                .with("Content-Type", "text/xml")
                .post("/scim/v2/o1/Users", "<a/>")
                .expect(415);
        wire.bearer("x")
                .with("Content-Type", "application/json; charset=klingon")
                .post("/scim/v2/o1/Users", "{}")
                .expect(415);
    }

    @Test
    void refusesCompressedAndOversizedBodies() {
        wire.bearer("x")
                .with("Content-Encoding", "gzip")
                .post("/scim/v2/o1/Users", "{}")
                .expect(415);
        String large = "x".repeat(Limits.STANDARD.bodyBytes() + 1);
        wire.bearer("x").post("/scim/v2/o1/Users", large).expect(413);
    }

    @Test
    void answersUnreadableRequestsInJson() {
        Wire.Answer headers = wire.bearer("x".repeat(40_000)).get("/scim/v2/o1/Users");
        assertThat(headers.expect(431).json().path("detail").asText()).contains("headers");
        Wire.Answer tricks = wire.bearer("x").get("/scim/v2/o1/%2e%2e/o2/Users");
        assertThat(tricks.status()).isBetween(400, 404);
        assertThat(tricks.json().path("status").asText()).isEqualTo(String.valueOf(tricks.status()));
        Wire.Answer slash = wire.bearer("x").get("/scim/v2/o1/Users%2Fx");
        assertThat(slash.status()).isBetween(400, 404);
        Wire.Answer badQuery = wire.bearer("x").get("/scim/v2/o1/Users?filter=%zz");
        assertThat(badQuery.expect(400).json().path("scimType").asText()).isEqualTo("invalidSyntax");
    }

    @Test
    void saysWhenThePortIsTaken() {
        assertThatThrownBy(() -> start(ServerConfig.loopback(service.port())))
                .isInstanceOf(PortUnavailableException.class)
                .hasMessageContaining("Port " + service.port())
                .hasMessageContaining("--port");
    }
}
