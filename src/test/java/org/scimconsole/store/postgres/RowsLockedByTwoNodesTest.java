package org.scimconsole.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scimconsole.directory.Caller;
import org.scimconsole.directory.Directory;
import org.scimconsole.directory.Ids;
import org.scimconsole.directory.IfMatch;
import org.scimconsole.directory.PageRequest;
import org.scimconsole.directory.RequestDraft;
import org.scimconsole.directory.Session;
import org.scimconsole.directory.Sort;
import org.scimconsole.directory.Store;
import org.scimconsole.directory.Work;
import org.scimconsole.directory.group.GroupQuery;
import org.scimconsole.directory.history.UndoPlan;
import org.scimconsole.directory.organization.ManagedUsers;
import org.scimconsole.directory.organization.ScimGate;
import org.scimconsole.directory.organization.SingleSignOn;
import org.scimconsole.directory.user.UserQuery;
import org.scimconsole.directory.user.UserRepository;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.IdentityProvider;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.RuleSet;
import org.scimconsole.model.TokenId;
import org.scimconsole.model.User;
import org.scimconsole.model.UserId;
import org.scimconsole.scim.json.ResourceDocument;
import org.scimconsole.scim.message.ErrorType;
import org.scimconsole.scim.message.ScimException;
import org.scimconsole.testing.TestClock;
import org.scimconsole.testing.TestDatabase;

/** What two nodes do to the same rows at the same moment, one held still in the middle of its work. */
final class RowsLockedByTwoNodesTest {
    private final TestClock clock = new TestClock();

    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);
    private String url;
    private Store one;
    private Store two;
    private Made made;

    private record Made(Directory directory, OrganizationId organization, UserId root, GroupId administrators) {}

    @BeforeEach
    void open() {
        url = TestDatabase.postgresUrl();
        one = PostgresStore.open(url, null, null);
        two = PostgresStore.open(url, null, null);
        made = organization(one);
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        two.close();
        one.close();
    }

    private Directory directory(Store store) {
        return Directory.over(
                store, clock, Ids.timeOrdered(clock, new java.util.Random()), new java.security.SecureRandom());
    }

    private Made organization(Store store) {
        Directory directory = directory(store);
        OrganizationId id = directory
                .organizations()
                .create("Contoso", RuleSet.SPLIT, "root@contoso.example")
                .organization()
                .id();
        UserId root = directory
                .localUsers()
                .list(id, new UserQuery(null, null, Set.of(), null, null, Sort.CREATED, PageRequest.first(1)))
                .items()
                .get(0)
                .id();
        GroupId administrators = directory
                .localGroups()
                .list(id, GroupQuery.all(PageRequest.first(1)))
                .items()
                .get(0)
                .id();
        return new Made(directory, id, root, administrators);
    }

    private Caller scimOn() {
        Caller admin = new Caller.Local(made.organization(), RequestDraft.internal("r", clock.instant(), "test"));
        made.directory().organizations().singleSignOn(admin, new SingleSignOn(true, true, null, null, null));
        made.directory().scim().enable(admin, IdentityProvider.ENTRA_ID);
        return admin;
    }

    private User copy(User user, String resource, @Nullable Instant deletedAt) {
        return new User(
                user.organization(),
                user.id(),
                user.userName(),
                user.email(),
                user.displayName(),
                user.externalId(),
                user.status(),
                user.managedBy(),
                user.twoFactor(),
                resource,
                user.version() + 1,
                user.createdAt(),
                clock.instant(),
                deletedAt);
    }

    @Test
    void nobodyJoinsAGroupWhileHeIsDeleted() throws Exception {
        Future<Boolean> deletion = threads.submit(() -> one.write(session -> {
            var user = session.users()
                    .findForUpdate(made.organization(), made.root())
                    .orElseThrow();
            session.users().update(user, copy(user, user.resource(), clock.instant()), null, false);
            session.groups().removeUser(made.organization(), user.id());
            held.countDown();
            await(go);
            return true;
        }));
        await(held);
        Future<List<String>> joining = threads.submit(() -> two.write(session -> session.groups()
                .addMembers(
                        made.organization(),
                        made.administrators(),
                        List.of(made.root().value()),
                        clock.instant())));
        awaitLockedOut(joining);
        go.countDown();
        deletion.get(10, TimeUnit.SECONDS);
        assertThat(joining.get(10, TimeUnit.SECONDS)).isEmpty();
        assertThat(one.<Boolean>read(
                        session -> session.groups().isMember(made.organization(), made.administrators(), made.root())))
                .isFalse();
    }

    /** Until PostgreSQL says that somebody waits for a lock, or the work is done without waiting. */
    private void awaitLockedOut(Future<?> work) throws SQLException, InterruptedException {
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement waiting = connection.prepareStatement("select 1 from pg_stat_activity"
                        + " where datname = current_database() and wait_event_type = 'Lock'")) {
            while (!work.isDone() && !any(waiting)) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
    }

    private static boolean any(PreparedStatement query) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            return rows.next();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void undoingSeesWhatChangedWhileItWaited() throws Exception {
        Caller admin = scimOn();
        Caller provider = new Caller.Idp(
                made.organization(),
                new TokenId("t"),
                IdentityProvider.ENTRA_ID,
                new RequestDraft("r2", clock.instant(), "PUT", "/Users", null, null, null, 200));
        ResourceDocument said = ResourceDocument.parse("{\"userName\":\"root@contoso.example\",\"title\":\"first\"}");
        made.directory().users().replace(provider, made.root(), said, IfMatch.ANY);
        Future<Boolean> changing = threads.submit(() -> one.write(session -> {
            var user = session.users()
                    .findForUpdate(made.organization(), made.root())
                    .orElseThrow();
            held.countDown();
            await(go);
            session.users()
                    .update(
                            user,
                            copy(
                                    user,
                                    ResourceDocument.parse(user.resource())
                                            .with("title", "second")
                                            .text(),
                                    user.deletedAt()),
                            null,
                            false);
            return true;
        }));
        await(held);
        CountDownLatch asked = new CountDownLatch(1);
        Directory other = directory(new AskingForUsers(two, asked));
        Future<UndoPlan> undoing = threads.submit(() -> other.history().undo(admin, 1));
        await(asked);
        go.countDown();
        changing.get(10, TimeUnit.SECONDS);
        assertThat(undoing.get(10, TimeUnit.SECONDS).steps())
                .singleElement()
                .satisfies(step -> assertThat(step.hindrance()).isNotNull());
        assertThat(other.users().get(made.organization(), made.root()).resource())
                .contains("second");
    }

    /** A store that tells when somebody asks for a user for changing, before he may have to wait for him. */
    private record AskingForUsers(Store store, CountDownLatch asked) implements Store {
        @Override
        public <T extends @Nullable Object> T read(Work<T> work) {
            return store.read(work);
        }

        @Override
        public <T extends @Nullable Object> T write(Work<T> work) {
            return store.write(session -> work.run(told(
                    Session.class,
                    session,
                    "users",
                    users -> told(UserRepository.class, (UserRepository) users, "", same -> same))));
        }

        /** Hands on every call; signals the one for changing. */
        private <T> T told(Class<T> type, T target, String method, UnaryOperator<Object> turned) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (p, called, values) -> {
                        if (called.getName().equals("findForUpdate")) {
                            asked.countDown();
                        }
                        try {
                            Object result = called.invoke(target, values);
                            return called.getName().equals(method) ? turned.apply(result) : result;
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }

        @Override
        public void later(Work<?> work) {
            store.later(work);
        }

        @Override
        public void flush() {
            store.flush();
        }

        @Override
        public void ping() {
            store.ping();
        }

        @Override
        public void close() {
            store.close();
        }
    }

    @Test
    void disablingWaitsForTheWriteThatCameThroughTheGate() throws Exception {
        Caller admin = scimOn();
        Future<Boolean> writing = threads.submit(() -> one.write(session -> {
            boolean on = ScimGate.enter(session, admin).scimEnabled();
            held.countDown();
            await(go);
            return on
                    && session.organizations()
                            .findForCounting(made.organization())
                            .isPresent();
        }));
        await(held);
        Directory other = directory(two);
        Future<?> disabling = threads.submit(() -> other.scim().disable(admin, ManagedUsers.CONVERT));
        awaitLockedOut(disabling);
        assertThat(disabling.isDone()).isFalse();
        go.countDown();
        assertThat(writing.get(10, TimeUnit.SECONDS)).isTrue();
        disabling.get(10, TimeUnit.SECONDS);
        assertThat(other.scim().settings(made.organization()).enabled()).isFalse();
    }

    @Test
    void aRevokedTokenDoesNotLiveOnForAnOverlapThatBeganBefore() {
        one.write(session -> {
            session.tokens()
                    .insert(
                            new org.scimconsole.directory.token.ScimToken(
                                    made.organization(),
                                    new TokenId("t-" + made.organization()),
                                    "hint",
                                    clock.instant(),
                                    clock.instant().plusSeconds(9_999),
                                    null,
                                    null,
                                    "test"),
                            "hash-" + made.organization());
            return true;
        });
        TokenId token = new TokenId("t-" + made.organization());
        one.write(session -> {
            session.tokens().end(token, clock.instant());
            session.tokens().end(token, clock.instant().plusSeconds(60));
            return true;
        });
        assertThat(made.directory().tokens().list(made.organization()).get(0).endsAt())
                .isEqualTo(clock.instant());
    }

    @Test
    void aTextThatPostgresCannotKeepIsTheSendersFault() {
        assertThatThrownBy(() -> made.directory().users().get(made.organization(), new UserId("a\0b")))
                .isInstanceOfSatisfying(
                        ScimException.class,
                        refused -> assertThat(refused.type()).isEqualTo(ErrorType.INVALID_VALUE));
    }
}
