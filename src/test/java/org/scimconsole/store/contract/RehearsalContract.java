package org.scimconsole.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.scimconsole.directory.IfMatch;
import org.scimconsole.directory.PageRequest;
import org.scimconsole.directory.RefusedException;
import org.scimconsole.directory.Rule;
import org.scimconsole.directory.Store;
import org.scimconsole.directory.activity.ChangeKind;
import org.scimconsole.directory.activity.LogQuery;
import org.scimconsole.directory.activity.ResourceKind;
import org.scimconsole.directory.brake.BrakeSettings;
import org.scimconsole.directory.rehearsal.AdoptedRehearsal;
import org.scimconsole.directory.rehearsal.Difference;
import org.scimconsole.directory.rehearsal.MovedOn;
import org.scimconsole.directory.rehearsal.Rehearsal;
import org.scimconsole.directory.rehearsal.RehearsalService;
import org.scimconsole.directory.rehearsal.RehearsalStatus;
import org.scimconsole.directory.rehearsal.StartedRehearsal;
import org.scimconsole.directory.rehearsal.WhatMovedOn;
import org.scimconsole.directory.token.Verdict;
import org.scimconsole.model.Group;
import org.scimconsole.model.ManagedBy;
import org.scimconsole.model.User;
import org.scimconsole.model.UserId;
import org.scimconsole.model.UserStatus;
import org.scimconsole.scim.message.ScimException;
import org.scimconsole.testing.TestDatabase;

/** Rehearsals. */
abstract class RehearsalContract extends DirectoryContract {
    private static final String OFF = "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}";

    RehearsalContract(TestDatabase database) {
        super(database);
    }

    private Org begun() {
        Org org = Provisioning.begun(Org.split(store));
        org.directory.brake().settings(org.admin(), new BrakeSettings(false, Duration.ofHours(1), 0, 0));
        return org;
    }

    private static StartedRehearsal start(Org org) {
        return org.directory.rehearsals().start(org.admin(), null, RehearsalService.USUAL_LIFE);
    }

    private static AdoptedRehearsal adopt(Org org) {
        return org.directory.rehearsals().adopt(org.admin(), WhatMovedOn.REFUSES);
    }

    private static void refused(Rule rule, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    @Test
    void whateverComesEndsAsInTheOrganisationItselfAndAdoptingMakesItSo() {
        for (long seed = 1; seed <= 4; seed++) {
            Org direct = begun();
            Org real = begun();
            List<String> before = Provisioning.seen(real);
            Org rehearsal = real.in(start(real).rehearsal());
            assertThat(Provisioning.seen(rehearsal)).isEqualTo(before);
            List<String> outcomes = new Provisioning(direct, seed).run(100);
            assertThat(new Provisioning(rehearsal, seed).run(100))
                    .as("seed " + seed)
                    .isEqualTo(outcomes);
            assertThat(Provisioning.seen(rehearsal)).as("seed " + seed).isEqualTo(Provisioning.seen(direct));
            assertThat(Provisioning.seen(real)).isEqualTo(before);
            adopt(real);
            assertThat(Provisioning.seen(real))
                    .as("seed %s: %s", seed, outcomes)
                    .isEqualTo(Provisioning.seen(direct));
        }
    }

    @Test
    void tellsTheDifferenceWithNamesRulesAndBrake() {
        Org org = Provisioning.begun(Org.split(store));
        org.directory.brake().settings(org.admin(), new BrakeSettings(true, Duration.ofHours(1), 0, 0));
        Org inside = org.in(start(org).rehearsal());
        UserId ann = inside.named("ann").id();
        inside.user("Cid");
        inside.user("Lou");
        inside.user("Eve");
        inside.patchUser(ann, "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"Chief\"}");
        inside.patchUser(inside.named("bob").id(), OFF);
        inside.postGroup("Gamma", ann.value());
        inside.postGroup("Alpha", ann.value());
        inside.patchGroup(inside.findGroups("displayName eq \"Beta\"").get(0).id(), Org.removeMember(ann));
        for (int attempt = 0; attempt < 2; attempt++) {
            refused(Rule.GROUP_NAME_LENGTH, () -> inside.postGroup("A name of twenty-five chars"));
            inside.directory
                    .activity()
                    .refused(
                            inside.idp(),
                            null,
                            new RefusedException(Rule.GROUP_NAME_LENGTH, "too long"),
                            400,
                            "too long",
                            null);
        }

        RehearsalStatus status = org.directory.rehearsals().status(org.id);
        assertThat(status.users())
                .isEqualTo(Map.of(
                        ChangeKind.CREATED, 1L,
                        ChangeKind.ADOPTED, 1L,
                        ChangeKind.RESTORED, 1L,
                        ChangeKind.UPDATED, 1L,
                        ChangeKind.DEACTIVATED, 1L));
        assertThat(status.groups()).isEqualTo(Map.of(ChangeKind.CREATED, 1L, ChangeKind.LINKED, 1L));
        assertThat(status.come()).isEqualTo(2);
        assertThat(status.gone()).isEqualTo(1);
        assertThat(status.refused()).isEqualTo(1);
        assertThat(status.movedOn()).isEmpty();
        assertThat(status.lastRequestAt()).isNotNull();
        assertThat(status.removals())
                .extracting(RehearsalStatus.Removals::number, RehearsalStatus.Removals::budget)
                .containsExactly(tuple(1L, 0L), tuple(0L, 0L), tuple(1L, 0L));
        List<Difference> updated = org.directory
                .rehearsals()
                .differences(org.id, ResourceKind.USER, ChangeKind.UPDATED, PageRequest.first(10))
                .items();
        assertThat(updated).singleElement().satisfies(difference -> {
            assertThat(difference.name()).isEqualTo("Ann");
            assertThat(difference.changes())
                    .anyMatch(change -> change.attribute().endsWith("title") && "\"Chief\"".equals(change.after()));
        });
        assertThat(org.directory
                        .rehearsals()
                        .memberships(org.id, false, PageRequest.first(10))
                        .items())
                .singleElement()
                .satisfies(gone -> {
                    assertThat(gone.groupName()).isEqualTo("Beta");
                    assertThat(gone.userName()).isEqualTo("Ann");
                });
        assertThat(org.directory.rehearsals().refusals(org.id, 10))
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.rule()).isEqualTo("GROUP_NAME_LENGTH");
                    assertThat(refusal.times()).isEqualTo(2);
                });
    }

    @Test
    void leavesLogCyclesHistoryAndTokensOfTheOrganisationAlone() {
        Org org = begun();
        StartedRehearsal started = start(org);
        Org inside = org.in(started.rehearsal());
        long rows = org.directory
                .activity()
                .log(org.id, LogQuery.all(PageRequest.first(1)))
                .total();
        var overview = org.directory.activity().overview(org.id);
        org.clock.pass(Duration.ofHours(1));
        User ann = inside.named("ann");
        inside.patchUser(ann.id(), OFF);
        inside.find("userName eq \"nobody@contoso.example\"");
        store.flush();
        assertThat(org.directory
                        .activity()
                        .log(org.id, LogQuery.all(PageRequest.first(1)))
                        .total())
                .isEqualTo(rows);
        assertThat(org.directory.activity().cycles(org.id, 10)).hasSize(1);
        assertThat(org.directory.activity().overview(org.id)).isEqualTo(overview);
        assertThat(org.directory
                        .activity()
                        .timeline(org.id, ann.id(), PageRequest.first(9))
                        .items())
                .hasSize(3);
        assertThat(org.directory.tokens().list(org.id)).hasSize(1);
        assertThat(org.directory.organizations().list())
                .noneMatch(each -> each.id().isRehearsal());
        assertThat(inside.directory
                        .activity()
                        .log(inside.id, LogQuery.all(PageRequest.first(9)))
                        .items())
                .hasSize(2);
    }

    @Test
    void eachTokenOpensItsOwnOnlyAndDiesWithTheRehearsal() {
        Org org = Org.split(store);
        String real = org.enabledToken();
        StartedRehearsal started = start(org);
        String token = started.token().reveal();
        var tokens = org.directory.tokens();
        assertThat(tokens.authenticate(started.rehearsal().id(), token)).isInstanceOf(Verdict.Accepted.class);
        assertThat(reason(tokens.authenticate(org.id, token))).isEqualTo(Verdict.Reason.OTHER_ORGANIZATION);
        assertThat(reason(tokens.authenticate(started.rehearsal().id(), real)))
                .isEqualTo(Verdict.Reason.OTHER_ORGANIZATION);
        assertThat(org.directory.adminKeys().authenticate(token)).isEmpty();
        org.directory.rehearsals().drop(org.admin());
        assertThat(reason(tokens.authenticate(started.rehearsal().id(), token))).isEqualTo(Verdict.Reason.REVOKED);

        StartedRehearsal second = start(org);
        org.clock.pass(RehearsalService.USUAL_LIFE);
        assertThat(reason(tokens.authenticate(
                        second.rehearsal().id(), second.token().reveal())))
                .isEqualTo(Verdict.Reason.EXPIRED);
        assertThat(org.directory.rehearsals().current(org.id)).isEmpty();
        assertThatThrownBy(() -> adopt(org)).isInstanceOf(ScimException.class);
    }

    private static Verdict.Reason reason(Verdict verdict) {
        return ((Verdict.Refused) verdict).reason();
    }

    @Test
    void thereIsOneAtATimeAndDroppingForgetsAllOfIt() {
        Org org = begun();
        List<String> before = Provisioning.seen(org);
        Rehearsal first = start(org).rehearsal();
        refused(Rule.REHEARSAL_IS_UNDER_WAY, () -> start(org));
        new Provisioning(org.in(first), 7).run(60);
        org.directory.rehearsals().drop(org.admin());
        assertThat(Provisioning.seen(org)).isEqualTo(before);
        assertThat(org.directory.rehearsals().current(org.id)).isEmpty();
        store.read(session -> {
            assertThat(session.rehearsals().counts(first.id(), ResourceKind.USER))
                    .isEmpty();
            assertThat(session.rehearsals().memberships(first.id(), true)).isZero();
            assertThat(session.users().after(first.id(), null, null, null, 5)).isEmpty();
            assertThat(session.users().counts(first.id())).isEmpty();
            assertThat(session.activity()
                            .log(first.id(), LogQuery.all(PageRequest.first(5)))
                            .items())
                    .isEmpty();
            return session.organizations().find(first.id());
        });
        assertThatThrownBy(() -> org.in(first).user("Ann")).isInstanceOf(ScimException.class);
        assertThatThrownBy(() -> org.directory.rehearsals().status(org.id)).isInstanceOf(ScimException.class);
        assertThat(Provisioning.seen(org.in(start(org).rehearsal()))).isEqualTo(before);
    }

    @Test
    void adoptingKeepsIdsAndNamesTheAdministratorInHistory() {
        Org org = begun();
        Org inside = org.in(start(org).rehearsal());
        User cid = inside.user("Cid");
        Group gamma = inside.postGroup("Gamma", cid.id().value()).resource();
        AdoptedRehearsal adopted = adopt(org);
        assertThat(adopted).isEqualTo(new AdoptedRehearsal(1, 1, 1, 0, List.of()));
        assertThat(org.directory.users().get(org.id, cid.id()).userName()).isEqualTo(cid.userName());
        assertThat(org.members(gamma.id())).containsExactly("Cid");
        assertThat(org.directory
                        .activity()
                        .timeline(org.id, cid.id(), PageRequest.first(9))
                        .items())
                .hasSize(2)
                .allSatisfy(event -> assertThat(event.actor().name()).isEqualTo("Rehearsal adopted by First key"));
        assertThat(org.directory
                        .activity()
                        .log(org.id, LogQuery.all(PageRequest.first(1)))
                        .items()
                        .get(0)
                        .message())
                .isEqualTo("Adopted a rehearsal: 1 users, 1 groups, 1 memberships begun, 0 ended");
        assertThat(org.find("userName eq \"cid@contoso.example\"")).containsExactly("Cid");
        assertThat(org.named("ci").id()).isEqualTo(cid.id());
        assertThat(org.patchUser(cid.id(), OFF).resource().status()).isEqualTo(UserStatus.DEACTIVATED);
    }

    @Test
    void whatTheOrganisationChangedSinceIsNotOverwritten() {
        Org org = begun();
        Org inside = org.in(start(org).rehearsal());
        UserId ann = inside.named("ann").id();
        inside.patchUser(ann, "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"Rehearsed\"}");
        inside.user("Cid");
        inside.user("Pia");
        org.patchUser(ann, "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"Real\"}");
        UserId realCid = org.user("Cid").id();
        List<String> before = Provisioning.seen(org);

        assertThat(org.directory.rehearsals().status(org.id).movedOn())
                .extracting(MovedOn::name, MovedOn::reason)
                .containsExactly(tuple("Ann", MovedOn.Reason.CHANGED), tuple("Cid", MovedOn.Reason.NAME_TAKEN));
        refused(Rule.ORGANIZATION_MOVED_ON, () -> adopt(org));
        assertThat(Provisioning.seen(org)).isEqualTo(before);

        AdoptedRehearsal adopted = org.directory.rehearsals().adopt(org.admin(), WhatMovedOn.STAYS);
        assertThat(adopted.users()).isEqualTo(1);
        assertThat(adopted.kept()).hasSize(2);
        assertThat(org.named("cid").id()).isEqualTo(realCid);
        assertThat(org.find("title eq \"Real\"")).containsExactly("Ann");
        assertThat(org.find("userName eq \"pia@contoso.example\"")).containsExactly("Pia");
    }

    @Test
    void aMembershipThatTheOrganisationChangedSinceIsNotOverwritten() {
        Org org = begun();
        Org inside = org.in(start(org).rehearsal());
        UserId ann = inside.named("ann").id();
        UserId bob = inside.named("bob").id();
        Group beta = inside.findGroups("displayName eq \"Beta\"").get(0);
        inside.patchGroup(beta.id(), Org.removeMember(ann));
        inside.patchGroup(beta.id(), Org.removeMember(bob));
        org.clock.pass(Duration.ofMinutes(1));
        // Whoever was taken out and put in again is meant to be there.
        org.patchGroup(beta.id(), Org.removeMember(ann));
        org.patchGroup(beta.id(), Org.addMember(ann));

        assertThat(org.directory.rehearsals().status(org.id).movedOn())
                .singleElement()
                .satisfies(moved -> {
                    assertThat(moved.name()).isEqualTo("Ann in Beta");
                    assertThat(moved.id()).isEqualTo(beta.id().value());
                    assertThat(moved.memberId()).isEqualTo(ann.value());
                });
        refused(Rule.ORGANIZATION_MOVED_ON, () -> adopt(org));
        AdoptedRehearsal adopted = org.directory.rehearsals().adopt(org.admin(), WhatMovedOn.STAYS);
        assertThat(adopted.gone()).isEqualTo(1);
        assertThat(adopted.kept()).extracting(MovedOn::name).containsExactly("Ann in Beta");
        assertThat(org.members(beta.id())).containsExactly("Ann");
    }

    @Test
    void theSameChangeInBothIsNoConflict() {
        Org org = begun();
        Org inside = org.in(start(org).rehearsal());
        UserId ann = inside.named("ann").id();
        UserId bob = inside.named("bob").id();
        Group beta = inside.findGroups("displayName eq \"Beta\"").get(0);
        inside.patchUser(ann, OFF);
        inside.patchGroup(beta.id(), Org.removeMember(ann));
        org.patchUser(ann, OFF);
        org.patchGroup(beta.id(), Org.removeMember(ann));
        org.patchGroup(beta.id(), Org.removeMember(bob));
        assertThat(adopt(org)).isEqualTo(new AdoptedRehearsal(0, 0, 0, 0, List.of()));
        assertThat(org.members(beta.id())).isEmpty();
    }

    @Test
    void theLastAdministratorStaysWhateverTheOrganisationDidMeanwhile() {
        Org org = begun();
        Org inside = org.in(start(org).rehearsal());
        Group administrators = org.administrators();
        UserId ann = org.named("ann").id();
        UserId root = org.named("root").id();
        refused(Rule.ADMINISTRATORS_HAS_A_MEMBER, () -> inside.patchGroup(administrators.id(), Org.removeMember(root)));
        org.patchGroup(administrators.id(), Org.addMember(ann));
        inside.patchGroup(administrators.id(), Org.removeMember(root));
        org.patchGroup(administrators.id(), Org.removeMember(ann));
        List<String> before = Provisioning.seen(org);
        refused(
                Rule.ADMINISTRATORS_HAS_A_MEMBER,
                () -> org.directory.rehearsals().adopt(org.admin(), WhatMovedOn.STAYS));
        assertThat(Provisioning.seen(org)).isEqualTo(before);
    }

    @Test
    void withScimOffItShowsWhatEnablingDoesAndIsAdoptedAfterwards() {
        Org org = Org.split(store);
        UserId gone = org.directory
                .localUsers()
                .invite(org.admin(), "gone@contoso.example", List.of())
                .resource()
                .id();
        UserId pia = org.directory
                .localUsers()
                .invite(org.admin(), "pia@contoso.example", List.of())
                .resource()
                .id();
        Org inside = org.in(start(org).rehearsal());
        assertThat(inside.user("Pia").id()).isEqualTo(pia);
        assertThat(org.directory.rehearsals().status(org.id).users())
                .isEqualTo(Map.of(ChangeKind.DELETED, 1L, ChangeKind.ADOPTED, 1L));
        assertThat(org.directory.users().get(org.id, gone).status()).isEqualTo(UserStatus.PENDING);
        refused(Rule.SCIM_IS_OFF, () -> adopt(org));
        org.enabled();
        assertThat(org.directory.rehearsals().status(org.id).movedOn()).isEmpty();
        assertThat(adopt(org).kept()).isEmpty();
        User adopted = org.directory.users().get(org.id, pia);
        assertThat(adopted.status()).isEqualTo(UserStatus.ACTIVE);
        assertThat(adopted.managedBy()).isEqualTo(ManagedBy.IDP);
        assertThatThrownBy(() -> org.directory.users().get(org.id, gone)).isInstanceOf(ScimException.class);
    }

    @Test
    void twoNodesWriteIntoTheRehearsalWhileTheOrganisationGoesOn() throws Exception {
        try (Store second = place.open()) {
            Org org = begun();
            Rehearsal rehearsal = start(org).rehearsal();
            Org inside = org.in(rehearsal);
            Org onSecond = org.on(second);
            Org insideOnSecond = onSecond.in(rehearsal);
            Group beta = org.findGroups("displayName eq \"Beta\"").get(0);
            ExecutorService threads = Executors.newFixedThreadPool(6);
            List<Callable<Boolean>> calls = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                int number = i;
                Org into = i % 2 == 0 ? inside : insideOnSecond;
                calls.add(() -> {
                    User made = into.user("Rehearsed" + number);
                    into.patchGroup(beta.id(), Org.addMember(made.id()));
                    return true;
                });
                Org real = i % 2 == 0 ? onSecond : org;
                calls.add(() -> {
                    User made = real.user("Real" + number);
                    real.patchGroup(beta.id(), Org.addMember(made.id()));
                    return true;
                });
            }
            for (Future<Boolean> done : threads.invokeAll(calls)) {
                assertThat(done.get()).isTrue();
            }
            threads.shutdown();
            assertThat(org.members(beta.id())).hasSize(32);
            assertThat(org.directory.rehearsals().status(org.id).come()).isEqualTo(30);
            List<Callable<Boolean>> last = new ArrayList<>();
            last.add(() -> adopt(org).users() == 30);
            IntStream.range(0, 10)
                    .forEach(number -> last.add(() -> {
                        User made = onSecond.user("Late" + number);
                        onSecond.patchGroup(beta.id(), Org.addMember(made.id()));
                        return true;
                    }));
            ExecutorService again = Executors.newFixedThreadPool(4);
            for (Future<Boolean> done : again.invokeAll(last)) {
                assertThat(done.get()).isTrue();
            }
            again.shutdown();
            assertThat(org.members(beta.id())).hasSize(72);
            assertThat(org.directory.groups().get(org.id, beta.id()).memberCount())
                    .isEqualTo(72);
            assertThat(org.directory.activity().overview(org.id).activeUsers()).isEqualTo(74);
        }
    }

    @Test
    void retentionForgetsNothingOfARehearsalAndEndsWhatIsOverdue() {
        Org org = begun();
        Org inside = org.in(start(org).rehearsal());
        inside.directory
                .users()
                .delete(inside.idp("DELETE", 204), inside.named("ann").id(), IfMatch.ANY);
        org.clock.pass(Duration.ofDays(1));
        org.directory.retention().run(Duration.ofDays(90), Duration.ofHours(1));
        assertThat(inside.find("userName eq \"ann@contoso.example\"")).isEmpty();
        assertThat(org.find("userName eq \"ann@contoso.example\"")).containsExactly("Ann");
        org.clock.pass(RehearsalService.USUAL_LIFE);
        org.directory.retention().run(Duration.ofDays(90), Duration.ofDays(90));
        assertThat(store.<Boolean>read(
                        session -> session.rehearsals().current(org.id).isEmpty()))
                .isTrue();
    }
}
