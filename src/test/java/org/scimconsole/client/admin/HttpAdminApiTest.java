package org.scimconsole.client.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scimconsole.client.http.ApiException;
import org.scimconsole.model.IdentityProvider;
import org.scimconsole.model.PlainToken;

class HttpAdminApiTest {
    private static final String SCIM = "{\"enabled\":true,\"idp\":\"ENTRA_ID\",\"baseUrl\":\"http://x/scim/v2/o\","
            + "\"paused\":false,\"openInvites\":2,\"tokens\":[{\"id\":\"t1\",\"hint\":\"abcd\",\"status\":\"ACTIVE\","
            + "\"createdAt\":\"2026-11-24T09:00:00Z\",\"expiresAt\":\"2027-11-24T09:00:00Z\",\"lastUsedAt\":null}]";
    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void enablesScimAndReceivesTheTokenOnce() throws Exception {
        answer(200, SCIM + ",\"token\":\"spl_scim_x\",\"revokedInvites\":2}");
        try (HttpAdminApi api = api()) {
            IssuedToken issued = api.enableScim(IdentityProvider.ENTRA_ID);
            assertThat(issued.token().reveal()).isEqualTo("spl_scim_x");
            assertThat(issued.revokedInvites()).isEqualTo(2);
            assertThat(issued.scim().tokens().get(0).status()).isEqualTo(TokenView.Status.ACTIVE);
            assertThat(issued.toString()).doesNotContain("spl_scim_x");
        }
        RecordedRequest request = server.takeRequest();
        assertThat(request.getTarget()).isEqualTo("/internal/api/v2/security/scim/enable");
        assertThat(String.valueOf(request.getBody()).replace("[text=", "")).contains("{\"idp\":\"ENTRA_ID\"}");
    }

    @Test
    void takesTheStateFromTheAnswerThatHoldsTheFreshToken() throws Exception {
        answer(201, SCIM + ",\"id\":\"t2\",\"hint\":\"x\",\"token\":\"spl_scim_y\"}");
        try (HttpAdminApi api = api()) {
            IssuedToken issued = api.regenerateToken(Duration.ofHours(8));
            assertThat(issued.token().reveal()).isEqualTo("spl_scim_y");
            assertThat(issued.scim().enabled()).isTrue();
        }
        // A second question could fail, and the token with it.
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void asksForUsersWithEverythingEncoded() throws Exception {
        answer(
                200,
                "{\"items\":[{\"id\":\"u1\",\"userName\":\"Ä@x.de\",\"email\":null,\"displayName\":\"Ä\","
                        + "\"status\":\"ACTIVE\",\"managedBy\":\"IDP\",\"createdAt\":\"2026-11-24T09:00:00Z\","
                        + "\"updatedAt\":\"2026-11-24T10:00:00+01:00\"}],\"nextCursor\":\"n\",\"total\":31}");
        try (HttpAdminApi api = api()) {
            Listing<UserRow> page = api.users(
                    new UserQuery("ä & b", List.of("ACTIVE", "PENDING"), "IDP", null, "-updatedAt", 20, null));
            assertThat(page.total()).isEqualTo(31);
            assertThat(page.nextCursor()).isEqualTo("n");
            assertThat(page.items().get(0).updatedAt()).isEqualTo(Instant.parse("2026-11-24T09:00:00Z"));
        }
        assertThat(server.takeRequest().getTarget())
                .isEqualTo("/internal/api/v2/directory/users?query=%C3%A4%20%26%20b&status=ACTIVE%2CPENDING"
                        + "&managedBy=IDP&sort=-updatedAt&limit=20");
    }

    @Test
    void takesAMemberOutByPosition() throws Exception {
        answer(200, "{\"id\":\"u1\",\"groups\":[{\"id\":\"g0\"},{\"id\":\"g1\"}]}");
        answer(200, "{\"id\":\"u1\"}");
        try (HttpAdminApi api = api()) {
            api.setMember("u1", "g1", false);
        }
        server.takeRequest();
        RecordedRequest patch = server.takeRequest();
        assertThat(patch.getMethod()).isEqualTo("PATCH");
        assertThat(String.valueOf(patch.getBody())).contains("\"path\":\"/groups/1/id\"", "\"op\":\"remove\"");
    }

    @Test
    void putsTheServicesOwnMessageIntoTheRefusal() throws Exception {
        answer(409, "{\"code\":409,\"message\":\"SSO Strict mode is off.\",\"details\":\"\",\"transactionId\":\"1\"}");
        ApiException failure = failure();
        assertThat(failure).isInstanceOf(ApiException.Refused.class).hasMessage("SSO Strict mode is off.");
    }

    @Test
    void saysWhatToDoAboutAWrongKey() throws Exception {
        answer(401, "{\"code\":401,\"message\":\"no\"}");
        assertThat(failure().sentence()).endsWith("does not accept the admin API key.");
    }

    @Test
    void saysThatItIsAnotherProgram() throws Exception {
        answer(404, "<html>nginx</html>");
        ApiException failure = failure();
        assertThat(failure).isInstanceOf(ApiException.Unreadable.class);
        assertThat(failure.sentence()).contains("not as a SCIM Console service does (status 404)");
        answer(200, "<html>Welcome</html>");
        assertThat(failure().sentence()).contains("not JSON");
        answer(200, "{}");
        assertThat(failure().sentence()).contains("without 'id'");
        answer(302, "");
        assertThat(failure().sentence()).contains("sends callers elsewhere");
    }

    private ApiException failure() {
        return catchThrowableOfType(ApiException.class, () -> {
            try (HttpAdminApi api = api()) {
                api.organization();
            }
        });
    }

    private HttpAdminApi api() throws ApiException {
        return HttpAdminApi.open("http://127.0.0.1:" + server.getPort() + "/internal/api/v2/", new PlainToken("k"));
    }

    private void answer(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }
}
