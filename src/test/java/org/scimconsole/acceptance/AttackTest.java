package org.scimconsole.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.scimconsole.model.RuleSet;
import org.scimconsole.testing.RunningService;
import org.scimconsole.testing.RunningServices;
import org.scimconsole.testing.TestDatabase;
import org.scimconsole.testing.TestOrganization;
import org.scimconsole.testing.Wire;

/** What an attacker would try; after each the honest client is served as before. The threat model names these tests. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
@ExtendWith(RunningServices.class)
final class AttackTest {
    private final TestDatabase database;
    private final RunningService service;
    private final TestOrganization org;
    private final List<Socket> open = new ArrayList<>();

    AttackTest(TestDatabase database, RunningServices.Shared services) {
        this.database = database;
        this.service = services.on(database);
        this.org = service.organization();
        org.userId("honest@x.io");
    }

    @AfterEach
    void honestClientsAreServed() throws IOException {
        assertThat(org.findUsers("userName eq \"honest@x.io\"")
                        .path("totalResults")
                        .asInt())
                .isEqualTo(1);
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
    }

    private Socket connect(String start) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.port());
        open.add(socket);
        socket.getOutputStream().write(start.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    private String head(String method, String target, String more) {
        return method + " /scim/v2/" + org.id() + target + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                + org.scimToken() + "\r\n" + more;
    }

    @Test
    void aThousandIdleConnectionsStarveNobody() throws IOException {
        for (int index = 0; index < 1_000; index++) {
            connect("");
        }
        assertThat(org.readUser(org.findUsers("userName eq \"honest@x.io\"")
                                .path("Resources")
                                .path(0)
                                .path("id")
                                .asText())
                        .path("active")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void slowHeadsAndSlowBodiesStarveNobody() throws IOException {
        for (int index = 0; index < 100; index++) {
            connect(head("GET", "/Users", "X-Slow: "));
            connect(head("POST", "/Users", "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"));
        }
        assertThat(org.findUsers("userName eq \"honest@x.io\"")
                        .path("totalResults")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void hugeBodiesAreRefusedBeforeTheyAreRead() {
        byte[] start = head("POST", "/Users", "Content-Type: application/json\r\nContent-Length: 9000000000\r\n\r\n{")
                .getBytes(StandardCharsets.UTF_8);
        Wire.Answer answer = org.scim().raw(start, new byte[0], false);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(org.scim()
                        .post("/Users", "{\"userName\":\"" + "x".repeat(2_000_000) + "\"}")
                        .status())
                .isIn(400, 413);
    }

    @Test
    void deepAndWideBodiesAreRefused() {
        org.scim()
                .post("/Users", "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000))
                .expect(400);
        StringBuilder wide = new StringBuilder("{\"userName\":\"wide@x.io\",\"x\":[");
        wide.append("1,".repeat(300_000)).append("1]}");
        assertThat(org.scim().post("/Users", wide.toString()).status()).isIn(201, 400, 413);
        org.scim().post("/Users", "{\"userName\":1e999999999}").expect(400);
        org.scim().post("/Users", "{\"userName\":\"a\\u0000b\"}").expect(400);
        org.scim().post("/Users", "{\"userName\":\"\\ud800\"}").expect(400);
    }

    @Test
    void compressedBombsAreRefusedUnread() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            byte[] zeros = new byte[1 << 16];
            for (int index = 0; index < 200; index++) {
                gzip.write(zeros);
            }
        }
        byte[] content = bomb.toByteArray();
        String head = head(
                "POST",
                "/Users",
                "Content-Type: application/json\r\nContent-Encoding: gzip\r\nConnection: close\r\nContent-Length: "
                        + content.length + "\r\n\r\n");
        Wire.Answer answer = org.scim().raw(head.getBytes(StandardCharsets.UTF_8), content, false);
        assertThat(answer.status()).isEqualTo(415);
    }

    @Test
    void headerFloodsAreRefused() {
        StringBuilder many = new StringBuilder();
        for (int index = 0; index < 5_000; index++) {
            many.append("X-Flood-").append(index).append(": x\r\n");
        }
        Wire.Answer answer = org.scim()
                .raw(head("GET", "/Users", many + "\r\n").getBytes(StandardCharsets.UTF_8), new byte[0], false);
        assertThat(answer.status()).isEqualTo(431);
        assertThat(org.scim().get("/Users?filter=" + "x".repeat(20_000)).status())
                .isIn(414, 431);
    }

    @Test
    void pathTricksLeadNowhere() {
        TestOrganization other = service.organization();
        String user = other.userId("target@x.io");
        for (String path : List.of(
                "/../" + other.id() + "/Users/" + user,
                "/%2e%2e/" + other.id() + "/Users/" + user,
                "/..;/" + other.id() + "/Users/" + user,
                "/Users/..%2f..%2f" + other.id() + "%2fUsers%2f" + user,
                "/Users/%00" + user,
                "/Users/" + user + "%2f",
                "/Users/..\\..\\" + user,
                "/Users/" + user)) {
            Wire.Answer answer = org.scim().get(path);
            assertThat(answer.status()).as(path).isIn(400, 401, 404);
            assertThat(answer.body()).doesNotContain("target@x.io");
        }
        for (String path : List.of(
                "/internal/api/v2/../../scim",
                "/healthz/../internal/api/v2/users",
                "/%69nternal/api/v2/users",
                "/INTERNAL/api/v2/users",
                "/internal/api/v2;x/users")) {
            Wire.Answer answer = service.wire().get(path);
            assertThat(answer.status()).as(path).isIn(400, 401, 404);
        }
    }

    @Test
    void sqlInEveryFieldIsText() {
        for (String text : List.of(
                "'; DROP TABLE users; --", "\\\" OR 1=1 --", "a' OR 'a'='a", "%", "_", "x\\\\' UNION SELECT 1")) {
            String body = "{\"userName\":\"" + text + "\",\"displayName\":\"" + text + "\",\"externalId\":\"" + text
                    + "\",\"emails\":[{\"type\":\"work\",\"value\":\"" + text + "\"}],\"" + text + "\":\"" + text
                    + "\"}";
            Wire.Answer created = org.scim().post("/Users", body).expect(201);
            String id = created.json().path("id").asText();
            for (String attribute : List.of("userName", "displayName", "externalId", "emails.value")) {
                JsonNode found = org.findUsers(attribute + " eq \"" + text + "\"");
                assertThat(found.path("totalResults").asInt())
                        .as(attribute + " " + text)
                        .isEqualTo(1);
            }
            assertThat(org.findUsers("userName co \"" + text + "\"")
                            .path("totalResults")
                            .asInt())
                    .as("contains " + text)
                    .isGreaterThanOrEqualTo(1);
            Wire.Answer listed = org.admin().get("/directory/users?query=" + TestOrganization.formEncoded(text));
            assertThat(listed.status()).isEqualTo(200);
            org.admin()
                    .get("/directory/users?sort=" + TestOrganization.formEncoded(text))
                    .expect(400);
            assertThat(org.scim()
                            .get("/Users?sortBy=" + TestOrganization.formEncoded(text))
                            .status())
                    .isIn(200, 400);
            org.scim().delete("/Users/" + id).expect(204);
        }
    }

    @Test
    void entitiesInSamlMetadataAreNotResolved() {
        TestOrganization fresh = service.organizationWithoutScim(RuleSet.SPLIT);
        String bomb = "<?xml version=\\\"1.0\\\"?><!DOCTYPE x [<!ENTITY f SYSTEM \\\"file:///etc/passwd\\\">]>"
                + "<md:EntityDescriptor xmlns:md=\\\"urn:oasis:names:tc:SAML:2.0:metadata\\\" entityID=\\\"&f;\\\"/>";
        Wire.Answer answer = fresh.admin().put("/security/sso", "{\"metadata\":\"" + bomb + "\",\"strict\":true}");
        assertThat(answer.expect(400).body()).doesNotContain("root:");
        assertThat(fresh.admin()
                        .get("/security/sso")
                        .expect(200)
                        .json()
                        .path("enabled")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void deepSamlMetadataIsRefusedAndAnswered() {
        TestOrganization fresh = service.organizationWithoutScim(RuleSet.SPLIT);
        String metadata = "<EntityDescriptor xmlns='urn:oasis:names:tc:SAML:2.0:metadata' entityID='x'>"
                + "<IDPSSODescriptor><KeyDescriptor><X509Certificate xmlns='http://www.w3.org/2000/09/xmldsig#'>"
                + "<a>".repeat(60_000) + "</a>".repeat(60_000)
                + "</X509Certificate></KeyDescriptor><SingleSignOnService Location='https://x'"
                + " Binding='urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect'/></IDPSSODescriptor>"
                + "</EntityDescriptor>";
        assertThat(fresh.admin()
                        .put("/security/sso", "{\"metadata\":\"" + metadata + "\"}")
                        .expect(400)
                        .body())
                .contains("nested more than 100 deep");
    }

    /** Each operation runs where all others wait for it. */
    @Test
    void patchesOfMoreValuesThanAnybodyHasAreRefused() {
        String id = org.userId("many-values@x.io");
        String start = "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"],\"Operations\":[{\"op\":";
        String many = IntStream.range(0, 10_001)
                .mapToObj(i -> "{\"value\":\"p" + i + "\"}")
                .collect(Collectors.joining(",", "[", "]}]}"));
        for (String op : List.of("\"add\"", "\"replace\"", "\"remove\"")) {
            org.scim()
                    .patch("/Users/" + id, start + op + ",\"path\":\"phoneNumbers\",\"value\":" + many)
                    .expect(413);
        }
        assertThat(org.readUser(id).has("phoneNumbers")).isFalse();
    }

    @Test
    void whatIsTooLongToBeLookedForIsRefusedAndLogged() {
        String text = IntStream.range(0, 400)
                .mapToObj(i -> Integer.toString(i * 7_919, 36))
                .collect(Collectors.joining());
        for (String attribute : List.of("userName", "displayName", "externalId")) {
            Wire.Answer answer = org.scim()
                    .post("/Users", "{\"userName\":\"long@x.io\",\"" + attribute + "\":\"" + text.repeat(2) + "\"}");
            assertThat(answer.expect(400).body()).contains(attribute, "512");
        }
        org.scim().get("/Users/" + text.repeat(2)).expect(404);
        assertThat(org.admin()
                        .get("/provisioning-log?outcome=REFUSED&limit=10")
                        .expect(200)
                        .body())
                .contains("no user with the id", text.substring(0, 400));
        org.scim()
                .post("/Groups", TestOrganization.groupBody("Long").replace("g-Long", text.repeat(2)))
                .expect(400);
    }

    @Test
    void theCharacterZeroInAQueryIsRefused() {
        org.admin().get("/directory/users?query=a%00b").expect(400);
        org.admin().get("/why-not?q=a%00b").expect(400);
        org.scim().get("/Users?filter=userName+eq+%22a%00b%22").expect(400);
    }

    @Test
    void formulasAreKeptAsTextAndAnsweredAsJsonOnly() {
        JsonNode user = org.scim()
                .post("/Users", "{\"userName\":\"=HYPERLINK(\\\"http://evil\\\")\",\"displayName\":\"@SUM(1+1)\"}")
                .expect(201)
                .json();
        assertThat(user.path("displayName").asText()).isEqualTo("@SUM(1+1)");
        assertThat(org.scim().get("/Users").expect(200).header("Content-Type")).startsWith("application/scim+json");
    }

    /** On a service of its own: the address stays slow for a while, which is the point, also for the tests after it. */
    @Test
    void guessingTokensIsSlowedWhileTheHonestClientIsServed() {
        try (RunningService guessed = RunningService.start(database)) {
            TestOrganization target = guessed.organization();
            target.userId("honest@x.io");
            int limited = 0;
            for (int index = 0; index < 60; index++) {
                Wire.Answer answer =
                        target.scim().bearer("spl_scim_guess" + index).get("/Users");
                assertThat(answer.status()).isIn(401, 429);
                if (answer.status() == 429) {
                    limited++;
                    assertThat(Integer.parseInt(String.valueOf(answer.header("Retry-After"))))
                            .isPositive();
                }
                assertThat(target.findUsers("userName eq \"honest@x.io\"")
                                .path("totalResults")
                                .asInt())
                        .isEqualTo(1);
            }
            assertThat(limited).isGreaterThan(20);
        }
    }

    @Test
    void aRepeatedDeadTokenIsNoGuess() {
        try (RunningService another = RunningService.start(database)) {
            TestOrganization calm = another.organization();
            for (int index = 0; index < 60; index++) {
                calm.scim().bearer("spl_scim_oneAndTheSame").get("/Users").expect(401);
            }
        }
    }
}
