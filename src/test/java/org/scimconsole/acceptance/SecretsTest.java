package org.scimconsole.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scimconsole.server.http.ServerConfig;
import org.scimconsole.store.sqlite.SqliteStore;
import org.scimconsole.testing.RunningService;
import org.scimconsole.testing.TestOrganization;
import org.scimconsole.testing.Wire;
import org.slf4j.LoggerFactory;

/** No token, key or password is anywhere but where it is shown once: not in logs, errors, metrics, answers or files. */
final class SecretsTest {
    private static final String PASSWORD = "Pa55word-that-must-vanish";

    @Test
    void leavesNoSecretInLogsErrorsMetricsAnswersOrDatabaseFiles(@TempDir Path folder) throws IOException {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        root.addAppender(log);
        root.setLevel(Level.DEBUG);
        List<String> seen = new ArrayList<>();
        List<String> secrets = new ArrayList<>(List.of(PASSWORD));
        RunningService service =
                RunningService.start(() -> SqliteStore.open(folder), Clock.systemUTC(), ServerConfig.loopback(0));
        try {
            TestOrganization org = service.organization();
            TestOrganization other = service.organization();
            secrets.addAll(List.of(org.scimToken(), org.adminKey(), other.scimToken(), other.adminKey()));
            exercise(org, other, seen, secrets);
            service.directory().store().flush();
            seen.add(service.wire().get("/metrics").body());
            collectLog(org, seen);
            for (Path file : files(folder)) {
                seen.add(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        } finally {
            root.setLevel(before);
            root.detachAppender(log);
            service.close();
        }
        log.list.forEach(event -> seen.add(event.getFormattedMessage() + " " + event.getThrowableProxy()));
        assertThat(seen).hasSizeGreaterThan(30);
        for (String secret : secrets) {
            // the first characters are a fixed prefix, the last six a checksum that hints show
            String core = secret.startsWith("spl_") ? secret.substring(10, secret.length() - 6) : secret;
            for (String text : seen) {
                assertThat(text.contains(core))
                        .as("secret found in: %.300s", text)
                        .isFalse();
            }
        }
    }

    private static void exercise(
            TestOrganization org, TestOrganization other, List<String> seen, List<String> secrets) {
        String user = org.userId("person@x.io");
        String body = TestOrganization.userBody("secret@x.io")
                .replace("\"active\":true", "\"active\":true,\"password\":\"" + PASSWORD + "\"");
        Wire scim = org.scim();
        keep(seen, scim.post("/Users", body));
        keep(seen, scim.post("/Users", body));
        keep(seen, scim.put("/Users/" + user, body));
        keep(
                seen,
                scim.patch(
                        "/Users/" + user,
                        EntraDialect.patch(
                                "{\"op\":\"replace\",\"path\":\"password\",\"value\":\"" + PASSWORD + "\"}")));
        keep(
                seen,
                scim.patch(
                        "/Users/" + user,
                        EntraDialect.patch("{\"op\":\"replace\",\"value\":{\"password\":\"" + PASSWORD + "\"}}")));
        keep(
                seen,
                scim.patch(
                        "/Users/" + user,
                        EntraDialect.patch(
                                "{\"value\":\"" + PASSWORD + "\",\"path\":\"password\",\"op\":\"nonsense\"}")));
        keep(seen, scim.get("/Users?filter=password+eq+\"" + PASSWORD + "\""));
        keep(seen, scim.post("/Users", "{\"password\":\"" + PASSWORD + "\",broken"));
        keep(seen, scim.get("/Users?token=" + org.scimToken() + "&filter=x"));
        keep(
                seen,
                new Wire(org.service().port(), "/scim/v2/" + org.scimToken())
                        .bearer("x")
                        .get("/Users"));
        keep(seen, scim.get("/Users/" + org.scimToken()));
        keep(seen, other.scim().bearer(org.scimToken()).get("/Users"));
        keep(seen, org.scim().bearer(org.adminKey()).get("/Users"));
        keep(seen, org.admin().bearer(org.scimToken()).get("/users"));
        keep(seen, scim.bearer(org.scimToken().substring(0, 40)).get("/Users"));
        keep(seen, org.admin().get("/security/scim"));
        String newer = org.admin()
                .post("/security/scim/tokens", "{\"overlap\":\"PT1H\"}")
                .expect(201)
                .json()
                .path("token")
                .asText();
        secrets.add(newer);
        keep(seen, scim.bearer(newer).get("/Users?count=0"));
        keep(seen, org.admin().post("/security/scim/disable", "{}"));
        keep(seen, scim.bearer(newer).get("/Users?count=0"));
    }

    private static void keep(List<String> seen, Wire.Answer answer) {
        seen.add(answer.headers() + " " + answer.body());
    }

    private static void collectLog(TestOrganization org, List<String> seen) {
        Wire.Answer list = org.admin().get("/provisioning-log?limit=200").expect(200);
        keep(seen, list);
        list.json()
                .path("items")
                .forEach(entry -> keep(
                        seen,
                        org.admin()
                                .get("/provisioning-log/" + entry.path("id").asText())
                                .expect(200)));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
