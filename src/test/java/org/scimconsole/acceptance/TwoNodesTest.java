package org.scimconsole.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.scimconsole.server.http.ServerConfig;
import org.scimconsole.testing.RunningService;
import org.scimconsole.testing.TestDatabase;
import org.scimconsole.testing.TestOrganization;
import org.scimconsole.testing.Wire;

/** Two services on one PostgreSQL: whatever one accepts, the other knows at once, and no change is lost. */
final class TwoNodesTest {
    private final TestDatabase.Place database = TestDatabase.POSTGRES.place();
    private final RunningService first = RunningService.start(database, Clock.systemUTC(), ServerConfig.loopback(0));
    private final RunningService second = RunningService.start(database, Clock.systemUTC(), ServerConfig.loopback(0));
    private final TestOrganization org = first.organization();

    @AfterEach
    void close() {
        first.close();
        second.close();
    }

    private Wire onSecond(String token) {
        return new Wire(second.port(), "/scim/v2/" + org.id()).bearer(token);
    }

    @Test
    void aRegeneratedTokenDiesAndLivesOnBothAtOnce() {
        String token = org.scimToken();
        for (int round = 0; round < 10; round++) {
            onSecond(token).get("/Users?count=1").expect(200);
            Wire admin =
                    round % 2 == 0 ? org.admin() : new Wire(second.port(), "/internal/api/v2").bearer(org.adminKey());
            String newer = admin.post("/security/scim/tokens", "{}")
                    .expect(201)
                    .json()
                    .path("token")
                    .asText();
            onSecond(token).get("/Users?count=1").expect(401);
            org.scim().bearer(token).get("/Users?count=1").expect(401);
            onSecond(newer).get("/Users?count=1").expect(200);
            org.scim().bearer(newer).get("/Users?count=1").expect(200);
            token = newer;
        }
    }

    @Test
    void interleavedMemberPatchesLoseNothing() throws Exception {
        String group = org.groupId("Nodes");
        List<String> ids = new ArrayList<>();
        for (int index = 0; index < 40; index++) {
            ids.add(org.userId("node" + index + "@x.io"));
        }
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> sent = new ArrayList<>();
            for (int index = 0; index < ids.size(); index++) {
                String id = ids.get(index);
                Wire node = index % 2 == 0 ? org.scim() : onSecond(org.scimToken());
                sent.add(pool.submit(() -> node.patch("/Groups/" + group, EntraDialect.DEFAULT.addMembers(List.of(id)))
                        .expect(204)));
            }
            for (Future<?> each : sent) {
                each.get();
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(org.members(group)).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(onSecond(org.scimToken())
                        .get("/Groups/" + group)
                        .expect(200)
                        .json()
                        .path("members"))
                .hasSize(40);
    }

    @Test
    void theLastAdministratorStaysUnderRequestsToBoth() throws Exception {
        String admins = org.findGroups("displayName eq \"Administrators\"")
                .path("Resources")
                .path(0)
                .path("id")
                .asText();
        String a = org.userId("a@x.io");
        String b = org.userId("b@x.io");
        org.scim()
                .patch(
                        "/Groups/" + admins,
                        EntraDialect.patch("{\"op\":\"replace\",\"path\":\"members\",\"value\":[{\"value\":\"" + a
                                + "\"},{\"value\":\"" + b + "\"}]}"))
                .expect(204);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Future<Integer> one = pool.submit(() -> org.scim()
                    .patch("/Groups/" + admins, EntraDialect.DEFAULT.removeMembers(List.of(a)))
                    .status());
            Future<Integer> two = pool.submit(() -> onSecond(org.scimToken())
                    .patch("/Users/" + b, EntraDialect.DEFAULT.disable())
                    .status());
            List<Integer> statuses = List.of(one.get(), two.get());
            assertThat(statuses).containsOnlyOnce(409);
        } finally {
            pool.shutdownNow();
        }
    }
}
