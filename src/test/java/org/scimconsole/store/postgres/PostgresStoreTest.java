package org.scimconsole.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.scimconsole.directory.Directory;
import org.scimconsole.directory.Ids;
import org.scimconsole.directory.StoreUnavailableException;
import org.scimconsole.model.Organization;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.RuleSet;
import org.scimconsole.store.StoreOpenException;
import org.scimconsole.testing.SchemaOne;
import org.scimconsole.testing.TestClock;
import org.scimconsole.testing.TestDatabase;

/** What only the database of several machines does: it goes away, and comes back. */
final class PostgresStoreTest {
    private static Directory directory(PostgresStore store) {
        TestClock clock = new TestClock();
        return Directory.over(store, clock, Ids.timeOrdered(clock, new Random()), new SecureRandom());
    }

    @Test
    void goneDatabaseAsksToRepeatAndRecoversWithoutRestart() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                PostgresStore store = PostgresStore.open(server.getJdbcUrl("postgres", "postgres"), null, null);
                Connection other = server.getTemplateDatabase().getConnection();
                Statement statement = other.createStatement()) {
            Directory directory = directory(store);
            directory.organizations().create("A", RuleSet.SPLIT, null);
            statement.execute("alter database postgres allow_connections false");
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'postgres'");
            assertThatThrownBy(() -> directory.organizations().create("B", RuleSet.SPLIT, null))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("repeat");
            assertThatThrownBy(store::ping).isInstanceOf(StoreUnavailableException.class);
            statement.execute("alter database postgres allow_connections true");
            assertThat(directory
                            .organizations()
                            .create("C", RuleSet.SPLIT, null)
                            .organization()
                            .name())
                    .isEqualTo("C");
            assertThat(directory.organizations().list()).hasSize(2);
        }
    }

    /** The server may have written it before it went: nobody is told that nothing was changed, and nothing is repeated. */
    @Test
    void aConnectionLostWhileItCommitsLeavesOpenWhetherTheChangeIsThere() throws Exception {
        String url = TestDatabase.postgresUrl();
        try (PostgresStore store = PostgresStore.open(url, null, null)) {
            AtomicInteger tries = new AtomicInteger();
            assertThatThrownBy(() -> store.write(session -> {
                        tries.incrementAndGet();
                        session.organizations()
                                .insert(new Organization(
                                        new OrganizationId("lost"), "Lost", RuleSet.NONE, new TestClock().instant()));
                        endOtherSessions(url);
                        return true;
                    }))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("may or may not be there");
            assertThat(tries).hasValue(1);
            store.ping();
        }
    }

    private static void endOtherSessions(String url) {
        try (Connection other = DriverManager.getConnection(url);
                Statement statement = other.createStatement()) {
            statement.execute("select pg_terminate_backend(pid, 10000) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void bringsAnOlderDatabaseUpToDateAndKeepsEverything() throws Exception {
        String url = TestDatabase.postgresUrl();
        SchemaOne.make(url, "postgres");
        try (Connection old = DriverManager.getConnection(url)) {
            SchemaOne.fill(old);
        }
        PostgresStore.open(url, null, null).close();
        try (PostgresStore store = PostgresStore.open(url, null, null)) {
            SchemaOne.check(store);
        }
    }

    @Test
    void refusesUnreachableAndNewerDatabase() throws Exception {
        assertThatThrownBy(
                        () -> PostgresStore.open("jdbc:postgresql://127.0.0.1:1/x?user=u&password=s3cret", null, null))
                .isInstanceOf(StoreOpenException.class)
                .hasMessageContaining("--database")
                .hasMessageNotContaining("s3cret");
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            String url = server.getJdbcUrl("postgres", "postgres");
            PostgresStore.open(url, null, null).close();
            try (Connection connection = server.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("update schema_history set version = '99' where version = '2'");
            }
            assertThatThrownBy(() -> PostgresStore.open(url, null, null))
                    .isInstanceOf(StoreOpenException.class)
                    .hasMessageContaining("newer version");
        }
    }

    @Test
    void whoeverWaitsForALockedRowTooLongIsToldToRepeat() throws Exception {
        String url = TestDatabase.postgresUrl();
        try (PostgresStore holder = PostgresStore.open(url, null, null);
                PostgresStore other =
                        PostgresStore.open(url, null, null, Duration.ofMillis(300), Duration.ofSeconds(60));
                Held held = new Held(holder)) {
            assertThatThrownBy(() -> held.alsoWantedBy(other))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("holds the same entry");
            assertThat(held.letGo()).isTrue();
            assertThat(held.alsoWantedBy(other)).isTrue();
        }
    }

    /** It is no sign that the connections are dead, so that the same would be worth a second try on another. */
    @Test
    void aLockedRowIsNotTriedTwice() throws Exception {
        String url = TestDatabase.postgresUrl();
        try (PostgresStore holder = PostgresStore.open(url, null, null);
                PostgresStore other =
                        PostgresStore.open(url, null, null, Duration.ofMillis(300), Duration.ofSeconds(60));
                Held held = new Held(holder)) {
            AtomicInteger tries = new AtomicInteger();
            assertThatThrownBy(() -> other.write(session -> {
                        tries.incrementAndGet();
                        return session.organizations().findForUpdate(held.id).isPresent();
                    }))
                    .isInstanceOf(StoreUnavailableException.class);
            assertThat(tries).hasValue(1);
            assertThat(held.letGo()).isTrue();
        }
    }

    /** A node whose machine is frozen in the middle of its work holds up the others for a while, not for ever. */
    @Test
    void aNodeThatStandsStillHoldsItsRowsForAWhileOnly() throws Exception {
        String url = TestDatabase.postgresUrl();
        try (PostgresStore still = PostgresStore.open(url, null, null, Duration.ofSeconds(30), Duration.ofSeconds(1));
                PostgresStore other = PostgresStore.open(url, null, null);
                Held held = new Held(still)) {
            assertThat(held.alsoWantedBy(other)).isTrue();
            // Its own work was undone, and is done again from the start on a fresh connection.
            assertThat(held.letGo()).isTrue();
        }
    }

    /** An organisation whose row somebody holds until he lets go. */
    private static final class Held implements AutoCloseable {
        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private final CountDownLatch go = new CountDownLatch(1);
        private final OrganizationId id;
        private final Future<Boolean> work;

        Held(PostgresStore store) throws InterruptedException {
            id = directory(store)
                    .organizations()
                    .create("A", RuleSet.SPLIT, null)
                    .organization()
                    .id();
            CountDownLatch holding = new CountDownLatch(1);
            work = thread.submit(() -> store.write(session -> {
                session.organizations().findForUpdate(id);
                holding.countDown();
                try {
                    go.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return session.organizations().find(id).isPresent();
            }));
            holding.await();
        }

        boolean alsoWantedBy(PostgresStore other) {
            return other.<Boolean>write(
                    session -> session.organizations().findForUpdate(id).isPresent());
        }

        boolean letGo() throws Exception {
            go.countDown();
            return work.get();
        }

        @Override
        public void close() {
            thread.shutdownNow();
        }
    }
}
