package org.scimconsole.console.entra;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scimconsole.console.entra.wording.Spoken;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.entra.cycle.CycleSummary;
import org.scimconsole.entra.cycle.Fault;
import org.scimconsole.entra.cycle.FaultTally;
import org.scimconsole.entra.cycle.Quarantine;
import org.scimconsole.entra.log.ProvisioningEntry;
import org.scimconsole.entra.log.ProvisioningStatus;
import org.scimconsole.entra.tenant.Tenant;
import org.scimconsole.entra.tenant.TenantGroup;
import org.scimconsole.entra.tenant.TenantUser;

/** Says in words what came of a fault on purpose, from what the wire counted and the log of the cycle says. */
final class FaultExplanation {
    private final CycleSummary summary;
    private final List<ProvisioningEntry> lines;
    private final FaultTally tally;
    private final Tenant tenant;
    private final Messages messages;

    FaultExplanation(EntraSession session, CycleSummary summary, FaultTally tally, Messages messages) {
        this.summary = summary;
        this.lines = session.log().stream()
                .filter(entry -> entry.cycleId().equals(summary.cycleId()))
                .toList();
        this.tally = tally;
        this.tenant = session.tenant();
        this.messages = messages;
    }

    String of(Fault fault) {
        return switch (fault) {
            case TIME_OUTS ->
                tally.lost() == 0
                        ? messages.text("entra.fault.result.nothing")
                        : messages.text(
                                "entra.fault.result.time_outs",
                                tally.lost(),
                                tally.lostThoughDone(),
                                failed(Set.of("Timeout", "WebExceptionProtocolError")));
            case DUPLICATES -> duplicates();
            case REORDERING ->
                tally.reordered() == 0
                        ? messages.text("entra.fault.result.nothing")
                        : messages.text(
                                tally.reorderedRefused() == 0
                                        ? "entra.fault.result.reordering.good"
                                        : "entra.fault.result.reordering.bad",
                                tally.reordered(),
                                tally.reorderedRefused());
            case WRONG_TOKEN, TRUNCATED_TOKEN -> token();
            case GUEST_NAMES -> guests();
            case NESTED_GROUPS -> nested();
        };
    }

    private String duplicates() {
        if (tally.duplicates() == 0) {
            return messages.text("entra.fault.result.nothing");
        }
        return tally.creationsTakenTwice() > 0
                ? messages.text("entra.fault.result.duplicates.bad", tally.duplicates(), tally.creationsTakenTwice())
                : messages.text("entra.fault.result.duplicates.good", tally.duplicates(), tally.creationsRefused());
    }

    private String token() {
        Quarantine held = summary.quarantine();
        return held == null
                ? messages.text("entra.fault.result.token.bad")
                : messages.text(
                        "entra.fault.result.token.good",
                        new Spoken(messages).text(held.error()),
                        held.reason().text());
    }

    private String guests() {
        Set<String> inScope = tenant.usersInScope();
        long guests = tenant.users().values().stream()
                .filter(user -> user.guest() && inScope.contains(user.id()))
                .count();
        long refused = lines.stream()
                .filter(entry -> entry.status() == ProvisioningStatus.FAILURE
                        && guest(entry.source().id()))
                .count();
        return guests == 0
                ? messages.text("entra.fault.result.guests.none")
                : messages.text(
                        refused == 0 ? "entra.fault.result.guests.good" : "entra.fault.result.guests.bad",
                        guests,
                        refused);
    }

    private boolean guest(@Nullable String id) {
        TenantUser user = id == null ? null : tenant.users().get(id);
        return user != null && user.guest();
    }

    private String nested() {
        List<TenantGroup> with = tenant.groups().values().stream()
                .filter(group -> !group.groupIds().isEmpty() && tenant.groupInScope(group.id()))
                .toList();
        return with.isEmpty()
                ? messages.text("entra.fault.result.nested.none")
                : messages.text(
                        "entra.fault.result.nested",
                        with.size(),
                        String.join(
                                ", ",
                                with.stream()
                                        .map(TenantGroup::displayName)
                                        .limit(5)
                                        .toList()),
                        summary.membersAdded());
    }

    private long failed(Set<String> codes) {
        return lines.stream()
                .filter(entry ->
                        entry.error() != null && codes.contains(entry.error().errorCode()))
                .count();
    }
}
