package org.scimconsole.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scimconsole.directory.Store;
import org.scimconsole.model.User;
import org.scimconsole.model.UserId;
import org.scimconsole.testing.RunningService;
import org.scimconsole.testing.TestDatabase;
import org.scimconsole.testing.TestOrganization;
import org.scimconsole.testing.WatchedStore;
import org.scimconsole.testing.Wire;

/** Whoever was let in gets his answer, what was answered is on disk, and nobody is let in who would get none. */
@Timeout(120)
final class GracefulShutdownTest {
    private static final int CLIENTS = 12;

    private final AtomicBoolean holding = new AtomicBoolean();
    private final CountDownLatch asked = new CountDownLatch(CLIENTS);
    private final CountDownLatch go = new CountDownLatch(1);

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void finishesWhatItBeganAndTakesNothingNew(TestDatabase database) throws Exception {
        TestDatabase.Place place = database.place();
        RunningService service = RunningService.start(
                () -> new WatchedStore(place.open(), this::count, session -> hold()),
                Clock.systemUTC(),
                ServerConfig.loopback(0));
        TestOrganization org = service.organization();
        holding.set(true);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS + 1);
        List<Future<Wire.Answer>> answers = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            String body = TestOrganization.userBody("late" + client + "@x.io");
            answers.add(clients.submit(() -> org.scim().post("/Users", body)));
        }
        asked.await();
        Wire late = org.scim();
        Future<?> closing = clients.submit(service::close);
        while (isServed(late)) {
            // asked without a pause, a busy machine serves nothing but this question until the time to finish is over
            Thread.sleep(10);
        }
        assertThat(closing.isDone()).isFalse();
        assertThat(answers).noneMatch(Future::isDone);
        go.countDown();
        List<String> acknowledged = new ArrayList<>();
        for (Future<Wire.Answer> answer : answers) {
            acknowledged.add(answer.get().expect(201).json().path("id").asText());
        }
        closing.get();
        clients.shutdown();
        assertThat(clients.awaitTermination(10, TimeUnit.SECONDS)).isTrue();

        try (Store reopened = place.open()) {
            List<UserId> ids = acknowledged.stream().map(UserId::new).toList();
            assertThat(reopened.<List<User>>read(session -> session.users().find(org.id(), ids)))
                    .hasSize(CLIENTS);
        }
    }

    private void count() {
        if (holding.get()) {
            asked.countDown();
        }
    }

    private void hold() {
        try {
            if (holding.get()) {
                go.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A read, which would be answered at once while the service is open. */
    private static boolean isServed(Wire late) {
        try {
            return late.get("/Users?count=0").status() == 200;
        } catch (UncheckedIOException closed) {
            return false;
        }
    }
}
