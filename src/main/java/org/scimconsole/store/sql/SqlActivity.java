package org.scimconsole.store.sql;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Page;
import org.scimconsole.directory.PageRequest;
import org.scimconsole.directory.SearchedText;
import org.scimconsole.directory.activity.ActivityRepository;
import org.scimconsole.directory.activity.Actor;
import org.scimconsole.directory.activity.ChangeEvent;
import org.scimconsole.directory.activity.LogEntry;
import org.scimconsole.directory.activity.LogQuery;
import org.scimconsole.directory.activity.Outcome;
import org.scimconsole.directory.activity.ResourceKind;
import org.scimconsole.directory.activity.StoredChange;
import org.scimconsole.directory.activity.Subject;
import org.scimconsole.directory.activity.heartbeat.CycleSeen;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.UserId;
import org.scimconsole.scim.filter.CaseFold;

/** Requests and changes as rows. */
final class SqlActivity implements ActivityRepository {
    private static final String ENTRY =
            "organization_id, id, at, duration_micros, method, path, query, status, outcome,"
                    + " rule, message, subject_type, subject_id, subject_external_id, subject_name, actor_type, actor_id,"
                    + " actor_name, source, cycle, probe";
    private static final String CHANGE = "organization_id, id, at, actor_type, actor_id, actor_name, request_id, cycle,"
            + " resource_type, resource_id, member_id, kind, before_state, after_state";

    private final Sql sql;

    SqlActivity(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(LogEntry entry) {
        Subject subject = entry.subject();
        Actor actor = entry.actor();
        String name = subject == null ? null : SearchedText.shortened(subject.name());
        sql.update(
                "insert into requests (" + ENTRY + ", subject_name_key, request_body, response_body)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entry.organization(),
                entry.id(),
                entry.at(),
                entry.durationMicros(),
                entry.method(),
                entry.path(),
                entry.query(),
                entry.status(),
                entry.outcome().name(),
                entry.rule(),
                entry.message(),
                subject == null ? null : subject.type().name(),
                subject == null ? null : SearchedText.shortened(subject.id()),
                subject == null ? null : SearchedText.shortened(subject.externalId()),
                name,
                actor == null ? null : actor.type().name(),
                actor == null ? null : actor.id(),
                actor == null ? null : actor.name(),
                entry.source(),
                entry.cycle(),
                entry.probe(),
                name == null ? null : CaseFold.fold(name),
                entry.requestBody(),
                entry.responseBody());
    }

    @Override
    public void add(List<StoredChange> changes) {
        for (StoredChange change : changes) {
            ChangeEvent event = change.event();
            if (event.organization().isRehearsal()) {
                new SqlRehearsals(sql).note(change);
                continue;
            }
            sql.update(
                    "insert into changes (" + CHANGE + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    event.organization(),
                    event.id(),
                    event.at(),
                    event.actor().type().name(),
                    event.actor().id(),
                    event.actor().name(),
                    event.requestId(),
                    event.cycle(),
                    event.resourceType().name(),
                    event.resourceId(),
                    event.memberId(),
                    event.kind().name(),
                    change.before(),
                    change.after());
        }
    }

    @Override
    public Page<LogEntry> log(OrganizationId organization, LogQuery query) {
        Condition where = new LogConditions(sql).of(organization, query);
        return new Paging<>(
                        sql,
                        "requests",
                        ENTRY,
                        ActivityRows::entry,
                        where,
                        null,
                        new Order(null, true, true),
                        null,
                        Page.COUNT_LIMIT,
                        fingerprint(query),
                        null)
                .fetch(query.page());
    }

    private static int fingerprint(LogQuery query) {
        return new LogQuery(
                        query.text(),
                        query.user(),
                        query.group(),
                        query.outcomes(),
                        query.rule(),
                        query.cycle(),
                        query.from(),
                        query.to(),
                        query.probes(),
                        PageRequest.first(0))
                .toString()
                .hashCode();
    }

    @Override
    public Optional<LogEntry> find(OrganizationId organization, String id) {
        return sql.first(
                "select " + ENTRY + ", request_body, response_body from requests where id = ? and organization_id = ?"
                        + " order by seq desc limit 1",
                row -> {
                    LogEntry entry = ActivityRows.entry(row);
                    return ActivityRows.withBodies(entry, row.optionalText(), row.optionalText());
                },
                id,
                organization);
    }

    @Override
    public Page<StoredChange> timeline(OrganizationId organization, ResourceKind type, String id, PageRequest page) {
        Condition own = DSL.condition("organization_id = ?", organization.value());
        // Two narrow indexes instead of one condition with "or", which neither database walks in order.
        String table = type == ResourceKind.USER
                ? "(select seq, " + CHANGE + " from changes where organization_id = '" + escaped(organization.value())
                        + "' and resource_id = '" + escaped(id) + "' union all select seq, " + CHANGE
                        + " from changes where organization_id = '" + escaped(organization.value())
                        + "' and member_id = '" + escaped(id) + "') as timeline"
                : "changes";
        Condition where = type == ResourceKind.USER ? own : own.and(DSL.condition("resource_id = ?", id));
        return new Paging<>(
                        sql,
                        table,
                        CHANGE,
                        ActivityRows::change,
                        where,
                        null,
                        new Order(null, true, true),
                        null,
                        0,
                        id.hashCode(),
                        null)
                .fetch(page);
    }

    private static String escaped(String id) {
        return id.replace("'", "''");
    }

    @Override
    public List<StoredChange> ofCycle(OrganizationId organization, long cycle) {
        return sql.list(
                "select " + CHANGE + " from changes where organization_id = ? and cycle = ? and cycle > 0 order by seq",
                ActivityRows::change,
                organization,
                cycle);
    }

    @Override
    public Optional<StoredChange> lastState(OrganizationId organization, String id, Instant until) {
        return sql.first(
                "select " + CHANGE + " from changes where organization_id = ? and resource_id = ? and member_id is null"
                        + " and at <= ? order by seq desc limit 1",
                ActivityRows::change,
                organization,
                id,
                until);
    }

    @Override
    public List<StoredChange> memberships(OrganizationId organization, ResourceKind type, String id, Instant until) {
        String whose = type == ResourceKind.USER ? "member_id = ?" : "resource_id = ? and member_id is not null";
        return sql.list(
                "select " + CHANGE + " from changes where organization_id = ? and " + whose
                        + " and at <= ? order by seq",
                ActivityRows::change,
                organization,
                id,
                until);
    }

    @Override
    public Optional<String> lastMembership(OrganizationId organization, GroupId group, UserId member) {
        return sql.first(
                "select id from changes where organization_id = ? and member_id = ? and "
                        + sql.dialect().unindexed("resource_id") + " = ? order by seq desc limit 1",
                Row::text,
                organization,
                member,
                group);
    }

    @Override
    public @Nullable Instant newest(OrganizationId organization, List<Outcome> outcomes) {
        String condition = "organization_id = ? and actor_type = 'SCIM_TOKEN'";
        if (!outcomes.isEmpty()) {
            condition += " and outcome in ('"
                    + String.join("', '", outcomes.stream().map(Outcome::name).toList()) + "')";
        }
        return sql.first(
                        "select at from requests where " + condition + " order by seq desc limit 1",
                        Row::moment,
                        organization)
                .orElse(null);
    }

    @Override
    public int forgetRequests(Instant before, int limit) {
        return sql.update(
                "delete from requests where seq in (select seq from requests where at < ? order by at limit ?)",
                before,
                limit);
    }

    @Override
    public List<CycleSeen> cycles(OrganizationId organization, int limit) {
        return new SqlCycles(sql).newest(organization, limit);
    }

    @Override
    public Optional<CycleMark> newestCycle(OrganizationId organization) {
        return new SqlCycles(sql).newest(organization);
    }
}
