package org.scimconsole.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.scimconsole.directory.StoreUnavailableException;
import org.scimconsole.model.ManagedBy;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.User;
import org.scimconsole.model.UserId;
import org.scimconsole.model.UserStatus;
import org.scimconsole.testing.TestClock;

/** The thread that writes answers everybody, whatever happens to it. A wait for ever shows as the time-out. */
@Timeout(60)
final class WriterTest {
    @TempDir
    Path folder;

    private Writer writer;

    @BeforeEach
    void openDatabase() {
        SqliteStore.open(folder).close();
        writer = new Writer(new SqliteConnections(folder.resolve(SqliteStore.FILE)));
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void refusesWhatComesAfterTheEnd() {
        writer.close();
        assertThatThrownBy(() -> writer.alone(sql -> {})).isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(() -> writer.write(session -> 1)).isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(() -> writer.flush()).isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void movesWhatItWroteIntoTheDatabaseLongBeforeTheLogIsLong() throws Exception {
        Path file = folder.resolve(SqliteStore.FILE);
        writer.flush();
        long before = Files.size(file);
        Instant now = new TestClock().instant();
        for (int i = 0; i < 250; i++) {
            User user = user("written-" + i, now, null);
            writer.write(session -> {
                session.users().insert(user, null, false);
                return true;
            });
        }
        assertThat(Files.size(folder.resolve(SqliteStore.FILE + "-wal")))
                .as("short of what the writer moves itself")
                .isLessThan(4_000 * 4_096);
        while (Files.size(file) == before) {
            Thread.onSpinWait();
        }
    }

    @Test
    void answersWhatQueuedBehindTheEnd() throws Exception {
        WriteQueue queue = new WriteQueue();
        WriteQueue.Task<Integer> before = new WriteQueue.Task<>(session -> 1, true);
        queue.add(before);
        queue.end();
        WriteQueue.Task<Integer> after = new WriteQueue.Task<>(session -> 1, true);
        queue.add(after);
        assertThat(before.answer()).isCompletedExceptionally();
        assertThat(after.answer()).isCompletedExceptionally();
    }

    @Test
    void answersEverybodyWhoWritesWhileItEnds() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(8);
        CountDownLatch writing = new CountDownLatch(8);
        List<Future<Boolean>> ends = new ArrayList<>();
        for (int client = 0; client < 8; client++) {
            ends.add(clients.submit(() -> {
                while (true) {
                    try {
                        writer.write(session -> 1);
                        writing.countDown();
                    } catch (StoreUnavailableException stopping) {
                        return true;
                    }
                }
            }));
        }
        writing.await();
        writer.close();
        for (Future<Boolean> end : ends) {
            assertThat(end.get()).isTrue();
        }
        clients.shutdown();
    }

    @Test
    void outlivesAnErrorInWorkThatRunsAlone() {
        assertThatThrownBy(() -> writer.alone(sql -> {
                    throw new StackOverflowError();
                }))
                .hasRootCauseInstanceOf(StackOverflowError.class);
        assertThat(writer.<Integer>write(session -> 7)).isEqualTo(7);
    }

    /** One commit for all of them: what the second forgets in vain, it must not take from the first. */
    @Test
    void workThatIsUndoneLeavesTheSearchOfTheWorkBeforeIt() throws Exception {
        Instant now = new TestClock().instant();
        CountDownLatch running = new CountDownLatch(1);
        CompletableFuture<Integer> held = new CompletableFuture<>();
        ExecutorService client = Executors.newSingleThreadExecutor();
        Future<?> first = client.submit(() -> writer.<Integer>write(session -> {
            running.countDown();
            return held.join();
        }));
        running.await();
        writer.later(session -> {
            session.users().insert(deleted(now), null, false);
            return true;
        });
        writer.later(session -> {
            assertThat(session.users().forgetDeleted(now.plusSeconds(1), 10)).isEqualTo(1);
            throw new IllegalStateException("It is undone");
        });
        held.complete(1);
        first.get();
        writer.flush();
        client.shutdown();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(SqliteStore.FILE));
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select (select count(*) from users), (select count(*) from users_search"
                                + " where users_search match 'con')")) {
            assertThat(rows.getInt(1)).isEqualTo(1);
            assertThat(rows.getInt(2)).isEqualTo(1);
        }
    }

    private static User deleted(Instant at) {
        return user("ada", at, at);
    }

    private static User user(String name, Instant at, @Nullable Instant deletedAt) {
        return new User(
                new OrganizationId("contoso"),
                new UserId(name),
                name + "@contoso.example",
                null,
                name,
                null,
                UserStatus.ACTIVE,
                ManagedBy.IDP,
                false,
                "{}",
                1,
                at,
                at,
                deletedAt);
    }

    @Test
    void anErrorInOneUnitOfWorkIsTheFaultOfNoOther() throws Exception {
        CompletableFuture<Integer> held = new CompletableFuture<>();
        CountDownLatch queued = new CountDownLatch(2);
        ExecutorService clients = Executors.newFixedThreadPool(3);
        Future<?> first = clients.submit(() -> writer.<Integer>write(session -> held.join()));
        Future<?> failing = clients.submit(() -> {
            queued.countDown();
            return writer.write(session -> {
                throw new StackOverflowError();
            });
        });
        Future<Integer> other = clients.submit(() -> {
            queued.countDown();
            return writer.<Integer>write(session -> 2);
        });
        queued.await();
        held.complete(1);
        first.get();
        assertThatThrownBy(failing::get).hasRootCauseInstanceOf(StackOverflowError.class);
        assertThat(other.get()).isEqualTo(2);
        clients.shutdown();
    }
}
