package org.scimconsole.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scimconsole.directory.StoreUnavailableException;
import org.scimconsole.server.http.ServerConfig;
import org.scimconsole.testing.RunningService;
import org.scimconsole.testing.TestDatabase;
import org.scimconsole.testing.TestDatabase.Trouble;
import org.scimconsole.testing.TestOrganization;
import org.scimconsole.testing.WatchedStore;
import org.scimconsole.testing.Wire;

/** A database that is gone, read-only or full: 503 with a wait, and service again without a restart once it is back. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
final class OutageTest {
    private static final String BULK = "urn:ietf:params:scim:api:messages:2.0:BulkRequest";

    private final TestDatabase.Place place;
    private final AtomicInteger writesLeft = new AtomicInteger(Integer.MAX_VALUE);
    private final RunningService service;
    private final TestOrganization org;
    private final List<String> acknowledged = new ArrayList<>();
    private int names;

    OutageTest(TestDatabase database) {
        this.place = database.place();
        this.service = RunningService.start(
                () -> new WatchedStore(place.open(), this::oneWriteLess, session -> {}),
                Clock.systemUTC(),
                ServerConfig.loopback(0));
        this.org = service.organization();
    }

    @AfterEach
    void close() {
        service.close();
    }

    /** Large, so that no free page of a full database takes it. */
    private Wire.Answer create() {
        String name = "p" + names++ + "@x.io";
        String body = "{\"userName\":\"" + name + "\",\"title\":\"" + "x".repeat(100_000) + "\"}";
        Wire.Answer answer = org.scim().post("/Users", body);
        if (answer.status() == 201) {
            acknowledged.add(name);
        }
        return answer;
    }

    private static void unavailable(Wire.Answer answer) {
        answer.expect(503);
        assertThat(Integer.parseInt(String.valueOf(answer.header("Retry-After"))))
                .isPositive();
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void answersWithAWaitAndServesAgainWithoutARestart(Trouble trouble) throws Exception {
        create().expect(201);
        int rounds = trouble == Trouble.GONE ? 1 : 2;
        for (int round = 0; round < rounds; round++) {
            place.suffer(trouble);
            suffering(trouble);
            place.recover(trouble);
            create().expect(201);
            service.wire().get("/readyz").expect(200);
        }
        List<String> found = new ArrayList<>();
        JsonNode list = org.scim()
                .get("/Users?count=200&filter=userName+sw+\"p\"")
                .expect(200)
                .json();
        list.path("Resources").forEach(user -> found.add(user.path("userName").asText()));
        assertThat(found).containsExactlyInAnyOrderElementsOf(acknowledged);
    }

    /** All at once, since each waits for a while whether the database comes back. */
    private void suffering(Trouble trouble) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(6);
        try {
            Future<Wire.Answer> created = clients.submit(this::create);
            Future<Wire.Answer> bulk = clients.submit(() -> org.scim().post("/Bulk", bulk()));
            Future<Wire.Answer> admin = clients.submit(() -> org.admin().post("/groups", "{\"name\":\"ops\"}"));
            Future<Wire.Answer> read = clients.submit(() -> org.scim().get("/Users?count=1"));
            Future<Wire.Answer> ready = clients.submit(() -> service.wire().get("/readyz"));
            Future<Wire.Answer> head = clients.submit(() -> service.wire().send("HEAD", "/readyz", null));
            service.wire().get("/healthz").expect(200);
            unavailable(created.get());
            assertThat(created.get().json().path("status").asText()).isEqualTo("503");
            assertThat(created.get().json().path("detail").asText())
                    .contains("Nothing was changed")
                    .doesNotContain("jdbc")
                    .doesNotContain("/tmp");
            unavailable(bulk.get());
            if (admin.get().status() != 503) {
                // A small row may still fit; whether it did is the only question.
                assertThat(trouble).isEqualTo(Trouble.FULL);
                assertThat(admin.get().status()).isIn(200, 409);
            } else {
                unavailable(admin.get());
                assertThat(admin.get().json().path("code").asInt()).isEqualTo(503);
            }
            if (trouble == Trouble.GONE) {
                unavailable(read.get());
                ready.get().expect(503);
                head.get().expect(503);
            } else {
                read.get().expect(200);
                ready.get().expect(200);
                head.get().expect(200);
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private void oneWriteLess() {
        if (writesLeft.getAndDecrement() <= 0) {
            throw new StoreUnavailableException("The database went away. Nothing was changed.");
        }
    }

    @Test
    void aBulkThatLosesTheDatabaseOnItsWayTellsWhatItDid() {
        writesLeft.set(1);
        JsonNode operations = org.scim()
                .post("/Bulk", bulk("one@x.io", "two@x.io", "three@x.io"))
                .expect(200)
                .json()
                .path("Operations");
        assertThat(operations)
                .extracting(operation -> operation.path("status").asText())
                .containsExactly("201", "503", "503");
        unavailable(org.scim().post("/Bulk", bulk("four@x.io", "five@x.io")));
        writesLeft.set(Integer.MAX_VALUE);
        org.scim().post("/Bulk", bulk("two@x.io", "three@x.io")).expect(200);
        for (String name : List.of("one@x.io", "two@x.io", "three@x.io")) {
            assertThat(org.findUsers("userName eq \"" + name + "\"")
                            .path("totalResults")
                            .asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void anOperationThatFailsTakesNoOtherWithIt() {
        place.breakOn("broken@x.io");
        JsonNode operations = org.scim()
                .post("/Bulk", bulk("before@x.io", "broken@x.io", "after@x.io"))
                .expect(200)
                .json()
                .path("Operations");
        assertThat(operations)
                .extracting(operation -> operation.path("status").asText())
                .containsExactly("201", "500", "201");
        JsonNode response = operations.path(1).path("response");
        assertThat(response.path("status").asText()).isEqualTo("500");
        assertThat(response.path("detail").asText()).contains("reference");
        assertThat(org.admin()
                        .get("/provisioning-log?outcome=FAILED")
                        .expect(200)
                        .json()
                        .path("items"))
                .hasSize(1);
    }

    private static String bulk(String... userNames) {
        return "{\"schemas\":[\"" + BULK + "\"],\"Operations\":["
                + Stream.of(userNames)
                        .map(name -> "{\"method\":\"POST\",\"path\":\"/Users\",\"bulkId\":\"" + name
                                + "\",\"data\":{\"userName\":\"" + name + "\"}}")
                        .collect(Collectors.joining(","))
                + "]}";
    }

    private static String bulk() {
        String operation =
                "{\"method\":\"POST\",\"path\":\"/Users\",\"bulkId\":\"b%d\",\"data\":{\"userName\":\"bulk%d\",\"title\":\""
                        + "x".repeat(100_000) + "\"}}";
        return "{\"schemas\":[\"" + BULK + "\"],\"Operations\":[" + operation.formatted(1, 1) + ","
                + operation.formatted(2, 2) + "]}";
    }
}
