package org.scimconsole.store.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.scimconsole.directory.PageRequest;
import org.scimconsole.directory.RefusedException;
import org.scimconsole.directory.RetryLater;
import org.scimconsole.directory.Rule;
import org.scimconsole.directory.Store;
import org.scimconsole.directory.activity.Actor;
import org.scimconsole.directory.activity.LogEntry;
import org.scimconsole.directory.activity.LogQuery;
import org.scimconsole.directory.organization.EnabledScim;
import org.scimconsole.directory.organization.ManagedUsers;
import org.scimconsole.directory.organization.SingleSignOn;
import org.scimconsole.directory.token.NewAdminKey;
import org.scimconsole.directory.token.NewToken;
import org.scimconsole.directory.token.ScimToken;
import org.scimconsole.directory.token.TokenStatus;
import org.scimconsole.directory.token.Verdict;
import org.scimconsole.directory.user.LocalUserService;
import org.scimconsole.model.Group;
import org.scimconsole.model.ManagedBy;
import org.scimconsole.model.PlainToken;
import org.scimconsole.model.User;
import org.scimconsole.model.UserStatus;
import org.scimconsole.testing.TestDatabase;

/** Organisations, SSO, SCIM on and off, tokens, and what Split's side may still do. */
abstract class SettingsContract extends DirectoryContract {
    SettingsContract(TestDatabase database) {
        super(database);
    }

    private static void refused(Rule rule, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    private static Verdict.Reason reason(Org org, String presented) {
        return ((Verdict.Refused) org.directory.tokens().authenticate(org.id, presented)).reason();
    }

    @Test
    void newOrganisationHasAdministratorsWithOneMember() {
        Org org = Org.split(store);
        Group admins = org.administrators();
        assertThat(admins.memberCount()).isEqualTo(1);
        assertThat(org.members(admins.id())).containsExactly("root");
        assertThat(org.directory.adminKeys().authenticate(org.adminKey.reveal()))
                .hasValueSatisfying(key -> assertThat(key.organization()).isEqualTo(org.id));
        assertThat(org.directory.adminKeys().authenticate(org.adminKey.reveal() + "x"))
                .isEmpty();
        assertThat(Org.plain(store).directory.activity().overview(org.id).groups())
                .isEqualTo(1);
    }

    @Test
    void enablesOnlyWithStrictSsoAndOnlyOnce() {
        Org org = Org.split(store);
        refused(Rule.SCIM_NEEDS_STRICT_SSO, () -> org.directory.scim().enable(org.admin(), org.provider));
        org.directory.organizations().singleSignOn(org.admin(), new SingleSignOn(true, false, "e", "u", null));
        refused(Rule.SCIM_NEEDS_STRICT_SSO, () -> org.directory.scim().enable(org.admin(), org.provider));
        org.enabled();
        refused(Rule.SCIM_IS_ON_ALREADY, () -> org.directory.scim().enable(org.admin(), org.provider));
        refused(
                Rule.STRICT_SSO_WHILE_SCIM_IS_ON,
                () -> org.directory.organizations().singleSignOn(org.admin(), SingleSignOn.OFF));
    }

    @Test
    void enablingRevokesOpenInvitesAndEndsInviting() {
        Org org = Org.split(store).strict();
        User invited = org.directory
                .localUsers()
                .invite(
                        org.admin(),
                        "new@contoso.example",
                        List.of(org.administrators().id()))
                .resource();
        assertThat(org.directory.scim().settings(org.id).openInvites()).isEqualTo(1);
        EnabledScim enabled = org.directory.scim().enable(org.admin(), org.provider);
        assertThat(enabled.revokedInvites()).isEqualTo(1);
        assertThat(enabled.settings().openInvites()).isZero();
        assertThat(org.directory
                        .localUsers()
                        .detail(org.id, invited.id())
                        .user()
                        .deletedAt())
                .isNotNull();
        refused(
                Rule.INVITES_END_WITH_SCIM,
                () -> org.directory.localUsers().invite(org.admin(), "other@contoso.example", List.of()));
        assertThat(org.directory.tokens().authenticate(org.id, enabled.token().reveal()))
                .isInstanceOf(Verdict.Accepted.class);
    }

    @Test
    void tokenLivesOneCalendarYearAlsoFromTheLeapDay() {
        Org org = Org.split(store);
        org.clock.set(Instant.parse("2028-02-29T12:00:00Z"));
        String token = org.enabledToken();
        ScimToken known = org.directory.tokens().list(org.id).get(0);
        assertThat(known.expiresAt()).isEqualTo("2029-02-28T12:00:00Z");
        org.clock.set(Instant.parse("2029-02-28T11:59:59.999Z"));
        assertThat(org.directory.tokens().authenticate(org.id, token)).isInstanceOf(Verdict.Accepted.class);
        org.clock.set(Instant.parse("2029-02-28T12:00:00Z"));
        assertThat(reason(org, token)).isEqualTo(Verdict.Reason.EXPIRED);
    }

    @Test
    void tellsWhyATokenIsRefused() {
        Org org = Org.split(store);
        String token = org.enabledToken();
        Org other = Org.split(store).enabled();
        assertThat(token).matches("spl_scim_[0-9A-Za-z]{49}");
        assertThat(((Verdict.Refused) org.directory.tokens().authenticate(org.id, null)).reason())
                .isEqualTo(Verdict.Reason.MISSING);
        assertThat(reason(org, token.substring(0, 40))).isEqualTo(Verdict.Reason.TRUNCATED);
        char changed = token.charAt(20) == 'x' ? 'y' : 'x';
        assertThat(reason(org, token.substring(0, 20) + changed + token.substring(21)))
                .isEqualTo(Verdict.Reason.MISTYPED);
        assertThat(reason(org, "spl_admin_" + token.substring(9))).isEqualTo(Verdict.Reason.UNKNOWN);
        assertThat(reason(other, token)).isEqualTo(Verdict.Reason.OTHER_ORGANIZATION);
        org.directory
                .tokens()
                .revoke(org.admin(), org.directory.tokens().list(org.id).get(0).id());
        assertThat(reason(org, token)).isEqualTo(Verdict.Reason.REVOKED);
    }

    @Test
    void regenerateEndsTheOldTokenAtOnceOrAfterTheOverlap() {
        Org org = Org.split(store);
        String first = org.enabledToken();
        NewToken second = org.directory.tokens().regenerate(org.admin(), Duration.ZERO);
        assertThat(reason(org, first)).isEqualTo(Verdict.Reason.REVOKED);
        NewToken third = org.directory.tokens().regenerate(org.admin(), Duration.ofHours(24));
        assertThat(org.directory.tokens().authenticate(org.id, second.secret().reveal()))
                .isInstanceOf(Verdict.Accepted.class);
        assertThat(org.directory.tokens().list(org.id))
                .extracting(token -> token.status(org.clock.instant()))
                .containsExactly(TokenStatus.ACTIVE, TokenStatus.ENDING, TokenStatus.REVOKED);
        refused(
                Rule.TWO_LIVE_TOKENS,
                () -> org.directory
                        .tokens()
                        .regenerate(org.admin(), Duration.ofHours(24).plusSeconds(1)));
        org.directory.tokens().regenerate(org.admin(), Duration.ofHours(1));
        assertThat(reason(org, second.secret().reveal())).isEqualTo(Verdict.Reason.REVOKED);
        assertThat(org.directory.tokens().authenticate(org.id, third.secret().reveal()))
                .isInstanceOf(Verdict.Accepted.class);
        org.clock.pass(Duration.ofHours(1));
        assertThat(reason(org, third.secret().reveal())).isEqualTo(Verdict.Reason.REVOKED);
    }

    @Test
    void givingARotationUpEndsTheNewTokenAndLetsTheOldOneLive() {
        Org org = Org.split(store);
        String first = org.enabledToken();
        refused(Rule.TWO_LIVE_TOKENS, () -> org.directory.tokens().cancelRotation(org.admin()));
        NewToken second = org.directory.tokens().regenerate(org.admin(), Duration.ofHours(24));
        org.directory.tokens().cancelRotation(org.admin());
        assertThat(reason(org, second.secret().reveal())).isEqualTo(Verdict.Reason.REVOKED);
        org.clock.pass(Duration.ofDays(30));
        assertThat(org.directory.tokens().authenticate(org.id, first)).isInstanceOf(Verdict.Accepted.class);
        assertThat(org.directory.tokens().list(org.id).get(1).status(org.clock.instant()))
                .isEqualTo(TokenStatus.ACTIVE);
    }

    @Test
    void givingARotationUpBringsNoDeadTokenBack() {
        Org org = Org.split(store);
        String first = org.enabledToken();
        org.directory.tokens().regenerate(org.admin(), Duration.ofHours(1));
        org.clock.pass(Duration.ofHours(1));
        refused(Rule.TWO_LIVE_TOKENS, () -> org.directory.tokens().cancelRotation(org.admin()));
        assertThat(reason(org, first)).isEqualTo(Verdict.Reason.REVOKED);
    }

    @Test
    void onlyOneTokenIsActiveAfterManyRegenerationsAtOnce() throws Exception {
        try (Store second = place.open()) {
            Org org = Org.split(store).enabled();
            Org other = org.on(second);
            ExecutorService threads = Executors.newFixedThreadPool(8);
            List<Callable<NewToken>> calls = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                Org node = i % 2 == 0 ? org : other;
                calls.add(() -> node.directory.tokens().regenerate(node.admin(), Duration.ofHours(2)));
            }
            for (var done : threads.invokeAll(calls)) {
                done.get();
            }
            threads.shutdown();
            assertThat(org.directory.tokens().list(org.id))
                    .extracting(token -> token.status(org.clock.instant()))
                    .containsOnlyOnce(TokenStatus.ACTIVE)
                    .satisfies(all -> assertThat(all.stream().filter(TokenStatus.ENDING::equals))
                            .hasSizeLessThanOrEqualTo(1));
        }
    }

    @Test
    void secretsAreNowhereInTheDatabase() {
        Org org = Org.split(store);
        String token = org.enabledToken();
        List<String> everything = store.read(session -> {
            List<String> seen = new ArrayList<>();
            session.tokens().list(org.id).forEach(known -> seen.add(known.toString()));
            session.tokens().listKeys(org.id).forEach(known -> seen.add(known.toString()));
            return seen;
        });
        assertThat(everything).noneMatch(row -> row.contains(token.substring(9, 52)));
        assertThat(new PlainToken(token).toString()).doesNotContain(token);
    }

    @Test
    void usesOfATokenAreNotedOncePerMinute() {
        Org org = Org.split(store);
        String token = org.enabledToken();
        Instant first = org.clock.instant();
        org.directory.tokens().authenticate(org.id, token);
        org.clock.pass(Duration.ofSeconds(59));
        org.directory.tokens().authenticate(org.id, token);
        store.flush();
        assertThat(org.directory.tokens().list(org.id).get(0).lastUsedAt()).isEqualTo(first);
        org.clock.pass(Duration.ofSeconds(1));
        org.directory.tokens().authenticate(org.id, token);
        store.flush();
        assertThat(org.directory.tokens().list(org.id).get(0).lastUsedAt()).isEqualTo(org.clock.instant());
    }

    @Test
    void pausedScimAsksToRepeatAndLosesNothing() {
        Org org = Org.split(store).enabled();
        org.directory.scim().pause(org.admin());
        assertThatThrownBy(() -> org.user("Ada")).isInstanceOf(RetryLater.class);
        org.directory.scim().resume(org.admin());
        assertThat(org.user("Ada").displayName()).isEqualTo("Ada");
    }

    @Test
    void disablingConvertsKeepsOrDeactivates() {
        for (ManagedUsers managed : ManagedUsers.values()) {
            Org org = Org.split(store);
            String token = org.enabledToken();
            User ada = org.user("Ada");
            Group ops = org.postGroup("Ops", ada.id().value()).resource();
            org.directory.scim().disable(org.admin(), managed);
            User after = org.directory.users().get(org.id, ada.id());
            Group group = org.directory.groups().get(org.id, ops.id());
            ManagedBy expected = managed == ManagedUsers.KEEP ? ManagedBy.IDP : ManagedBy.LOCAL;
            assertThat(after.managedBy()).isEqualTo(expected);
            assertThat(group.managedBy()).isEqualTo(expected);
            assertThat(group.memberCount()).isEqualTo(1);
            assertThat(after.status())
                    .isEqualTo(managed == ManagedUsers.DEACTIVATE ? UserStatus.DEACTIVATED : UserStatus.ACTIVE);
            assertThat(reason(org, token)).isEqualTo(Verdict.Reason.REVOKED);
            assertThat(org.named("root").status()).isEqualTo(UserStatus.ACTIVE);
        }
    }

    @Test
    void deactivatingAllSparesTheLastAdministrator() {
        Org org = Org.split(store).enabled();
        Group admins = org.postGroup("Split_Administrators").resource();
        User ada = org.user("Ada");
        User bob = org.user("Bob");
        org.patchGroup(admins.id(), Org.addMember(ada.id()) + "," + Org.addMember(bob.id()));
        org.patchGroup(admins.id(), Org.removeMember(org.named("root").id()));
        org.directory.scim().disable(org.admin(), ManagedUsers.DEACTIVATE);
        assertThat(org.directory.activity().overview(org.id).administrators()).isEqualTo(1);
    }

    @Test
    void splitsSideIsLockedForWhatTheProviderManages() {
        Org org = Org.split(store).enabled();
        User ada = org.user("Ada");
        Group ops = org.postGroup("Ops", ada.id().value()).resource();
        LocalUserService local = org.directory.localUsers();
        refused(
                Rule.NAME_MIRRORS_IDP,
                () -> local.update(org.admin(), ada.id(), new LocalUserService.Update("X", null, null, null)));
        refused(
                Rule.MANAGED_USER_IS_LOCKED,
                () -> local.update(
                        org.admin(), ada.id(), new LocalUserService.Update(null, null, null, UserStatus.DEACTIVATED)));
        refused(
                Rule.STATUS_BELONGS_TO_IDP,
                () -> local.update(
                        org.admin(),
                        org.named("root").id(),
                        new LocalUserService.Update(null, null, null, UserStatus.DEACTIVATED)));
        refused(Rule.MANAGED_GROUP_IS_LOCKED, () -> local.changeGroups(org.admin(), ada.id(), List.of()));
        refused(Rule.MANAGED_GROUP_IS_LOCKED, () -> org.directory.localGroups().delete(org.admin(), ops.id()));
        refused(Rule.ONLY_PENDING_IS_DELETED, () -> local.deletePending(org.admin(), ada.id()));
        Group own =
                org.directory.localGroups().create(org.admin(), "Own", "Ours").resource();
        assertThat(org.directory
                        .localGroups()
                        .update(org.admin(), own.id(), "Mine", null)
                        .resource()
                        .name())
                .isEqualTo("Mine");
        assertThat(local.detail(org.id, ada.id()).lockedReason()).isNotNull();
    }

    @Test
    void splitsSideWorksWhileScimIsOff() {
        Org org = Org.split(store);
        LocalUserService local = org.directory.localUsers();
        User ada = local.invite(org.admin(), "ada@contoso.example", List.of()).resource();
        refused(Rule.EMAIL_IS_UNIQUE, () -> local.invite(org.admin(), "ADA@contoso.example", List.of()));
        local.update(org.admin(), ada.id(), new LocalUserService.Update("Ada", null, false, UserStatus.ACTIVE));
        assertThat(org.named("ada").status()).isEqualTo(UserStatus.ACTIVE);
        refused(
                Rule.ADMINISTRATORS_HAS_A_MEMBER,
                () -> local.update(
                        org.admin(),
                        org.named("root").id(),
                        new LocalUserService.Update(null, null, null, UserStatus.DEACTIVATED)));
        refused(
                Rule.ADMINISTRATORS_HAS_A_MEMBER,
                () -> local.changeGroups(org.admin(), org.named("root").id(), List.of()));
        local.changeGroups(org.admin(), ada.id(), List.of(org.administrators().id()));
        local.changeGroups(org.admin(), org.named("root").id(), List.of());
        assertThat(org.members(org.administrators().id())).containsExactly("Ada");
    }

    @Test
    void aRevokedAdminKeyKeepsItsTime() {
        Org org = Org.split(store);
        String key = org.directory.adminKeys().list(org.id).get(0).id();
        org.directory.adminKeys().revoke(org.admin(), key);
        Instant revoked = org.directory.adminKeys().list(org.id).get(0).revokedAt();
        assertThat(revoked).isNotNull();
        org.clock.pass(Duration.ofHours(1));
        org.directory.adminKeys().revoke(org.admin(), key);
        assertThat(org.directory.adminKeys().list(org.id).get(0).revokedAt()).isEqualTo(revoked);
    }

    @Test
    void aNewAdminKeyIsInTheLogByItsNameAlone() {
        Org org = Org.split(store);
        NewAdminKey made = org.directory.adminKeys().create(org.admin(), "Scripts");
        assertThat(org.directory.adminKeys().authenticate(made.secret().reveal()))
                .hasValueSatisfying(key -> assertThat(key.name()).isEqualTo("Scripts"));
        LogEntry newest = org.directory
                .activity()
                .log(org.id, LogQuery.all(PageRequest.first(10)))
                .items()
                .get(0);
        assertThat(newest.message()).isEqualTo("Made the admin API key Scripts");
        assertThat(newest.actor()).isNotNull().extracting(Actor::name).isEqualTo("First key");
        assertThat(newest.toString()).doesNotContain(made.secret().reveal());
    }
}
