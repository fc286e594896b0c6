package org.scimconsole.store.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scimconsole.directory.IfMatch;
import org.scimconsole.directory.PageRequest;
import org.scimconsole.directory.RefusedException;
import org.scimconsole.directory.RequestDraft;
import org.scimconsole.directory.activity.Actor;
import org.scimconsole.directory.activity.AttributeChange;
import org.scimconsole.directory.activity.ChangeEvent;
import org.scimconsole.directory.activity.ChangeKind;
import org.scimconsole.directory.activity.LogEntry;
import org.scimconsole.directory.activity.LogQuery;
import org.scimconsole.directory.activity.Outcome;
import org.scimconsole.directory.activity.Overview;
import org.scimconsole.model.Group;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.User;
import org.scimconsole.model.UserId;
import org.scimconsole.testing.TestDatabase;

/** The log and the timelines. */
abstract class HistoryContract extends DirectoryContract {
    HistoryContract(TestDatabase database) {
        super(database);
    }

    private List<LogEntry> log(Org org) {
        store.flush();
        return org.directory
                .activity()
                .log(org.id, LogQuery.all(PageRequest.first(100)))
                .items();
    }

    @Test
    void acceptedWritesStandInTheLogWithWhomTheyConcern() {
        Org org = Org.split(store).enabled();
        User ada = org.user("Ada");
        LogEntry entry = log(org).get(0);
        assertThat(entry.outcome()).isEqualTo(Outcome.CREATED);
        assertThat(entry.status()).isEqualTo(201);
        assertThat(entry.subject()).isNotNull().satisfies(subject -> {
            assertThat(subject.id()).isEqualTo(ada.id().value());
            assertThat(subject.externalId()).isEqualTo("ext-Ada");
            assertThat(subject.name()).isEqualTo("ada@contoso.example");
        });
        assertThat(entry.actor()).isEqualTo(new Actor(Actor.Type.SCIM_TOKEN, "token", "Microsoft Entra ID"));
        assertThat(entry.cycle()).isEqualTo(1);
        assertThat(org.directory.activity().entry(org.id, entry.id()).path()).isEqualTo("/scim/v2/x");
    }

    @Test
    void theLogIsFilteredByOurIdAndByTheProviders() {
        Org org = Org.split(store).enabled();
        User ada = org.user("Ada");
        org.user("Bob");
        Group sales = org.postGroup("Sales").resource();
        store.flush();
        assertThat(about(org, ada.id().value(), null)).containsExactly("ada@contoso.example");
        assertThat(about(org, "ext-Ada", null)).containsExactly("ada@contoso.example");
        assertThat(about(org, "ext-Nobody", null)).isEmpty();
        assertThat(about(org, null, sales.id().value())).containsExactly("Sales");
        assertThat(about(org, null, "ext-Sales")).containsExactly("Sales");
    }

    private static List<String> about(Org org, @Nullable String user, @Nullable String group) {
        LogQuery query = new LogQuery(
                null,
                user == null ? null : new UserId(user),
                group == null ? null : new GroupId(group),
                Set.of(),
                null,
                null,
                null,
                null,
                false,
                PageRequest.first(10));
        return org.directory.activity().log(org.id, query).items().stream()
                .map(entry ->
                        String.valueOf(Objects.requireNonNull(entry.subject()).name()))
                .toList();
    }

    @Test
    void refusalsAndLookUpsStandInTheLogAndProbesAreHidden() {
        Org org = Org.split(store).enabled();
        try {
            org.postGroup("x".repeat(25));
        } catch (RefusedException refused) {
            org.directory.activity().refused(org.idp(), null, refused, 400, refused.detail(), "{}");
        }
        org.find("userName eq \"nobody@contoso.example\"");
        org.find("userName eq \"5a8f9c0e-4c2e-4a4f-9a5b-0d9f2a1b3c4d\"");
        List<LogEntry> entries = log(org);
        assertThat(entries.get(0).outcome()).isEqualTo(Outcome.NOT_FOUND);
        assertThat(entries.get(0).subject())
                .isNotNull()
                .satisfies(subject -> assertThat(subject.name()).isEqualTo("nobody@contoso.example"));
        assertThat(entries.get(1).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(entries.get(1).rule()).isEqualTo("GROUP_NAME_LENGTH");
        LogQuery all =
                new LogQuery("5A8F9C0E", null, null, Set.of(), null, null, null, null, true, PageRequest.first(10));
        assertThat(org.directory.activity().log(org.id, all).items())
                .singleElement()
                .satisfies(entry -> assertThat(entry.probe()).isTrue());
        LogQuery byRule = new LogQuery(
                null,
                null,
                null,
                Set.of(Outcome.REFUSED),
                "GROUP_NAME_LENGTH",
                1L,
                org.clock.instant(),
                org.clock.instant().plusMillis(1),
                false,
                PageRequest.first(10));
        assertThat(org.directory.activity().log(org.id, byRule).total()).isEqualTo(1);
    }

    @Test
    void unauthorizedRequestsStandInTheLogOfTheAddressedOrganisation() {
        Org org = Org.split(store).enabled();
        org.directory
                .activity()
                .unauthorized(
                        org.id,
                        new RequestDraft(
                                "r", org.clock.instant(), "GET", "/scim/v2/x/Users", null, null, "10.0.0.1", 200),
                        null,
                        "EXPIRED",
                        "The token expired.");
        assertThat(log(org).get(0)).satisfies(entry -> {
            assertThat(entry.outcome()).isEqualTo(Outcome.UNAUTHORIZED);
            assertThat(entry.rule()).isEqualTo("EXPIRED");
            assertThat(entry.source()).isEqualTo("10.0.0.1");
        });
    }

    @Test
    void requestsAreNumberedByCycle() {
        Org org = Org.split(store).enabled();
        org.user("Ada");
        org.clock.pass(Duration.ofMinutes(4));
        org.user("Bob");
        org.clock.pass(Duration.ofMinutes(40));
        org.user("Cid");
        assertThat(log(org))
                .filteredOn(entry -> entry.cycle() > 0)
                .extracting(LogEntry::cycle)
                .containsExactly(2L, 1L, 1L);
    }

    @Test
    void timelineTellsWhatChangedBeforeAndAfter() {
        Org org = Org.split(store).enabled();
        User ada = org.user("Ada");
        Group ops = org.postGroup("Ops", ada.id().value()).resource();
        org.patchUser(ada.id(), "{\"op\":\"replace\",\"path\":\"title\",\"value\":\"Countess\"}");
        org.patchUser(ada.id(), "{\"op\":\"Replace\",\"path\":\"active\",\"value\":\"False\"}");
        org.directory.users().delete(org.idp("DELETE", 204), ada.id(), IfMatch.ANY);
        List<ChangeEvent> events = org.directory
                .activity()
                .timeline(org.id, ada.id(), PageRequest.first(20))
                .items();
        assertThat(events)
                .extracting(ChangeEvent::kind)
                .containsExactlyInAnyOrder(
                        ChangeKind.CREATED,
                        ChangeKind.MEMBER_ADDED,
                        ChangeKind.UPDATED,
                        ChangeKind.DEACTIVATED,
                        ChangeKind.MEMBER_REMOVED,
                        ChangeKind.DELETED);
        assertThat(events)
                .filteredOn(event -> event.kind() == ChangeKind.UPDATED)
                .singleElement()
                .satisfies(event -> assertThat(event.changes())
                        .containsExactly(new AttributeChange("title", null, "\"Countess\"")));
        assertThat(events)
                .filteredOn(event -> event.kind() == ChangeKind.DEACTIVATED)
                .singleElement()
                .satisfies(event -> assertThat(event.changes())
                        .contains(
                                new AttributeChange("status", "\"ACTIVE\"", "\"DEACTIVATED\""),
                                new AttributeChange("active", "true", "false")));
        var firstPage = org.directory.activity().timeline(org.id, ada.id(), PageRequest.first(2));
        var next = org.directory.activity().timeline(org.id, ada.id(), new PageRequest.Cursor(firstPage.next(), 10));
        assertThat(next.items()).hasSize(4);
        assertThat(org.directory
                        .activity()
                        .timeline(org.id, ops.id(), PageRequest.first(20))
                        .items())
                .extracting(ChangeEvent::kind)
                .containsExactly(ChangeKind.MEMBER_REMOVED, ChangeKind.MEMBER_ADDED, ChangeKind.CREATED);
    }

    @Test
    void refusedWriteLeavesNoChange() {
        Org org = Org.split(store).enabled();
        User root = org.named("root");
        long before = org.directory
                .activity()
                .timeline(org.id, root.id(), PageRequest.first(20))
                .total();
        try {
            org.directory.users().delete(org.idp("DELETE", 204), root.id(), IfMatch.ANY);
        } catch (RefusedException expected) {
            assertThat(expected.rule().source()).isEqualTo("S19");
        }
        assertThat(org.directory
                        .activity()
                        .timeline(org.id, root.id(), PageRequest.first(20))
                        .total())
                .isEqualTo(before);
    }

    @Test
    void overviewCounts() {
        Org org = Org.split(store).enabled();
        org.clock.pass(Duration.ofMinutes(1));
        User ada = org.user("Ada");
        org.user("Bob");
        org.postGroup("Ops");
        org.patchUser(ada.id(), "{\"op\":\"Replace\",\"path\":\"active\",\"value\":false}");
        Overview overview = org.directory.activity().overview(org.id);
        assertThat(overview.activeUsers()).isEqualTo(2);
        assertThat(overview.deactivatedUsers()).isEqualTo(1);
        assertThat(overview.idpManagedUsers()).isEqualTo(2);
        assertThat(overview.groups()).isEqualTo(2);
        assertThat(overview.linkedGroups()).isEqualTo(1);
        assertThat(overview.administrators()).isEqualTo(1);
        assertThat(overview.lastSuccessAt()).isEqualTo(org.clock.instant());
        assertThat(overview.lastRefusalAt()).isNull();
    }
}
