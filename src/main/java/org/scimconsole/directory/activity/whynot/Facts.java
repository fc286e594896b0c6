package org.scimconsole.directory.activity.whynot;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.PageRequest;
import org.scimconsole.directory.Session;
import org.scimconsole.directory.activity.Actor;
import org.scimconsole.directory.activity.LogEntry;
import org.scimconsole.directory.activity.LogQuery;
import org.scimconsole.directory.activity.Outcome;
import org.scimconsole.directory.activity.ResourceKind;
import org.scimconsole.directory.activity.StoredChange;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.UserId;

/**
 * What is known about one subject, newest first.
 *
 * @param rows of the log that name it
 * @param changes of its history
 * @param lastAnswered the provider's newest request that was let in; null for none
 * @param lastTurnedAway the newest 401; null for none
 */
record Facts(
        List<LogEntry> rows,
        List<StoredChange> changes,
        @Nullable LogEntry lastAnswered,
        @Nullable LogEntry lastTurnedAway) {
    private static final int ENOUGH = 200;
    private static final Set<Outcome> LOOK_UPS = Set.of(Outcome.FOUND, Outcome.NOT_FOUND);
    private static final Set<Outcome> REFUSALS = Set.of(Outcome.REFUSED, Outcome.FAILED);

    static Facts about(
            Session session,
            OrganizationId organization,
            String name,
            @Nullable ResourceKind kind,
            @Nullable String id) {
        Stream<LogEntry> rows = session.activity().log(organization, query(name, null, null, Set.of())).items().stream()
                .filter(row -> names(row, name));
        List<StoredChange> changes = List.of();
        if (kind != null && id != null) {
            UserId user = kind == ResourceKind.USER ? new UserId(id) : null;
            GroupId group = kind == ResourceKind.GROUP ? new GroupId(id) : null;
            rows = Stream.concat(
                    rows, session.activity().log(organization, query(null, user, group, Set.of())).items().stream());
            changes = session.activity()
                    .timeline(organization, kind, id, PageRequest.first(ENOUGH))
                    .items();
        }
        List<LogEntry> all = rows.filter(row -> row.outcome() != Outcome.UNAUTHORIZED)
                .distinct()
                .sorted(Comparator.comparing(LogEntry::at).reversed())
                .toList();
        Set<Outcome> answered = EnumSet.allOf(Outcome.class);
        answered.remove(Outcome.UNAUTHORIZED);
        return new Facts(
                all,
                changes,
                newest(session, organization, answered),
                newest(session, organization, Set.of(Outcome.UNAUTHORIZED)));
    }

    private static LogQuery query(
            @Nullable String text, @Nullable UserId user, @Nullable GroupId group, Set<Outcome> outcomes) {
        return new LogQuery(text, user, group, outcomes, null, null, null, null, true, PageRequest.first(ENOUGH));
    }

    private static @Nullable LogEntry newest(Session session, OrganizationId organization, Set<Outcome> outcomes) {
        return session.activity().log(organization, query(null, null, null, outcomes)).items().stream()
                .filter(row -> row.outcome() == Outcome.UNAUTHORIZED || isFromProvider(row))
                .findFirst()
                .orElse(null);
    }

    static boolean isFromProvider(LogEntry row) {
        return row.actor() != null && row.actor().type() == Actor.Type.SCIM_TOKEN;
    }

    /** The search finds parts of names; evidence has to be about exactly this one. */
    private static boolean names(LogEntry row, String name) {
        if (row.subject() == null) {
            return false;
        }
        String folded = name.toLowerCase(Locale.ROOT);
        return Stream.of(row.subject().name(), row.subject().id(), row.subject().externalId())
                .anyMatch(
                        value -> value != null && value.toLowerCase(Locale.ROOT).equals(folded));
    }

    Optional<LogEntry> lookUp() {
        return rows.stream()
                .filter(row -> LOOK_UPS.contains(row.outcome()) && isFromProvider(row))
                .findFirst();
    }

    Optional<LogEntry> refusal() {
        return rows.stream()
                .filter(row -> REFUSALS.contains(row.outcome()) && isFromProvider(row))
                .findFirst();
    }

    /** The provider's newest write that was accepted. */
    Optional<LogEntry> accepted() {
        return rows.stream()
                .filter(row ->
                        !LOOK_UPS.contains(row.outcome()) && !REFUSALS.contains(row.outcome()) && isFromProvider(row))
                .findFirst();
    }

    /** The newest change that was not only about members. */
    Optional<StoredChange> change() {
        return changes.stream()
                .filter(change -> change.event().memberId() == null)
                .findFirst();
    }

    /** @return whether 401s are the last that was heard of the provider */
    boolean turnedAway() {
        return lastTurnedAway != null
                && (lastAnswered == null || lastTurnedAway.at().isAfter(lastAnswered.at()));
    }
}
