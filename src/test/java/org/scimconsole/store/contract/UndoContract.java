package org.scimconsole.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.scimconsole.directory.IfMatch;
import org.scimconsole.directory.history.PastState;
import org.scimconsole.directory.history.UndoPlan;
import org.scimconsole.directory.history.UndoStep;
import org.scimconsole.model.Group;
import org.scimconsole.model.User;
import org.scimconsole.model.UserStatus;
import org.scimconsole.scim.message.ScimException;
import org.scimconsole.testing.TestDatabase;

/** Looking back and putting back. */
abstract class UndoContract extends DirectoryContract {
    UndoContract(TestDatabase database) {
        super(database);
    }

    @Test
    void showsTheStateAsOfAMoment() {
        Org org = Org.split(store).enabled();
        Instant before = org.clock.instant();
        org.clock.pass(Duration.ofMinutes(1));
        User ada = org.user("Ada");
        Group ops = org.postGroup("Ops", ada.id().value()).resource();
        Instant between = org.clock.instant();
        org.clock.pass(Duration.ofMinutes(1));
        org.patchUser(ada.id(), "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"Countess\"}");
        org.patchGroup(ops.id(), Org.removeMember(ada.id()));
        PastState never = org.directory.history().asOf(org.id, ada.id(), before);
        assertThat(never.state()).isNull();
        assertThat(never.related()).isEmpty();
        PastState then = org.directory.history().asOf(org.id, ada.id(), between);
        assertThat(then.state()).contains("\"status\":\"ACTIVE\"").doesNotContain("Countess");
        assertThat(then.related()).containsExactly(ops.id().value());
        assertThat(org.directory.history().asOf(org.id, ops.id(), between).related())
                .containsExactly(ada.id().value());
        PastState now = org.directory.history().asOf(org.id, ada.id(), org.clock.instant());
        assertThat(now.state()).contains("Countess");
        assertThat(now.related()).isEmpty();
    }

    @Test
    void undoesACycleAsThePlanSays() {
        Org org = Org.split(store).enabled();
        User ada = org.user("Ada");
        User bob = org.user("Bob");
        Group ops = org.postGroup("Ops", ada.id().value()).resource();
        org.clock.pass(Duration.ofMinutes(40));
        org.patchUser(ada.id(), "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}");
        org.directory.users().delete(org.idp("DELETE", 204), bob.id(), IfMatch.ANY);
        org.patchGroup(ops.id(), Org.removeMember(ada.id()));
        User cid = org.user("Cid");
        org.patchGroup(ops.id(), Org.addMember(cid.id()));
        Group made = org.postGroup("New", cid.id().value()).resource();
        org.clock.pass(Duration.ofMinutes(40));

        UndoPlan plan = org.directory.history().plan(org.id, 2);
        assertThat(plan.applied()).isFalse();
        assertThat(plan.steps())
                .extracting(UndoStep::action)
                .containsExactlyInAnyOrder(
                        UndoStep.Action.RESTORE,
                        UndoStep.Action.RESTORE,
                        UndoStep.Action.ADD_MEMBER,
                        UndoStep.Action.DELETE,
                        UndoStep.Action.REMOVE_MEMBER,
                        UndoStep.Action.DELETE);
        UndoPlan done = org.directory.history().undo(org.admin(), 2);
        assertThat(done.steps()).isEqualTo(plan.steps());
        assertThat(org.directory.users().get(org.id, ada.id()).status()).isEqualTo(UserStatus.ACTIVE);
        assertThat(org.directory.users().get(org.id, bob.id()).displayName()).isEqualTo("Bob");
        assertThat(org.members(ops.id())).containsExactly("Ada");
        assertThat(org.directory.groups().get(org.id, ops.id()).memberCount()).isEqualTo(1);
        assertThatThrownBy(() -> org.directory.users().get(org.id, cid.id())).isInstanceOf(ScimException.class);
        assertThatThrownBy(() -> org.directory.groups().get(org.id, made.id())).isInstanceOf(ScimException.class);
    }

    @Test
    void leavesAloneWhatChangedAgain() {
        Org org = Org.split(store).enabled();
        User ada = org.user("Ada");
        org.clock.pass(Duration.ofMinutes(40));
        org.patchUser(ada.id(), "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"Countess\"}");
        org.clock.pass(Duration.ofMinutes(40));
        org.patchUser(ada.id(), "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"Queen\"}");
        UndoPlan plan = org.directory.history().undo(org.admin(), 2);
        assertThat(plan.steps())
                .singleElement()
                .satisfies(step -> assertThat(step.hindrance()).isNotNull());
        assertThat(org.directory.users().get(org.id, ada.id()).resource()).contains("Queen");
        assertThatThrownBy(() -> org.directory.history().plan(org.id, 99)).isInstanceOf(ScimException.class);
    }

    @Test
    void undoingUnlinksWhatTheCycleLinked() {
        Org org = Org.split(store);
        Group local =
                org.directory.localGroups().create(org.admin(), "Ops", "Ours").resource();
        org.enabled();
        org.postGroup("OPS");
        org.directory.history().undo(org.admin(), 1);
        Group now = org.directory.groups().get(org.id, local.id());
        assertThat(now.link()).isNull();
        assertThat(now.name()).isEqualTo("Ops");
        assertThat(now.description()).isEqualTo("Ours");
    }

    @Test
    void freesANameBeforeItGoesBack() {
        Org org = Org.split(store).enabled();
        Group first = org.postGroup("Ops").resource();
        org.clock.pass(Duration.ofMinutes(40));
        org.patchGroup(first.id(), "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"Old ops\"}");
        Group second = org.postGroup("Ops").resource();
        UndoPlan done = org.directory.history().undo(org.admin(), 2);
        assertThat(done.steps()).allSatisfy(step -> assertThat(step.hindrance()).isNull());
        assertThat(org.directory.groups().get(org.id, first.id()).name()).isEqualTo("Ops");
        assertThatThrownBy(() -> org.directory.groups().get(org.id, second.id()))
                .isInstanceOf(ScimException.class);
    }

    @Test
    void givesNamesBackThatTheCyclePassedOn() {
        Org org = Org.split(store).enabled();
        User ada = org.user("Ada");
        User bob = org.user("Bob");
        Group ops = org.postGroup("Ops").resource();
        Group dev = org.postGroup("Dev").resource();
        org.clock.pass(Duration.ofMinutes(40));
        org.patchUser(ada.id(), renamed("userName", "ada.married@contoso.example"));
        org.patchUser(bob.id(), renamed("userName", ada.userName()));
        org.patchGroup(ops.id(), renamed("displayName", "Old ops"));
        org.patchGroup(dev.id(), renamed("displayName", "Ops"));
        UndoPlan done = org.directory.history().undo(org.admin(), 2);
        assertThat(done.steps())
                .hasSize(4)
                .allSatisfy(step -> assertThat(step.hindrance()).isNull());
        assertThat(org.directory.users().get(org.id, ada.id()).userName()).isEqualTo(ada.userName());
        assertThat(org.directory.users().get(org.id, bob.id()).userName()).isEqualTo(bob.userName());
        assertThat(org.directory.groups().get(org.id, ops.id()).name()).isEqualTo("Ops");
        assertThat(org.directory.groups().get(org.id, dev.id()).name()).isEqualTo("Dev");
    }

    @Test
    void leavesAloneWhoseNameSomebodyElseHasNowAndUndoesTheRest() {
        Org org = Org.split(store).enabled();
        User ada = org.user("Ada");
        User bob = org.user("Bob");
        Group ops = org.postGroup("Ops").resource();
        org.clock.pass(Duration.ofMinutes(40));
        org.patchUser(ada.id(), renamed("userName", "ada.married@contoso.example"));
        org.patchUser(bob.id(), "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}");
        org.patchGroup(ops.id(), renamed("displayName", "Old ops"));
        org.clock.pass(Duration.ofMinutes(40));
        User other = org.user("Ada");
        org.postGroup("Ops");
        UndoPlan plan = org.directory.history().plan(org.id, 2);
        assertThat(plan.steps())
                .filteredOn(step -> step.hindrance() != null)
                .extracting(UndoStep::id)
                .containsExactlyInAnyOrder(ada.id().value(), ops.id().value());
        assertThat(org.directory.history().undo(org.admin(), 2).steps()).isEqualTo(plan.steps());
        assertThat(org.directory.users().get(org.id, bob.id()).status()).isEqualTo(UserStatus.ACTIVE);
        assertThat(org.directory.users().get(org.id, ada.id()).userName()).isEqualTo("ada.married@contoso.example");
        assertThat(org.directory.users().get(org.id, other.id()).userName()).isEqualTo(ada.userName());
    }

    private static String renamed(String attribute, String name) {
        return "{\"op\":\"replace\",\"path\":\"" + attribute + "\",\"value\":\"" + name + "\"}";
    }

    @Test
    void saysNothingOfWhatTheCycleItselfTookBack() {
        Org org = Org.split(store).enabled();
        User ada = org.user("Ada");
        Group ops = org.postGroup("Ops").resource();
        org.clock.pass(Duration.ofMinutes(40));
        User bob = org.user("Bob");
        org.directory.users().delete(org.idp("DELETE", 204), bob.id(), IfMatch.ANY);
        org.patchGroup(ops.id(), Org.addMember(ada.id()));
        org.patchGroup(ops.id(), Org.removeMember(ada.id()));
        assertThat(org.directory.history().undo(org.admin(), 2).steps()).isEmpty();
    }

    /** Or undoing the one would undo both. */
    @Test
    void noCycleGetsTheNumberOfOneWhoseRequestsAreForgotten() {
        Org org = Org.split(store).enabled();
        User ada = org.user("Ada");
        org.clock.pass(Duration.ofDays(100));
        org.directory.retention().run(Duration.ofDays(90), Duration.ofDays(365));
        User bob = org.user("Bob");
        assertThat(org.directory.history().plan(org.id, 1).steps())
                .extracting(UndoStep::id)
                .containsExactly(ada.id().value());
        assertThat(org.directory.history().plan(org.id, 2).steps())
                .extracting(UndoStep::id)
                .containsExactly(bob.id().value());
    }

    @Test
    void leavesAloneAMembershipThatChangedAgainSince() {
        Org org = Org.split(store).enabled();
        User ada = org.user("Ada");
        User bob = org.user("Bob");
        Group ops = org.postGroup("Ops", ada.id().value(), bob.id().value()).resource();
        org.clock.pass(Duration.ofMinutes(40));
        org.patchGroup(ops.id(), Org.removeMember(ada.id()));
        // Bob goes and comes back within the cycle.
        org.patchGroup(ops.id(), Org.removeMember(bob.id()));
        org.patchGroup(ops.id(), Org.addMember(bob.id()));
        org.clock.pass(Duration.ofMinutes(40));
        org.patchGroup(ops.id(), Org.addMember(ada.id()));
        org.patchGroup(ops.id(), Org.removeMember(bob.id()));
        org.clock.pass(Duration.ofMinutes(40));
        org.patchGroup(ops.id(), Org.removeMember(ada.id()));

        assertThat(org.directory.history().undo(org.admin(), 2).steps())
                .hasSize(2)
                .allSatisfy(step -> assertThat(step.hindrance()).startsWith("Changed again since"));
        assertThat(org.members(ops.id())).isEmpty();
        assertThat(org.directory.history().undo(org.admin(), 4).steps())
                .singleElement()
                .satisfies(step -> assertThat(step.hindrance()).isNull());
        assertThat(org.members(ops.id())).hasSize(1);
    }

    @Test
    void leavesAloneMembershipsOfWhoIsGone() {
        Org org = Org.split(store).enabled();
        User ada = org.user("Ada");
        Group ops = org.postGroup("Ops", ada.id().value()).resource();
        org.clock.pass(Duration.ofMinutes(40));
        org.patchGroup(ops.id(), Org.removeMember(ada.id()));
        org.clock.pass(Duration.ofMinutes(40));
        org.directory.users().delete(org.idp("DELETE", 204), ada.id(), IfMatch.ANY);
        assertThat(org.directory.history().undo(org.admin(), 2).steps())
                .singleElement()
                .satisfies(step -> assertThat(step.hindrance()).isNotNull());
        assertThat(org.members(ops.id())).isEmpty();
    }
}
