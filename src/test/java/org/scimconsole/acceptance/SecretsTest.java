package org.scimconsole.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scimconsole.server.http.ServerConfig;
import org.scimconsole.store.postgres.PostgresStore;
import org.scimconsole.store.sqlite.SqliteStore;
import org.scimconsole.testing.RunningService;
import org.scimconsole.testing.TableDump;
import org.scimconsole.testing.TestDatabase;
import org.scimconsole.testing.TestOrganization;
import org.scimconsole.testing.Wire;
import org.slf4j.LoggerFactory;

/**
 * No token, key or password is anywhere but where it is shown once: not in logs, errors, metrics, answers, files or
 * tables, whatever it was sent as. Whoever sends one as data is told so.
 */
final class SecretsTest {
    private static final String PASSWORD = "Pa55word-that-must-vanish";

    private final List<String> seen = new ArrayList<>();
    private final List<String> secrets = new ArrayList<>(List.of(PASSWORD));

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void leavesNoSecretInLogsErrorsMetricsAnswersOrDatabaseFiles(TestDatabase database, @TempDir Path folder)
            throws Exception {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level before = root.getLevel();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        List<Appender<ILoggingEvent>> usual = new ArrayList<>();
        root.iteratorForAppenders().forEachRemaining(usual::add);
        usual.forEach(root::detachAppender);
        root.addAppender(log);
        root.setLevel(Level.DEBUG);
        String url = database == TestDatabase.POSTGRES
                ? TestDatabase.postgresUrl()
                : "jdbc:sqlite:" + folder.resolve("scim-console.db");
        TestDatabase.Place place = () ->
                database == TestDatabase.POSTGRES ? PostgresStore.open(url, null, null) : SqliteStore.open(folder);
        RunningService service = RunningService.start(place, Clock.systemUTC(), ServerConfig.loopback(0));
        try {
            TestOrganization org = service.organization();
            TestOrganization other = service.organization();
            secrets.addAll(List.of(org.scimToken(), org.adminKey(), other.scimToken(), other.adminKey()));
            sendPasswords(org);
            for (String secret : List.of(org.scimToken(), org.adminKey())) {
                sendAsData(org, secret);
                sendInAddresses(org, secret);
                sendInHeaders(org, secret);
                sendToTheAdminApi(org, secret);
            }
            sendToTheWrongDoor(org, other);
            service.directory().store().flush();
            keep(service.wire().get("/metrics"));
            collectLog(org);
            seen.addAll(TableDump.of(url));
            for (Path file : files(folder)) {
                seen.add(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        } finally {
            root.setLevel(before);
            root.detachAppender(log);
            usual.forEach(root::addAppender);
            service.close();
        }
        log.list.forEach(event -> seen.add(event.getFormattedMessage() + " "
                + (event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy()))));
        assertThat(seen).hasSizeGreaterThan(200);
        requireNoSecret();
    }

    /** Ignoring case, since names are kept folded too. */
    private void requireNoSecret() {
        List<String> found = new ArrayList<>();
        for (String secret : secrets) {
            // the first characters are a fixed prefix, the last six a checksum that hints show
            String core = secret.startsWith("spl_") ? secret.substring(10, secret.length() - 6) : secret;
            String folded = core.toLowerCase(Locale.ROOT);
            for (String text : seen) {
                int at = text.toLowerCase(Locale.ROOT).indexOf(folded);
                if (at >= 0) {
                    found.add(text.substring(Math.max(0, at - 150), Math.min(text.length(), at + 80)));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private void sendPasswords(TestOrganization org) {
        String user = org.userId("person@x.io");
        String body = TestOrganization.userBody("secret@x.io")
                .replace("\"active\":true", "\"active\":true,\"password\":\"" + PASSWORD + "\"");
        Wire scim = org.scim();
        keep(scim.post("/Users", body));
        keep(scim.post("/Users", body));
        keep(scim.put("/Users/" + user, body));
        for (String operation : List.of(
                "{\"op\":\"replace\",\"path\":\"password\",\"value\":\"" + PASSWORD + "\"}",
                "{\"op\":\"replace\",\"value\":{\"password\":\"" + PASSWORD + "\"}}",
                "{\"value\":\"" + PASSWORD + "\",\"path\":\"password\",\"op\":\"nonsense\"}")) {
            keep(scim.patch("/Users/" + user, EntraDialect.patch(operation)));
        }
        keep(scim.get("/Users?filter=password+eq+\"" + PASSWORD + "\""));
        keep(scim.post("/Users", "{\"password\":\"" + PASSWORD + "\",broken"));
    }

    /** As any value or name of a resource, in every kind of body: refused, with what to do. */
    private void sendAsData(TestOrganization org, String secret) {
        Wire scim = org.scim();
        String user = org.findUsers("userName eq \"person@x.io\"")
                .path("Resources")
                .path(0)
                .path("id")
                .asText();
        String escaped = "\\u0073pl\\u005f" + secret.substring(4);
        List<String> bodies = new ArrayList<>();
        bodies.add(TestOrganization.userBody(secret));
        bodies.add(TestOrganization.userBody("n@x.io").replace("User n@x.io", secret));
        bodies.add(TestOrganization.userBody("n@x.io").replace("x-n@x.io", secret));
        bodies.add(TestOrganization.userBody("n@x.io").replace("\"active\"", "\"" + secret + "\""));
        bodies.add("{\"userName\":\"n@x.io\",\"urn:x:1.0:User\":{\"a\":[\"" + secret + "\"]}}");
        bodies.add("{broken \"" + secret);
        bodies.addAll(bodies.stream().map(body -> body.replace(secret, escaped)).toList());
        for (String body : bodies) {
            requireRefused(scim.post("/Users", body));
            requireRefused(scim.put("/Users/" + user, body));
        }
        requireRefused(scim.post("/Groups", TestOrganization.groupBody(secret)));
        requireRefused(scim.post(
                "/Groups", TestOrganization.groupBody("Fine").replace("g-Fine", "before " + secret + " behind")));
        for (String operation : List.of(
                "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"" + secret + "\"}",
                "{\"op\":\"add\",\"path\":\"" + secret + "\",\"value\":\"x\"}",
                "{\"op\":\"" + secret + "\"}",
                "{\"op\":\"add\",\"path\":\"emails[value eq \\\"" + secret + "\\\"].type\",\"value\":\"work\"}")) {
            requireRefused(scim.patch("/Users/" + user, EntraDialect.patch(operation)));
        }
        requireRefused(scim.post(
                "/Bulk",
                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:BulkRequest\"],\"Operations\":[{\"method\":\"DELETE\","
                        + "\"path\":\"/Users/" + secret + "\"}]}"));
        requireRefused(scim.post(
                "/.search",
                "{\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:SearchRequest\"],\"filter\":\"userName eq \\\""
                        + secret + "\\\"\"}"));
    }

    private void sendInAddresses(TestOrganization org, String secret) {
        Wire scim = org.scim();
        String escaped = "%73pl%5F" + secret.substring(4);
        for (String sent : List.of(secret, escaped)) {
            for (String query : List.of(
                    "?filter=userName+eq+\"" + sent + "\"",
                    "?filter=externalId+eq+" + sent,
                    "?filter=" + sent,
                    "?token=" + sent,
                    "?attributes=" + sent,
                    "?sortBy=" + sent,
                    "?cursor=" + sent,
                    "?startIndex=" + sent,
                    "?" + sent + "=1&x=%")) {
                requireRefused(scim.get("/Users" + query));
                requireRefused(scim.get("/Groups" + query));
            }
            for (String path : List.of("/Users/", "/Groups/", "/Schemas/", "/ResourceTypes/", "/", "/Users/x/")) {
                keep(scim.get(path + sent));
                keep(scim.delete(path + sent));
                keep(scim.patch(
                        path + sent, EntraDialect.patch("{\"op\":\"add\",\"path\":\"displayName\",\"value\":\"x\"}")));
            }
            keep(new Wire(org.service().port(), "/scim/v2/" + sent).bearer("x").get("/Users"));
            keep(new Wire(org.service().port(), "/" + sent).get(""));
        }
        keep(scim.send(secret, "/Users", null));
    }

    private void sendInHeaders(TestOrganization org, String secret) {
        for (String header : List.of(
                "If-Match",
                "If-None-Match",
                "Content-Type",
                "Content-Encoding",
                "Accept",
                "User-Agent",
                "Cookie",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Request-Id",
                "Proxy-Authorization",
                "Host")) {
            Wire scim = org.scim().with(header, secret);
            keep(scim.get("/Users/none"));
            keep(scim.put("/Users/none", TestOrganization.userBody("header@x.io")));
        }
        keep(org.scim()
                .with("Content-Type", "application/json; charset=" + secret)
                .put("/Users/none", "{}"));
        keep(org.scim().with("Authorization", "Basic " + secret).get("/Users"));
        keep(org.scim().with("Authorization", secret).get("/Users"));
    }

    private void sendToTheAdminApi(TestOrganization org, String secret) {
        Wire admin = org.admin();
        requireRefused(admin.post("/users", "{\"email\":\"" + secret + "@x.io\"}"));
        requireRefused(admin.post("/groups", "{\"name\":\"" + secret + "\",\"description\":\"d\"}"));
        requireRefused(admin.post("/groups", "{\"name\":\"n\",\"description\":\"" + secret + "\"}"));
        requireRefused(admin.put("/security/sso", "{\"enabled\":true,\"entityId\":\"" + secret + "\"}"));
        requireRefused(admin.put("/security/sso", "{\"metadata\":\"<x a='" + secret + "'/>\"}"));
        requireRefused(admin.post("/security/scim/tokens", "{\"overlap\":\"" + secret + "\"}"));
        requireRefused(admin.post("/security/scim/disable", "{\"confirm\":\"" + secret + "\"}"));
        requireRefused(admin.get("/provisioning-log?subject=" + secret));
        requireRefused(admin.get("/users?name=x&limit=" + secret));
        keep(admin.get("/users/" + secret));
        keep(admin.delete("/security/scim/tokens/" + secret));
        keep(admin.post("/security/brake/held/" + secret + "/release", "{}"));
        keep(admin.get("/directory/users/" + secret + "/timeline"));
    }

    private void sendToTheWrongDoor(TestOrganization org, TestOrganization other) {
        Wire scim = org.scim();
        keep(other.scim().bearer(org.scimToken()).get("/Users"));
        keep(org.scim().bearer(org.adminKey()).get("/Users"));
        keep(org.admin().bearer(org.scimToken()).get("/users"));
        keep(scim.bearer(org.scimToken().substring(0, 40)).get("/Users"));
        keep(org.admin().get("/security/scim"));
        String newer = org.admin()
                .post("/security/scim/tokens", "{\"overlap\":\"PT1H\"}")
                .expect(201)
                .json()
                .path("token")
                .asText();
        secrets.add(newer);
        keep(scim.bearer(newer).get("/Users?count=0"));
        keep(org.admin().post("/security/scim/disable", "{}"));
        keep(scim.bearer(newer).get("/Users?count=0"));
    }

    private void requireRefused(Wire.Answer answer) {
        keep(answer);
        assertThat(answer.expect(400).body()).contains("secret").contains("header Authorization");
    }

    private void keep(Wire.Answer answer) {
        seen.add(answer.headers() + " " + answer.body());
    }

    private void collectLog(TestOrganization org) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        do {
            Wire.Answer list = org.admin()
                    .get("/provisioning-log?limit=200&cursor=" + cursor)
                    .expect(200);
            keep(list);
            list.json().path("items").forEach(entry -> ids.add(entry.path("id").asText()));
            cursor = list.json().path("nextCursor").asText("");
        } while (!cursor.isEmpty());
        assertThat(ids).hasSizeGreaterThan(100);
        for (String id : ids.subList(0, 20)) {
            keep(org.admin().get("/provisioning-log/" + id).expect(200));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }
}
