package org.scimconsole.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Starts {@code serve} on a database, writes to it from several clients at once, kills it with SIGKILL in the middle,
 * starts it again and asks for every write that was acknowledged. {@code -Dcrash.rounds=N} repeats it N times, {@code
 * -Dcrash.seed=N} repeats the same moments.
 */
abstract class NothingAcknowledgedIsLost {
    private static final int CLIENTS = 6;

    @TempDir
    private Path folder;

    private final Random random = new Random(Long.getLong("crash.seed", 20_261_124L));
    private final AtomicInteger names = new AtomicInteger();

    private final int usualRounds;

    NothingAcknowledgedIsLost(int usualRounds) {
        this.usualRounds = usualRounds;
    }

    /** The options that name a fresh database; files may be put into the folder. */
    abstract String[] database(Path folder);

    /** A user whose creation was acknowledged, and the last rename that was. */
    private record Acknowledged(String id, String name) {}

    @Test
    void acknowledgedWritesSurviveSigkill() throws Exception {
        int rounds = Integer.getInteger("crash.rounds", usualRounds);
        Path log = folder.resolve("serve.log");
        String[] database = database(folder);
        JsonNode organization = organization(database);
        String id = organization.path("organizationId").asText();
        String token = organization.path("scimToken").asText();
        String group;
        Map<String, String> users = new HashMap<>();
        Set<String> members = new HashSet<>();
        long acknowledged = 0;

        ServiceProcess first = ServiceProcess.serve(log, database);
        group = new ScimCalls(first.uri(), id, token).createGroup("Crew").id();
        first.kill();

        for (int round = 0; round < rounds; round++) {
            try (ServiceProcess service = ServiceProcess.serve(log, database)) {
                ScimCalls calls = new ScimCalls(service.uri(), id, token);
                expect(calls, users, members, group);
                users.clear();
                Queue<Acknowledged> written = new ConcurrentLinkedQueue<>();
                Queue<String> joined = new ConcurrentLinkedQueue<>();
                acknowledged += writeUntilKilled(service, calls, group, written, joined);
                written.forEach(each -> users.put(each.id(), each.name()));
                members.addAll(joined);
            }
        }
        try (ServiceProcess service = ServiceProcess.serve(log, database)) {
            expect(new ScimCalls(service.uri(), id, token), users, members, group);
            assertThat(service.stop()).as("exit code after SIGTERM").isZero();
        }
        assertThat(acknowledged).as("acknowledged writes").isGreaterThan(rounds * 10L);
        System.out.printf("%s: %d kills, %d acknowledged writes, none lost%n", database[1], rounds, acknowledged);
    }

    private long writeUntilKilled(
            ServiceProcess service, ScimCalls calls, String group, Queue<Acknowledged> written, Queue<String> joined)
            throws Exception {
        int after = 20 + random.nextInt(180);
        CountDownLatch enough = new CountDownLatch(after);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            running.add(clients.submit(() -> write(calls, group, written, joined, enough)));
        }
        enough.await();
        service.kill();
        for (Future<?> each : running) {
            each.get();
        }
        clients.shutdown();
        return written.size() * 2L + joined.size();
    }

    /** Creates a person, renames it in two attributes at once, lets it join together with nobody half; until killed. */
    private void write(
            ScimCalls calls, String group, Queue<Acknowledged> written, Queue<String> joined, CountDownLatch enough) {
        try {
            while (true) {
                String name = "p" + names.incrementAndGet();
                ScimCalls.Answer made = calls.createUser(name);
                if (!made.good()) {
                    throw new AssertionError(made.status() + " " + made.body());
                }
                String user = made.id();
                written.add(new Acknowledged(user, name));
                enough.countDown();
                String renamed = name + "x";
                ScimCalls.Answer patched = calls.patch(
                        "/Users/" + user,
                        "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"%1$s\"},{\"op\":\"replace\",\"path\":\"nickName\",\"value\":\"%1$s\"}"
                                .formatted(renamed));
                if (patched.good()) {
                    written.add(new Acknowledged(user, renamed));
                }
                enough.countDown();
                if (calls.patch(
                                "/Groups/" + group,
                                "{\"op\":\"add\",\"path\":\"members\",\"value\":[{\"value\":\"%s\"}]}".formatted(user))
                        .good()) {
                    joined.add(user);
                }
                enough.countDown();
            }
        } catch (IOException killed) {
            // what every client sees when the service is gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void expect(ScimCalls calls, Map<String, String> users, Set<String> members, String group)
            throws IOException, InterruptedException {
        for (Map.Entry<String, String> user : users.entrySet()) {
            ScimCalls.Answer found = calls.send("GET", "/Users/" + user.getKey(), "");
            assertThat(found.status()).as("acknowledged user %s", user).isEqualTo(200);
            String title = found.json().path("title").asText();
            assertThat(found.json().path("nickName").asText())
                    .as("both halves of the PATCH of %s", user)
                    .isEqualTo(title);
            if (user.getValue().endsWith("x")) {
                assertThat(title).as("acknowledged PATCH").isEqualTo(user.getValue());
            }
        }
        Set<String> found = new HashSet<>();
        calls.send("GET", "/Groups/" + group, "")
                .json()
                .path("members")
                .forEach(each -> found.add(each.path("value").asText()));
        assertThat(found).as("acknowledged members").containsAll(members);
    }

    private static JsonNode organization(String... database) throws Exception {
        List<String> command =
                new ArrayList<>(List.of("org", "create", "Crash", "--sso-strict", "--enable-scim", "--json"));
        command.addAll(List.of(database));
        ServiceProcess.Finished made = ServiceProcess.run(Map.of(), command.toArray(new String[0]));
        assertThat(made.code()).as(made.err()).isZero();
        return new ObjectMapper().readTree(made.out());
    }
}
