package org.scimconsole.entra.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scimconsole.client.admin.Actor;
import org.scimconsole.client.admin.LogEntry;
import org.scimconsole.client.admin.LogSubject;
import org.scimconsole.entra.wording.Wording;

class LogJoinTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant LONG_AGO = NOON.minus(Duration.ofDays(60));

    private static ProvisioningEntry theirs(
            int second, ProvisioningAction action, ProvisioningStatus status, @Nullable String target, String name) {
        return new ProvisioningEntry(
                "line-" + second,
                "change-" + second,
                "cycle",
                NOON.plusSeconds(second),
                Duration.ofSeconds(1),
                action,
                status,
                false,
                null,
                new Identity("object-" + name, "Display of " + name, "User"),
                new Identity(target, null, "User"),
                List.of(new ProvisioningStep(
                        "EntryImportAdd",
                        ProvisioningStep.Type.IMPORT,
                        ProvisioningStatus.SUCCESS,
                        Wording.verbatim("Received User '" + name + "' change of type (Add)"),
                        Map.of(),
                        List.of())),
                List.of());
    }

    private static LogEntry ours(int second, String method, int status, @Nullable String id, String name) {
        return new LogEntry(
                "request-" + second,
                NOON.plusSeconds(second),
                3,
                method,
                "/Users",
                status,
                status < 300 ? "CREATED" : "REFUSED",
                null,
                null,
                new LogSubject("USER", id, null, name),
                new Actor("SCIM_TOKEN", "Entra"),
                null,
                null,
                false);
    }

    private static List<JoinedRow> join(List<ProvisioningEntry> theirs, List<LogEntry> ours) {
        return LogJoin.join(theirs, ours, LONG_AGO).rows();
    }

    private static JoinVerdict verdict(ProvisioningEntry theirs, LogEntry... ours) {
        return join(List.of(theirs), List.of(ours)).get(0).verdict();
    }

    private static final ProvisioningAction CREATE = ProvisioningAction.CREATE;
    private static final ProvisioningStatus SUCCESS = ProvisioningStatus.SUCCESS;
    private static final ProvisioningStatus FAILURE = ProvisioningStatus.FAILURE;

    @Test
    void saysWhatBothSidesSayTogether() {
        LogEntry made = ours(1, "POST", 201, "user-1", "adele@contoso.com");
        LogEntry refused = ours(1, "POST", 400, null, "adele@contoso.com");
        assertThat(verdict(theirs(0, CREATE, SUCCESS, "user-1", "adele@contoso.com"), made))
                .isEqualTo(JoinVerdict.AGREE);
        assertThat(verdict(theirs(0, CREATE, FAILURE, null, "Adele@Contoso.com"), refused))
                .isEqualTo(JoinVerdict.REFUSED_HERE);
        assertThat(verdict(theirs(0, CREATE, SUCCESS, "user-1", "adele@contoso.com")))
                .isEqualTo(JoinVerdict.MISSING_HERE);
        assertThat(verdict(theirs(0, CREATE, FAILURE, null, "adele@contoso.com")))
                .isEqualTo(JoinVerdict.NEVER_ARRIVED);
        assertThat(verdict(theirs(0, CREATE, FAILURE, null, "adele@contoso.com"), made))
                .isEqualTo(JoinVerdict.DISAGREE);
        assertThat(verdict(theirs(0, CREATE, SUCCESS, null, "adele@contoso.com"), refused))
                .isEqualTo(JoinVerdict.DISAGREE);
        assertThat(verdict(theirs(0, CREATE, ProvisioningStatus.SKIPPED, null, "adele@contoso.com")))
                .isEqualTo(JoinVerdict.SKIPPED);
    }

    @Test
    void saysNothingAboutWhatIsNoLongerKept() {
        ProvisioningEntry old = theirs(0, CREATE, SUCCESS, "user-1", "adele@contoso.com");
        assertThat(LogJoin.join(List.of(old), List.of(), NOON.plusSeconds(60)).rows())
                .extracting(JoinedRow::verdict)
                .containsExactly(JoinVerdict.NOT_KEPT);
    }

    @Test
    void showsWhatOnlyTheServiceSawBetweenTheirFirstAndTheirLast() {
        List<JoinedRow> rows = join(
                List.of(
                        theirs(0, CREATE, SUCCESS, "user-1", "adele@contoso.com"),
                        theirs(60, CREATE, SUCCESS, "user-2", "bill@contoso.com")),
                List.of(
                        ours(0, "POST", 201, "user-1", "adele@contoso.com"),
                        ours(30, "PATCH", 200, "user-3", "carla@contoso.com"),
                        ours(60, "POST", 201, "user-2", "bill@contoso.com"),
                        ours(3600, "PATCH", 200, "user-3", "carla@contoso.com")));
        assertThat(rows)
                .extracting(JoinedRow::verdict)
                .containsExactly(JoinVerdict.AGREE, JoinVerdict.ONLY_HERE, JoinVerdict.AGREE);
    }

    @Test
    void givesARefusedAttemptAndItsRepetitionToTheirOwnLines() {
        List<JoinedRow> rows = join(
                List.of(
                        theirs(0, CREATE, FAILURE, null, "adele@contoso.com"),
                        theirs(300, CREATE, SUCCESS, "user-1", "adele@contoso.com")),
                List.of(
                        ours(299, "POST", 201, "user-1", "adele@contoso.com"),
                        ours(1, "POST", 409, null, "adele@contoso.com")));
        assertThat(rows).extracting(JoinedRow::verdict).containsExactly(JoinVerdict.REFUSED_HERE, JoinVerdict.AGREE);
    }

    @Test
    void gathersTheManyRequestsOfOneMembershipChange() {
        JoinedRow row = join(
                        List.of(theirs(0, ProvisioningAction.UPDATE, SUCCESS, "user-1", "x")),
                        List.of(
                                ours(2, "PATCH", 204, "user-1", "x"),
                                ours(1, "PATCH", 204, "user-1", "x"),
                                ours(3, "PATCH", 409, "user-1", "x")))
                .get(0);
        assertThat(row.ours()).extracting(LogEntry::id).containsExactly("request-1", "request-2", "request-3");
        assertThat(row.foremost()).isNotNull().extracting(LogEntry::status).isEqualTo(409);
        assertThat(row.verdict()).isEqualTo(JoinVerdict.DISAGREE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 42, -42, 3600, -7200, 12 * 3600})
    void learnsHowFarTheClocksAreApart(int seconds) {
        LogJoin.Result result = LogJoin.join(
                List.of(
                        theirs(0, CREATE, SUCCESS, "user-1", "adele@contoso.com"),
                        theirs(60, CREATE, SUCCESS, "user-2", "bill@contoso.com"),
                        theirs(120, CREATE, SUCCESS, "user-3", "carla@contoso.com"),
                        theirs(180, CREATE, SUCCESS, "user-4", "dora@contoso.com")),
                List.of(
                        ours(seconds, "POST", 201, "user-1", "adele@contoso.com"),
                        ours(seconds + 60, "POST", 201, "user-2", "bill@contoso.com"),
                        ours(seconds + 180, "POST", 201, "user-4", "dora@contoso.com")),
                LONG_AGO);
        assertThat(result.offset()).isEqualTo(Duration.ofSeconds(seconds));
        assertThat(result.rows())
                .extracting(JoinedRow::verdict)
                .containsExactly(JoinVerdict.AGREE, JoinVerdict.AGREE, JoinVerdict.MISSING_HERE, JoinVerdict.AGREE);
    }

    @Test
    void doesNotLearnTheClocksFromCreationsBeforeTheExportBegins() {
        List<ProvisioningEntry> changes = new ArrayList<>();
        List<LogEntry> requests = new ArrayList<>();
        for (int person = 0; person < 4; person++) {
            int second = person * 10;
            String id = "user-" + person;
            requests.add(ours(second, "POST", 201, id, id));
            requests.add(ours(second + 1, "POST", 201, id, id));
            requests.add(ours(second + 3, "PATCH", 204, id, id));
            changes.add(theirs(second + 3 - 5, ProvisioningAction.UPDATE, SUCCESS, id, id));
        }
        assertThat(LogJoin.join(changes, requests, LONG_AGO).offset()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void showsThatEntraLookedButNeverWrote() {
        JoinedRow row = join(
                        List.of(theirs(0, CREATE, SUCCESS, null, "adele@contoso.com")),
                        List.of(ours(1, "GET", 200, null, "adele@contoso.com")))
                .get(0);
        assertThat(row.verdict()).isEqualTo(JoinVerdict.MISSING_HERE);
        assertThat(row.lookUp()).isNotNull().extracting(LogEntry::method).isEqualTo("GET");
    }
}
