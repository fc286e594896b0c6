package org.scimconsole.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scimconsole.testing.RunningService;
import org.scimconsole.testing.TestDatabase;
import org.scimconsole.testing.TestOrganization;

/** Proxy headers, over a real connection: believed from trusted addresses only. */
final class ClientAddressTest {
    private static JsonNode lastLogged(RunningService service, String forwarded) {
        TestOrganization org = service.organization();
        org.scim()
                .with("X-Forwarded-For", forwarded)
                .with("X-Forwarded-Host", "scim.example.com")
                .with("X-Forwarded-Proto", "https")
                .post("/Users", TestOrganization.userBody("a@x.io"))
                .expect(201);
        return org.admin()
                .get("/provisioning-log?limit=1")
                .expect(200)
                .json()
                .path("items")
                .path(0);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void ignoresProxyHeadersFromUntrustedAddresses(TestDatabase database) {
        try (RunningService service = RunningService.start(database)) {
            assertThat(lastLogged(service, "203.0.113.9").path("source").asText())
                    .isEqualTo("127.0.0.1");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void believesATrustedProxyAsFarAsItsOwnWord(TestDatabase database) {
        ServerConfig config = ServerConfig.loopback(0).withTrustedProxies(List.of("127.0.0.0/8", "10.0.0.0/8"));
        try (RunningService service = RunningService.start(database, Clock.systemUTC(), config)) {
            assertThat(lastLogged(service, "6.6.6.6, 203.0.113.9, 10.1.2.3")
                            .path("source")
                            .asText())
                    .isEqualTo("203.0.113.9");
            assertThat(lastLogged(service, "not an address").path("source").asText())
                    .isEqualTo("127.0.0.1");
            TestOrganization org = service.organization();
            String location = String.valueOf(org.scim()
                    .with("X-Forwarded-Host", "scim.example.com")
                    .with("X-Forwarded-Proto", "https")
                    .post("/Users", TestOrganization.userBody("b@x.io"))
                    .expect(201)
                    .header("Location"));
            assertThat(location).startsWith("https://scim.example.com/scim/v2/");
        }
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void answersUnderThePublicUrl(TestDatabase database) {
        ServerConfig config = ServerConfig.loopback(0).withPublicUrl(URI.create("https://scim.example.org/"));
        try (RunningService service = RunningService.start(database, Clock.systemUTC(), config)) {
            TestOrganization org = service.organization();
            assertThat(org.admin().get("/security/scim").json().path("baseUrl").asText())
                    .isEqualTo("https://scim.example.org/scim/v2/" + org.id());
            assertThat(org.user("c@x.io").path("meta").path("location").asText())
                    .startsWith("https://scim.example.org/scim/v2/" + org.id() + "/Users/");
        }
    }

    @Test
    void saysWhichProxyEntryIsWrong() {
        assertThatThrownBy(() -> new ClientAddress(List.of("proxy.example.com")))
                .hasMessageContaining("proxy.example.com");
        assertThatThrownBy(() -> new ClientAddress(List.of("10.0.0.0/99"))).hasMessageContaining("10.0.0.0/99");
    }
}
