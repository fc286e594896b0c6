package org.scimconsole.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.scimconsole.directory.Ids;
import org.scimconsole.directory.IfMatch;
import org.scimconsole.directory.RefusedException;
import org.scimconsole.directory.Rule;
import org.scimconsole.directory.Store;
import org.scimconsole.directory.brake.BrakeSettings;
import org.scimconsole.directory.brake.BrakeUse;
import org.scimconsole.directory.brake.HeldRequest;
import org.scimconsole.directory.brake.RemovalKind;
import org.scimconsole.model.Group;
import org.scimconsole.model.User;
import org.scimconsole.model.UserStatus;
import org.scimconsole.testing.TestDatabase;

/** The brake. */
abstract class BrakeContract extends DirectoryContract {
    private static final String OFF = "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}";

    BrakeContract(TestDatabase database) {
        super(database);
    }

    private Org braked(int floor) {
        Org org = Org.split(store).enabled();
        org.directory.brake().settings(org.admin(), new BrakeSettings(true, Duration.ofHours(1), 10, floor));
        return org;
    }

    private static void held(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.ForNow.class,
                        held -> assertThat(held.rule()).isEqualTo(Rule.BRAKE));
    }

    @Test
    void holdsBeyondTheBudgetUntilReleased() {
        Org org = braked(2);
        List<User> people = List.of(org.user("A"), org.user("B"), org.user("C"));
        org.patchUser(people.get(0).id(), OFF);
        org.patchUser(people.get(1).id(), OFF);
        held(() -> org.patchUser(people.get(2).id(), OFF));
        assertThatThrownBy(() -> org.patchUser(people.get(2).id(), OFF))
                .hasMessageContaining(
                        "2 of 2 deactivations are used within 60 minutes; this request asks for 1 and 0 are left.");
        assertThat(org.directory.users().get(org.id, people.get(2).id())).isEqualTo(people.get(2));
        HeldRequest request = org.directory.brake().held(org.id).get(0);
        assertThat(request.attempts()).isEqualTo(2);
        assertThat(request.subject().name()).isEqualTo("c@contoso.example");
        org.directory.brake().release(org.admin(), request.id());
        assertThat(org.patchUser(people.get(2).id(), OFF).resource().status()).isEqualTo(UserStatus.DEACTIVATED);
        assertThat(org.directory.brake().held(org.id)).isEmpty();
    }

    @Test
    void aPostThatDeactivatesAnAdoptedUserIsHeldToo() {
        Org org = braked(0);
        org.user("A");
        String root = Org.person("root").replace("\"active\":true", "\"active\":false");
        held(() -> org.post(root));
        assertThat(org.directory.brake().held(org.id)).hasSize(1);
    }

    @Test
    void theWindowSlides() {
        Org org = braked(1);
        User a = org.user("A");
        User b = org.user("B");
        org.patchUser(a.id(), OFF);
        held(() -> org.patchUser(b.id(), OFF));
        org.clock.pass(Duration.ofHours(1));
        assertThat(org.patchUser(b.id(), OFF).resource().status()).isEqualTo(UserStatus.DEACTIVATED);
    }

    @Test
    void countsEachKindByItselfAndHoldsEmptiedGroups() {
        Org org = braked(2);
        List<User> people = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            people.add(org.user("P" + i));
        }
        Group ops = org.postGroup(
                        "Ops", people.stream().map(user -> user.id().value()).toArray(String[]::new))
                .resource();
        held(() -> org.patchGroup(ops.id(), "{\"op\":\"remove\",\"path\":\"members\"}"));
        held(() -> org.directory.groups().delete(org.idp("DELETE", 204), ops.id(), IfMatch.ANY));
        assertThat(org.members(ops.id())).hasSize(5);
        org.directory.users().delete(org.idp("DELETE", 204), people.get(0).id(), IfMatch.ANY);
        org.directory.users().delete(org.idp("DELETE", 204), people.get(1).id(), IfMatch.ANY);
        held(() -> org.directory
                .users()
                .delete(org.idp("DELETE", 204), people.get(2).id(), IfMatch.ANY));
        assertThat(org.directory.brake().releaseAll(org.admin())).isEqualTo(3);
        org.directory.groups().delete(org.idp("DELETE", 204), ops.id(), IfMatch.ANY);
    }

    @Test
    void neverExceedsTheBudgetUnderConcurrency() throws Exception {
        try (Store second = place.open()) {
            Org org = braked(5);
            Org other = org.on(second);
            ExecutorService threads = Executors.newFixedThreadPool(8);
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                User person = org.user("P" + i);
                Org node = i % 2 == 0 ? org : other;
                calls.add(() -> {
                    node.patchUser(person.id(), OFF);
                    return true;
                });
            }
            int applied = 0;
            for (Future<Boolean> done : threads.invokeAll(calls)) {
                try {
                    applied += done.get() ? 1 : 0;
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOf(RefusedException.class);
                }
            }
            threads.shutdown();
            assertThat(applied).isEqualTo(5);
            assertThat(org.directory.activity().overview(org.id).deactivatedUsers())
                    .isEqualTo(5);
            assertThat(org.directory.brake().held(org.id)).hasSize(19);
        }
    }

    @Test
    void neverExceedsTheBudgetWithSeveralAtOnceInEachRequest() throws Exception {
        try (Store second = place.open()) {
            Org org = braked(5);
            Org other = org.on(second);
            List<Group> groups = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                User one = org.user("G" + i + "a");
                User two = org.user("G" + i + "b");
                groups.add(org.postGroup("Team " + i, one.id().value(), two.id().value())
                        .resource());
            }
            ExecutorService threads = Executors.newFixedThreadPool(8);
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (int i = 0; i < groups.size(); i++) {
                Group group = groups.get(i);
                Org node = i % 2 == 0 ? org : other;
                calls.add(() -> {
                    node.patchGroup(group.id(), "{\"op\":\"remove\",\"path\":\"members\"}");
                    return true;
                });
            }
            for (Future<Boolean> done : threads.invokeAll(calls)) {
                try {
                    done.get();
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOf(RefusedException.class);
                }
            }
            threads.shutdown();
            long left = groups.stream()
                    .mapToLong(group -> org.members(group.id()).size())
                    .sum();
            // Two groups of two fit into five; a third would make six.
            assertThat(left).isEqualTo(8);
            assertThat(org.directory.brake().held(org.id)).hasSize(4);
            assertThat(use(org, RemovalKind.MEMBER_REMOVAL))
                    .isEqualTo(new BrakeUse(RemovalKind.MEMBER_REMOVAL, 4, 5, 4));
        }
    }

    private static BrakeUse use(Org org, RemovalKind kind) {
        return org.directory.brake().use(org.id).stream()
                .filter(use -> use.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aReleaseCanBeTakenBackUntilTheRequestComesAgain() {
        Org org = braked(0);
        User a = org.user("A");
        held(() -> org.patchUser(a.id(), OFF));
        List<String> ids = List.of(org.directory.brake().held(org.id).get(0).id());
        org.directory.brake().release(org.admin(), ids);
        assertThat(use(org, RemovalKind.DEACTIVATION).held()).isZero();
        org.directory.brake().holdAgain(org.admin(), ids);
        assertThat(use(org, RemovalKind.DEACTIVATION).held()).isEqualTo(1);
        held(() -> org.patchUser(a.id(), OFF));
    }

    @Test
    void whatWasDismissedIsHeldAgainWhenItComesAgain() {
        Org org = braked(0);
        User a = org.user("A");
        held(() -> org.patchUser(a.id(), OFF));
        List<String> ids = List.of(org.directory.brake().held(org.id).get(0).id());
        org.directory.brake().dismiss(org.admin(), ids);
        assertThat(org.directory.brake().held(org.id)).isEmpty();
        held(() -> org.patchUser(a.id(), OFF));
        assertThat(org.directory.brake().held(org.id)).hasSize(1);
        assertThatThrownBy(() -> org.directory.brake().release(org.admin(), ids))
                .hasMessageContaining("No held request");
    }

    @Test
    void releasesAllOrNoneOfThoseThatAreNamed() {
        Org org = braked(0);
        User a = org.user("A");
        held(() -> org.patchUser(a.id(), OFF));
        String id = org.directory.brake().held(org.id).get(0).id();
        assertThatThrownBy(() -> org.directory.brake().release(org.admin(), List.of(id, "gone")))
                .hasMessageContaining("gone");
        assertThat(org.directory.brake().held(org.id).get(0).releasedAt()).isNull();
    }

    @Test
    void nothingStaysOnTheListOnceTheBrakeIsOff() {
        Org org = braked(0);
        User a = org.user("A");
        held(() -> org.patchUser(a.id(), OFF));
        org.directory.brake().settings(org.admin(), new BrakeSettings(false, Duration.ofHours(1), 10, 0));
        org.patchUser(a.id(), OFF);
        assertThat(org.directory.brake().held(org.id)).isEmpty();
    }

    @Test
    void isOnByDefaultAndLeavesOrdinaryWorkAlone() {
        Org org = Org.split(store).enabled();
        assertThat(org.directory.brake().settings(org.id)).isEqualTo(BrakeSettings.STANDARD);
        User a = org.user("A");
        org.patchUser(a.id(), OFF);
        assertThat(org.directory.brake().held(org.id)).isEmpty();
    }

    @Test
    void aReleaseIsForAsManyRemovalsAsWereSeen() {
        Org org = braked(2);
        List<User> people = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            people.add(org.user("P" + i));
        }
        Group ops = org.postGroup(
                        "Ops",
                        people.stream().limit(3).map(user -> user.id().value()).toArray(String[]::new))
                .resource();
        held(() -> delete(org, ops));
        org.directory.brake().releaseAll(org.admin());
        org.patchGroup(ops.id(), Org.addMember(people.get(3).id()));
        org.patchGroup(ops.id(), Org.addMember(people.get(4).id()));
        held(() -> delete(org, ops));
        assertThat(org.directory.brake().held(org.id)).singleElement().satisfies(request -> {
            assertThat(request.number()).isEqualTo(5);
            assertThat(request.attempts()).isEqualTo(2);
            assertThat(request.releasedAt()).isNull();
            assertThat(request.releasedBy()).isNull();
        });
        org.directory.brake().releaseAll(org.admin());
        // Fewer than were released are no surprise.
        org.directory.users().delete(org.idp("DELETE", 204), people.get(0).id(), IfMatch.ANY);
        delete(org, ops);
        assertThat(org.directory.brake().held(org.id)).isEmpty();
    }

    private static void delete(Org org, Group group) {
        org.directory.groups().delete(org.idp("DELETE", 204), group.id(), IfMatch.ANY);
    }

    @Test
    void aReleaseLapsesWhenTheRequestDoesNotComeAgainForFourWeeks() {
        Org org = braked(0);
        User a = org.user("A");
        held(() -> org.patchUser(a.id(), OFF));
        org.directory.brake().releaseAll(org.admin());
        org.clock.pass(Duration.ofDays(28));
        assertThat(org.directory.brake().held(org.id).get(0).releasedAt()).isNull();
        assertThat(use(org, RemovalKind.DEACTIVATION).held()).isEqualTo(1);
        assertThat(org.directory.brake().releaseAll(org.admin())).isEqualTo(1);
        org.clock.pass(Duration.ofDays(28));
        held(() -> org.patchUser(a.id(), OFF));
        assertThat(org.directory.brake().held(org.id).get(0).releasedAt()).isNull();
        assertThat(use(org, RemovalKind.DEACTIVATION).held()).isEqualTo(1);
        org.directory.brake().releaseAll(org.admin());
        org.clock.pass(Duration.ofDays(27));
        assertThat(org.patchUser(a.id(), OFF).resource().status()).isEqualTo(UserStatus.DEACTIVATED);
    }

    /** Two sets of people whose ids have the same 32-bit hash: only the one that was seen may go. */
    @Test
    void releasesThePeopleWhoWereSeenAndNoOthers() {
        String prefix = UUID.randomUUID().toString();
        Queue<String> special = new ArrayDeque<>(List.of(prefix + "Aa", prefix + "BB"));
        assertThat(special.stream().map(String::hashCode).distinct()).hasSize(1);
        AtomicBoolean people = new AtomicBoolean();
        Ids usual = Ids.timeOrdered(Clock.systemUTC(), new Random());
        Org org = Org.split(
                        store,
                        () -> people.compareAndSet(true, false) ? Objects.requireNonNull(special.poll()) : usual.next())
                .enabled();
        org.directory.brake().settings(org.admin(), new BrakeSettings(true, Duration.ofHours(1), 10, 0));
        people.set(true);
        User seen = org.user("Seen");
        people.set(true);
        User other = org.user("Other");
        assertThat(List.of(seen.id().value(), other.id().value())).containsExactly(prefix + "Aa", prefix + "BB");
        Group ops = org.postGroup("Ops", seen.id().value(), other.id().value()).resource();
        held(() -> org.patchGroup(ops.id(), Org.removeMember(seen.id())));
        org.directory.brake().releaseAll(org.admin());
        held(() -> org.patchGroup(ops.id(), Org.removeMember(other.id())));
        org.patchGroup(ops.id(), Org.removeMember(seen.id()));
        assertThat(org.members(ops.id())).containsExactly("Other");
    }

    @Test
    void forgetsInTimeWhatItCountsNoMoreAndWhatWasReleasedForNothing() {
        Org org = braked(1);
        org.patchUser(org.user("Counted").id(), OFF);
        for (String name : List.of("Released", "Waiting", "Late")) {
            User person = org.user(name);
            held(() -> org.patchUser(person.id(), OFF));
        }
        org.directory.brake().release(org.admin(), heldOf(org, "released").id());
        org.clock.pass(Duration.ofDays(29));
        tidied(org);
        assertThat(counted(org)).isEqualTo(1);
        org.clock.pass(Duration.ofDays(2));
        tidied(org);
        assertThat(counted(org)).isZero();
        assertThat(org.directory.brake().held(org.id)).hasSize(3);
        org.clock.pass(Duration.ofDays(58));
        org.directory.brake().release(org.admin(), heldOf(org, "late").id());
        tidied(org);
        assertThat(org.directory.brake().held(org.id)).hasSize(3);
        org.clock.pass(Duration.ofDays(2));
        tidied(org);
        assertThat(org.directory.brake().held(org.id))
                .extracting(request -> request.subject().name())
                .containsExactly("waiting@contoso.example", "late@contoso.example");
    }

    private static HeldRequest heldOf(Org org, String name) {
        return org.directory.brake().held(org.id).stream()
                .filter(request ->
                        (name + "@contoso.example").equals(request.subject().name()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsWhatWasRemovedWithinSecondsTogetherAndInNoWindowTooFew() {
        Org org = braked(2);
        Instant ten = Instant.parse("2026-11-24T10:00:00Z");
        store.write(session -> {
            session.brake().add(org.id, RemovalKind.MEMBER_REMOVAL, 1, ten);
            session.brake().add(org.id, RemovalKind.MEMBER_REMOVAL, 2, ten.plusMillis(1));
            session.brake().add(org.id, RemovalKind.MEMBER_REMOVAL, 3, ten.plusSeconds(9));
            session.brake().add(org.id, RemovalKind.MEMBER_REMOVAL, 4, ten.plusSeconds(11));
            session.brake().add(org.id, RemovalKind.DELETION, 5, ten.plusSeconds(11));
            return true;
        });
        assertThat(removedSince(org, ten.minusMillis(1))).isEqualTo(10);
        assertThat(removedSince(org, ten)).isEqualTo(9);
        assertThat(removedSince(org, ten.plusSeconds(9)))
                .as("kept as made at 10 s")
                .isEqualTo(9);
        assertThat(removedSince(org, ten.plusSeconds(10))).isEqualTo(4);
        assertThat(removedSince(org, ten.plusSeconds(20))).isZero();
        assertThat(store.<Integer>write(session -> session.brake().forgetRemovals(ten.plusSeconds(15), 1)))
                .isEqualTo(1);
        assertThat(removedSince(org, Instant.EPOCH)).isEqualTo(9);
    }

    private long removedSince(Org org, Instant moment) {
        return store.read(session -> session.brake().applied(org.id, RemovalKind.MEMBER_REMOVAL, moment));
    }

    private long counted(Org org) {
        return store.read(session -> session.brake().applied(org.id, RemovalKind.DEACTIVATION, Instant.EPOCH));
    }

    private static void tidied(Org org) {
        org.directory.retention().run(Duration.ofDays(365), Duration.ofDays(365));
    }
}
