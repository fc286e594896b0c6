package org.scimconsole.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two {@code serve} processes on one PostgreSQL behave as one service. */
class TwoNodesOnOneDatabaseIT {
    @TempDir
    private Path folder;

    @Test
    void loseNothingAndSeeEachOthersChangesAtOnce() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            JsonNode made = json("org", "create", "Twins", "--sso-strict", "--enable-scim", "--database", url);
            String id = made.path("organizationId").asText();
            String token = made.path("scimToken").asText();
            Path log = folder.resolve("serve.log");
            try (ServiceProcess one = ServiceProcess.serve(log, "--database", url);
                    ServiceProcess two = ServiceProcess.serve(log, "--database", url)) {
                ScimCalls left = new ScimCalls(one.uri(), id, token);
                ScimCalls right = new ScimCalls(two.uri(), id, token);
                interleavedMembersAllSurvive(left, right);
                sameNameIsTakenOnBoth(left, right);
                regeneratedTokenCountsOnBoth(one, two, id, url, left, right);
            }
        }
    }

    private static void interleavedMembersAllSurvive(ScimCalls left, ScimCalls right) throws Exception {
        String group = left.createGroup("Crew").id();
        List<String> users = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            users.add((i % 2 == 0 ? left : right).createUser("member" + i).id());
        }
        ExecutorService clients = Executors.newFixedThreadPool(8);
        List<Future<ScimCalls.Answer>> running = new ArrayList<>();
        for (int i = 0; i < users.size(); i++) {
            ScimCalls node = i % 2 == 0 ? left : right;
            String user = users.get(i);
            running.add(clients.submit(() -> node.patch(
                    "/Groups/" + group,
                    "{\"op\":\"Add\",\"path\":\"members\",\"value\":[{\"value\":\"%s\"}]}".formatted(user))));
        }
        for (Future<ScimCalls.Answer> each : running) {
            ScimCalls.Answer answer = each.get();
            assertThat(answer.good()).as(answer.status() + " " + answer.body()).isTrue();
        }
        clients.shutdown();
        assertThat(members(left, group)).containsExactlyInAnyOrderElementsOf(users);
        assertThat(members(right, group)).containsExactlyInAnyOrderElementsOf(users);
    }

    private static void sameNameIsTakenOnBoth(ScimCalls left, ScimCalls right) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(2);
        for (int i = 0; i < 10; i++) {
            String name = "contested" + i;
            Future<ScimCalls.Answer> first = clients.submit(() -> left.createUser(name));
            Future<ScimCalls.Answer> second = clients.submit(() -> right.createUser(name));
            assertThat(List.of(first.get().status(), second.get().status())).containsExactlyInAnyOrder(201, 409);
        }
        clients.shutdown();
    }

    private static void regeneratedTokenCountsOnBoth(
            ServiceProcess one, ServiceProcess two, String id, String url, ScimCalls left, ScimCalls right)
            throws Exception {
        assertThat(left.send("GET", "/Users?count=1", "").status()).isEqualTo(200);
        assertThat(right.send("GET", "/Users?count=1", "").status()).isEqualTo(200);
        String fresh = json("org", "token", "regenerate", id, "--database", url)
                .path("scimToken")
                .asText();
        assertThat(left.send("GET", "/Users?count=1", "").status()).isEqualTo(401);
        assertThat(right.send("GET", "/Users?count=1", "").status()).isEqualTo(401);
        assertThat(new ScimCalls(one.uri(), id, fresh)
                        .send("GET", "/Users?count=1", "")
                        .status())
                .isEqualTo(200);
        assertThat(new ScimCalls(two.uri(), id, fresh)
                        .send("GET", "/Users?count=1", "")
                        .status())
                .isEqualTo(200);
    }

    private static Set<String> members(ScimCalls node, String group) throws IOException, InterruptedException {
        Set<String> found = new HashSet<>();
        node.send("GET", "/Groups/" + group, "")
                .json()
                .path("members")
                .forEach(each -> found.add(each.path("value").asText()));
        return found;
    }

    private static JsonNode json(String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--json");
        ServiceProcess.Finished finished = ServiceProcess.run(Map.of(), all.toArray(String[]::new));
        assertThat(finished.code()).as(finished.err()).isZero();
        return new ObjectMapper().readTree(finished.out());
    }
}
