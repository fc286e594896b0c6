package org.scimconsole.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.scimconsole.directory.IfMatch;
import org.scimconsole.directory.RefusedException;
import org.scimconsole.directory.Rule;
import org.scimconsole.directory.Store;
import org.scimconsole.directory.activity.Outcome;
import org.scimconsole.model.Group;
import org.scimconsole.model.IdentityProvider;
import org.scimconsole.model.ManagedBy;
import org.scimconsole.model.User;
import org.scimconsole.scim.message.ErrorType;
import org.scimconsole.testing.TestDatabase;

/** Groups over SCIM, with all of Split's rules. */
abstract class GroupsContract extends DirectoryContract {
    GroupsContract(TestDatabase database) {
        super(database);
    }

    private static void refused(Rule rule, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    @Test
    void createsGroupWithMembersAndReportsUnknownOnes() {
        Org org = Org.split(store).enabled();
        User ada = org.user("Ada");
        var made = org.postGroup("Ops", ada.id().value(), "nobody");
        assertThat(made.outcome()).isEqualTo(Outcome.CREATED);
        assertThat(made.resource().memberCount()).isEqualTo(1);
        assertThat(made.unknownMembers()).containsExactly("nobody");
        assertThat(org.members(made.resource().id())).containsExactly("Ada");
        assertThat(org.directory.groups().get(org.id, made.resource().id())).isEqualTo(made.resource());
    }

    @Test
    void takes24CodePointsAndRefuses25() {
        Org org = Org.split(store).enabled();
        assertThat(org.postGroup("é😀".repeat(12)).outcome()).isEqualTo(Outcome.CREATED);
        refused(Rule.GROUP_NAME_LENGTH, () -> org.postGroup("x".repeat(25)));
        Group ops = org.postGroup("Ops").resource();
        refused(
                Rule.GROUP_NAME_LENGTH,
                () -> org.patchGroup(
                        ops.id(),
                        "{\"op\":\"Replace\",\"path\":\"displayName\",\"value\":\"" + "y".repeat(25) + "\"}"));
        Org plain = Org.plain(store);
        plain.directory.scim().enable(plain.admin(), plain.provider);
        assertThat(plain.postGroup("x".repeat(200)).outcome()).isEqualTo(Outcome.CREATED);
    }

    @Test
    void saysOfALocalNameThatIsTooLongToShortenItHere() {
        Org org = Org.split(store);
        assertThatThrownBy(() -> org.directory.localGroups().create(org.admin(), "x".repeat(26), null))
                .hasMessageEndingWith("has 26, at most 24 are possible. Shorten the name by 2.");
    }

    @Test
    void linksLocalGroupOfTheSameNameAndKeepsIdAndMembers() {
        Org org = Org.split(store);
        Group local =
                org.directory.localGroups().create(org.admin(), "Ops", "Local").resource();
        User root = org.named("root");
        org.directory
                .localUsers()
                .changeGroups(
                        org.admin(), root.id(), List.of(org.administrators().id(), local.id()));
        org.enabled();
        User ada = org.user("Ada");
        var linked = org.postGroup("OPS", ada.id().value());
        assertThat(linked.outcome()).isEqualTo(Outcome.LINKED);
        assertThat(linked.resource().id()).isEqualTo(local.id());
        assertThat(linked.resource().managedBy()).isEqualTo(ManagedBy.IDP);
        assertThat(linked.resource().memberCount()).isEqualTo(2);
        assertThat(org.members(local.id())).containsExactly("Ada", "root");
        refused(Rule.GROUP_IS_LINKED_ALREADY, () -> org.postGroup("ops"));
        refused(
                Rule.MANAGED_GROUP_IS_LOCKED,
                () -> org.directory.localGroups().update(org.admin(), local.id(), "Other", null));
    }

    @Test
    void linksLocalGroupThatIsFoundAndPatched() {
        Org org = Org.split(store);
        org.directory.localGroups().create(org.admin(), "Ops", null);
        org.enabled();
        User ada = org.user("Ada");
        Group found = org.findGroups("displayName eq \"ops\"").get(0);
        var patched = org.patchGroup(found.id(), Org.addMember(ada.id()));
        assertThat(patched.outcome()).isEqualTo(Outcome.LINKED);
        assertThat(patched.resource().link()).isNotNull();
        assertThat(patched.resource().memberCount()).isEqualTo(1);
    }

    @Test
    void oktaLinksByHand() {
        Org org = Org.split(store);
        org.provider = IdentityProvider.OKTA;
        org.directory.localGroups().create(org.admin(), "Ops", null);
        org.enabled();
        refused(Rule.OKTA_LINKS_BY_HAND, () -> org.postGroup("Ops"));
    }

    @Test
    void splitAdministratorsMapsToAdministratorsWhateverItsCase() {
        Org org = Org.split(store).enabled();
        Group reserved = org.administrators();
        assertThat(org.findGroups("displayName eq \"SPLIT_Administrators\""))
                .singleElement()
                .satisfies(group -> {
                    assertThat(group.id()).isEqualTo(reserved.id());
                    assertThat(group.name()).isEqualTo("SPLIT_Administrators");
                });
        assertThat(org.findGroups("displayName eq \"administrators\"")).hasSize(1);
        var linked = org.postGroup("split_administrators");
        assertThat(linked.outcome()).isEqualTo(Outcome.LINKED);
        assertThat(linked.resource().id()).isEqualTo(reserved.id());
        assertThat(linked.resource().name()).isEqualTo("Administrators");
        assertThat(linked.resource().link())
                .isNotNull()
                .extracting(Group.Link::idpName)
                .isEqualTo("split_administrators");
        assertThat(org.findGroups("displayName eq \"Administrators\"")).hasSize(1);
        refused(Rule.ADMINISTRATORS_IS_RESERVED, () -> org.postGroup("Administrators"));
        refused(
                Rule.ADMINISTRATORS_IS_RESERVED,
                () -> org.patchGroup(
                        reserved.id(), "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"Bosses\"}"));
    }

    @Test
    void aNameThatDiffersFromTheReservedOneInWidthAloneMeansAdministrators() {
        Org org = Org.split(store).enabled();
        Group group = org.postGroup("\uFF21dministrators").resource();
        assertThat(group.reserved()).isTrue();
        assertThat(group.name()).isEqualTo("Administrators");
        assertThat(group.link())
                .isNotNull()
                .satisfies(link -> assertThat(link.idpName()).isEqualTo("\uFF21dministrators"));
        refused(Rule.ADMINISTRATORS_IS_RESERVED, () -> org.postGroup("\uFF33plit_Administrators"));
    }

    @Test
    void deletingAdministratorsUnlinksItOnly() {
        Org org = Org.split(store).enabled();
        Group linked = org.postGroup("Split_Administrators").resource();
        org.directory.groups().delete(org.idp("DELETE", 204), linked.id(), IfMatch.ANY);
        Group now = org.directory.groups().get(org.id, linked.id());
        assertThat(now.link()).isNull();
        assertThat(now.memberCount()).isEqualTo(1);
    }

    @Test
    void refusesToTakeTheLastActiveAdministrator() {
        Org org = Org.split(store).enabled();
        User root = org.named("root");
        Group admins = org.postGroup("Split_Administrators").resource();
        refused(Rule.ADMINISTRATORS_HAS_A_MEMBER, () -> org.patchGroup(admins.id(), Org.removeMember(root.id())));
        refused(
                Rule.ADMINISTRATORS_HAS_A_MEMBER,
                () -> org.patchGroup(admins.id(), "{\"op\":\"Replace\",\"path\":\"members\",\"value\":[]}"));
        refused(
                Rule.ADMINISTRATORS_HAS_A_MEMBER,
                () -> org.patchUser(root.id(), "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}"));
        refused(
                Rule.ADMINISTRATORS_HAS_A_MEMBER,
                () -> org.directory.users().delete(org.idp("DELETE", 204), root.id(), IfMatch.ANY));
        refused(
                Rule.ADMINISTRATORS_HAS_A_MEMBER,
                () -> org.directory
                        .groups()
                        .replace(
                                org.idp("PUT", 200),
                                admins.id(),
                                Org.groupJson(
                                        "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:Group\"],\"displayName\":\"Split_Administrators\"}"),
                                IfMatch.ANY));
        assertThat(org.members(admins.id())).hasSize(1);
        User ada = org.user("Ada");
        org.patchUser(ada.id(), "{\"op\":\"Replace\",\"path\":\"active\",\"value\":false}");
        refused(
                Rule.ADMINISTRATORS_HAS_A_MEMBER,
                () -> org.patchGroup(admins.id(), Org.addMember(ada.id()) + "," + Org.removeMember(root.id())));
        User bob = org.user("Bob");
        org.patchGroup(admins.id(), Org.removeMember(root.id()) + "," + Org.addMember(bob.id()));
        assertThat(org.members(admins.id())).containsExactly("Bob");
    }

    @Test
    void oneOfTwoAdministratorsStaysWhenBothAreTakenAtOnce() throws Exception {
        try (Store second = place.open()) {
            Org org = Org.split(store).enabled();
            Org other = org.on(second);
            Group admins = org.postGroup("Split_Administrators").resource();
            User root = org.named("root");
            for (int round = 0; round < 5; round++) {
                User ada = org.user("Ada" + round);
                org.patchGroup(admins.id(), Org.addMember(ada.id()));
                List<Outcome> outcomes = atOnce(
                        () -> org.patchUser(root.id(), "{\"op\":\"Replace\",\"path\":\"active\",\"value\":false}")
                                .outcome(),
                        () -> other.patchGroup(admins.id(), Org.removeMember(ada.id()))
                                .outcome());
                assertThat(outcomes).containsOnlyOnce(Outcome.REFUSED);
                org.patchUser(root.id(), "{\"op\":\"Replace\",\"path\":\"active\",\"value\":true}");
                org.patchGroup(admins.id(), Org.removeMember(ada.id()));
            }
        }
    }

    private static List<Outcome> atOnce(Callable<Outcome> one, Callable<Outcome> other) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> future : threads.invokeAll(List.of(one, other))) {
                try {
                    outcomes.add(future.get());
                } catch (ExecutionException e) {
                    assertThat(e.getCause()).isInstanceOf(RefusedException.class);
                    outcomes.add(Outcome.REFUSED);
                }
            }
            return outcomes;
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void sixtyFourParallelSingleMemberPatchesAllSurvive() throws Exception {
        try (Store second = place.open()) {
            Org org = Org.split(store).enabled();
            Org other = org.on(second);
            Group ops = org.postGroup("Ops").resource();
            List<User> people = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                people.add(org.user("P" + i));
            }
            ExecutorService threads = Executors.newFixedThreadPool(64);
            List<Callable<Object>> calls = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                User person = people.get(i);
                Org node = i % 2 == 0 ? org : other;
                calls.add(() -> node.patchGroup(ops.id(), Org.addMember(person.id())));
            }
            for (Future<Object> done : threads.invokeAll(calls)) {
                done.get();
            }
            threads.shutdown();
            assertThat(org.members(ops.id())).hasSize(64);
            Group now = other.directory.groups().get(org.id, ops.id());
            assertThat(now.memberCount()).isEqualTo(64);
            assertThat(now.version()).isEqualTo(ops.version() + 64);
        }
    }

    @Test
    void removesByFilterAndRepeatedRemovalsSucceed() {
        Org org = Org.split(store).enabled();
        User ada = org.user("Ada");
        User bob = org.user("Bob");
        Group ops = org.postGroup("Ops", ada.id().value(), bob.id().value()).resource();
        var gone =
                org.patchGroup(ops.id(), "{\"op\":\"remove\",\"path\":\"members[value eq \\\"" + ada.id() + "\\\"]\"}");
        assertThat(gone.outcome()).isEqualTo(Outcome.MEMBERS_REMOVED);
        var again = org.patchGroup(ops.id(), Org.removeMember(ada.id()));
        assertThat(again.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(again.resource().version()).isEqualTo(gone.resource().version());
        org.patchGroup(ops.id(), "{\"op\":\"remove\",\"path\":\"members[display eq \\\"bob\\\"]\"}");
        assertThat(org.members(ops.id())).isEmpty();
    }

    @Test
    void deletingUserTakesHimOutOfGroupsAndDeactivatingDoesNot() {
        Org org = Org.split(store).enabled();
        User ada = org.user("Ada");
        User bob = org.user("Bob");
        Group ops = org.postGroup("Ops", ada.id().value(), bob.id().value()).resource();
        org.patchUser(ada.id(), "{\"op\":\"Replace\",\"path\":\"active\",\"value\":false}");
        assertThat(org.members(ops.id())).containsExactly("Ada", "Bob");
        org.directory.users().delete(org.idp("DELETE", 204), ada.id(), IfMatch.ANY);
        assertThat(org.members(ops.id())).containsExactly("Bob");
        assertThat(org.directory.groups().get(org.id, ops.id()).memberCount()).isEqualTo(1);
    }

    @Test
    void findsGroupsByNameExternalIdAndMember() {
        Org org = Org.split(store).enabled();
        User ada = org.user("Ada");
        Group ops = org.postGroup("Ops", ada.id().value()).resource();
        assertThat(org.findGroups("displayName eq \"OPS\"")).containsExactly(ops);
        assertThat(org.findGroups("externalId eq \"ext-Ops\"")).containsExactly(ops);
        assertThat(org.findGroups("externalId eq \"EXT-Ops\"")).isEmpty();
        assertThat(org.findGroups("id eq \"" + ops.id() + "\" and members eq \"" + ada.id() + "\""))
                .containsExactly(ops);
        assertThat(org.findGroups("members[value eq \"" + ada.id() + "\"]")).containsExactly(ops);
        assertThat(org.findGroups("not (members eq \"" + ada.id() + "\")"))
                .extracting(Group::name)
                .containsExactly("Administrators");
    }

    @Test
    void refusesTwoGroupsOfOneName() {
        Org org = Org.plain(store);
        org.directory.scim().enable(org.admin(), org.provider);
        Group ops = org.postGroup("Ops").resource();
        assertThatThrownBy(() -> org.postGroup("oPS"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.type()).isEqualTo(ErrorType.UNIQUENESS));
        Group dev = org.postGroup("Dev").resource();
        assertThatThrownBy(() -> org.patchGroup(dev.id(), "{\"op\":\"replace\",\"value\":{\"displayName\":\"OPS\"}}"))
                .isInstanceOf(RefusedException.class);
        org.directory.groups().delete(org.idp("DELETE", 204), ops.id(), IfMatch.ANY);
        assertThat(org.postGroup("Ops").resource().id()).isNotEqualTo(ops.id());
    }

    @Test
    void patchingAdministratorsLinksItUnderTheNameThatTheProviderSent() {
        for (String sent : List.of("SPLIT_administrators", "Administrators", "Split_Administrators")) {
            Org org = Org.split(store).enabled();
            org.clock.pass(Duration.ofSeconds(1));
            Group found = org.findGroups("displayName eq \"" + sent + "\"").get(0);
            org.clock.pass(Duration.ofSeconds(1));
            Group linked = org.patchGroup(found.id(), "{\"op\":\"Add\",\"path\":\"externalId\",\"value\":\"entra-1\"}")
                    .resource();
            assertThat(linked.link()).extracting(Group.Link::idpName).isEqualTo(sent);
            assertThat(linked.name()).isEqualTo("Administrators");
            assertThat(org.findGroups("displayName eq \"" + sent + "\"")).hasSize(1);
        }
    }

    @Test
    void patchingAdministratorsUnaskedLinksItAsTheDocumentationNamesIt() {
        Org org = Org.split(store).enabled();
        Group linked = org.patchGroup(
                        org.administrators().id(), Org.addMember(org.user("Ada").id()))
                .resource();
        assertThat(linked.link()).extracting(Group.Link::idpName).isEqualTo("Split_Administrators");
        Org named = Org.split(store).enabled();
        Group renamed = named.patchGroup(
                        named.administrators().id(),
                        "{\"op\":\"Replace\",\"path\":\"displayName\",\"value\":\"administrators\"}")
                .resource();
        assertThat(renamed.link()).extracting(Group.Link::idpName).isEqualTo("administrators");
    }
}
