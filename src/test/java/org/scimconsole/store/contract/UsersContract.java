package org.scimconsole.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.scimconsole.directory.IfMatch;
import org.scimconsole.directory.RefusedException;
import org.scimconsole.directory.Rule;
import org.scimconsole.directory.activity.Outcome;
import org.scimconsole.model.ManagedBy;
import org.scimconsole.model.User;
import org.scimconsole.model.UserStatus;
import org.scimconsole.scim.json.ResourceDocument;
import org.scimconsole.scim.message.ErrorType;
import org.scimconsole.scim.message.ScimException;
import org.scimconsole.testing.TestDatabase;

/** Users over SCIM. */
abstract class UsersContract extends DirectoryContract {
    UsersContract(TestDatabase database) {
        super(database);
    }

    @Test
    void keepsWhatWasSent() {
        Org org = Org.split(store).enabled();
        User made = org.user("Ada");
        User read = org.directory.users().get(org.id, made.id());
        assertThat(read).isEqualTo(made);
        assertThat(read.email()).isEqualTo("ada@contoso.example");
        assertThat(read.status()).isEqualTo(UserStatus.ACTIVE);
        assertThat(read.managedBy()).isEqualTo(ManagedBy.IDP);
        assertThat(ResourceDocument.parse(read.resource()).string("externalId")).isEqualTo("ext-Ada");
        assertThat(read.resource()).startsWith("{\"schemas\":[");
    }

    @Test
    void refusesSecondUserWithTheSameNameIgnoringCase() {
        Org org = Org.split(store).enabled();
        org.user("Ada");
        assertThatThrownBy(() -> org.post(Org.person("Ada").replace("\"ada@", "\"ADA@")))
                .isInstanceOfSatisfying(RefusedException.class, refused -> {
                    assertThat(refused.rule()).isEqualTo(Rule.USER_NAME_IS_UNIQUE);
                    assertThat(refused.type()).isEqualTo(ErrorType.UNIQUENESS);
                });
    }

    @Test
    void restoresDeletedUserUnderTheSameId() {
        Org org = Org.split(store).enabled();
        User ada = org.user("Ada");
        org.directory.users().delete(org.idp("DELETE", 204), ada.id(), IfMatch.ANY);
        assertThatThrownBy(() -> org.directory.users().get(org.id, ada.id()))
                .isInstanceOf(ScimException.class)
                .hasMessageContaining(ada.id().value());
        assertThat(org.find("userName eq \"ada@contoso.example\"")).isEmpty();
        var again = org.post(Org.person("Ada"));
        assertThat(again.outcome()).isEqualTo(Outcome.RESTORED);
        assertThat(again.resource().id()).isEqualTo(ada.id());
        assertThat(again.resource().createdAt()).isEqualTo(ada.createdAt());
    }

    @Test
    void restoresDeactivatedUserUnderTheSameId() {
        Org org = Org.split(store).enabled();
        User ada = org.user("Ada");
        var off = org.patchUser(ada.id(), "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}");
        assertThat(off.outcome()).isEqualTo(Outcome.DEACTIVATED);
        assertThat(org.find("userName eq \"ada@contoso.example\"")).containsExactly("Ada");
        var again = org.post(Org.person("Ada"));
        assertThat(again.outcome()).isEqualTo(Outcome.RESTORED);
        assertThat(again.resource().id()).isEqualTo(ada.id());
        assertThat(again.resource().status()).isEqualTo(UserStatus.ACTIVE);
    }

    @Test
    void missingActiveNeverDeactivates() {
        Org org = Org.split(store).enabled();
        User ada = org.user("Ada");
        var put = org.directory
                .users()
                .replace(
                        org.idp("PUT", 200),
                        ada.id(),
                        Org.userJson(
                                "{\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"ada@contoso.example\"}"),
                        IfMatch.ANY);
        assertThat(put.resource().status()).isEqualTo(UserStatus.ACTIVE);
        assertThat(put.resource().displayName()).isEqualTo("ada");
    }

    @Test
    void adoptsLocalUserByUserNameAndByEmail() {
        Org org = Org.split(store).enabled();
        var adopted = org.post(Org.person("Root").replace("root@", "ROOT@"));
        assertThat(adopted.outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(adopted.resource().managedBy()).isEqualTo(ManagedBy.IDP);
        assertThat(org.members(org.administrators().id())).containsExactly("Root");

        Org other = Org.split(store).enabled();
        var byMail = other.post("""
                {"schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"userName":"r.oot","displayName":"R",
                 "emails":[{"value":"Root@Contoso.example","type":"work"}]}""");
        assertThat(byMail.outcome()).isEqualTo(Outcome.ADOPTED);
    }

    @Test
    void adoptsLocalUserThatIsPatched() {
        Org org = Org.split(store).enabled();
        User root = org.named("root");
        var patched = org.patchUser(root.id(), "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"Root\"}");
        assertThat(patched.outcome()).isEqualTo(Outcome.ADOPTED);
        assertThat(patched.resource().managedBy()).isEqualTo(ManagedBy.IDP);
    }

    @Test
    void sameStateAgainChangesNothing() {
        Org org = Org.split(store).enabled();
        User ada = org.user("Ada");
        var same = org.patchUser(ada.id(), "{\"op\":\"replace\",\"path\":\"displayName\",\"value\":\"Ada\"}");
        assertThat(same.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(same.resource().version()).isEqualTo(ada.version());
    }

    @Test
    void refusesStaleVersion() {
        Org org = Org.split(store).enabled();
        User ada = org.user("Ada");
        org.patchUser(ada.id(), "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"Countess\"}");
        assertThatThrownBy(() -> org.directory
                        .users()
                        .delete(org.idp("DELETE", 204), ada.id(), new IfMatch(Set.of(ada.version()))))
                .isInstanceOfSatisfying(
                        ScimException.class,
                        refused -> assertThat(refused.type()).isEqualTo(ErrorType.PRECONDITION_FAILED));
    }

    @Test
    void refusedWriteLeavesNothing() {
        Org org = Org.split(store).enabled();
        User ada = org.user("Ada");
        User bob = org.user("Bob");
        assertThatThrownBy(
                        () -> org.patchUser(
                                bob.id(),
                                "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"X\"},{\"op\":\"replace\",\"path\":\"userName\",\"value\":\"ADA@contoso.example\"}"))
                .isInstanceOf(RefusedException.class);
        assertThat(org.directory.users().get(org.id, bob.id())).isEqualTo(bob);
        assertThat(org.directory.users().get(org.id, ada.id())).isEqualTo(ada);
    }

    @Test
    void plainRulesCreateAnewAndRefuseInactiveDuplicates() {
        Org org = Org.plain(store);
        org.directory.scim().enable(org.admin(), org.provider);
        User ada = org.user("Ada");
        org.patchUser(ada.id(), "{\"op\":\"replace\",\"path\":\"active\",\"value\":false}");
        assertThatThrownBy(() -> org.user("Ada")).isInstanceOf(RefusedException.class);
        org.directory.users().delete(org.idp("DELETE", 204), ada.id(), IfMatch.ANY);
        assertThat(org.user("Ada").id()).isNotEqualTo(ada.id());
    }

    @Test
    void groupsOfManyUsersComeAtOnce() {
        Org org = Org.split(store).enabled();
        User ada = org.user("Ada");
        User bob = org.user("Bob");
        org.postGroup("Ops", ada.id().value(), bob.id().value());
        org.postGroup("Dev", ada.id().value());
        var groups = org.directory.users().groupsOf(org.id, List.of(ada.id(), bob.id()));
        assertThat(groups.get(ada.id())).extracting(group -> group.name()).containsExactly("Ops", "Dev");
        assertThat(groups.get(bob.id())).extracting(group -> group.name()).containsExactly("Ops");
    }
}
