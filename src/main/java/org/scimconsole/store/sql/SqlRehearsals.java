package org.scimconsole.store.sql;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Page;
import org.scimconsole.directory.PageRequest;
import org.scimconsole.directory.activity.ChangeEvent;
import org.scimconsole.directory.activity.ChangeKind;
import org.scimconsole.directory.activity.ResourceKind;
import org.scimconsole.directory.activity.StoredChange;
import org.scimconsole.directory.rehearsal.MembershipDifference;
import org.scimconsole.directory.rehearsal.NetChange;
import org.scimconsole.directory.rehearsal.Rehearsal;
import org.scimconsole.directory.rehearsal.RehearsalRepository;
import org.scimconsole.directory.rehearsal.RepeatedRefusal;
import org.scimconsole.directory.rehearsal.StateDifference;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.IdentityProvider;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.UserId;

/** Rehearsals as rows. */
final class SqlRehearsals implements RehearsalRepository {
    private static final String REHEARSAL =
            "select id, organization_id, provider, started_at, started_by, expires_at from rehearsals"
                    + " where ended_at is null";
    private static final String REFUSED = " from requests where organization_id = ? and outcome = 'REFUSED'"
            + " group by rule, subject_type, subject_name, message";
    private static final List<String> TABLES = List.of("groups", "requests", "held_requests");

    private final Sql sql;

    SqlRehearsals(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void insert(Rehearsal rehearsal) {
        sql.update(
                "insert into rehearsals (id, organization_id, provider, started_at, started_by, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                rehearsal.id(),
                rehearsal.organization(),
                rehearsal.provider().name(),
                rehearsal.startedAt(),
                rehearsal.startedBy(),
                rehearsal.expiresAt());
    }

    @Override
    public Optional<Rehearsal> current(OrganizationId organization) {
        return sql.first(REHEARSAL + " and organization_id = ?", SqlRehearsals::rehearsal, organization);
    }

    @Override
    public List<Rehearsal> overdue(Instant now) {
        return sql.list(REHEARSAL + " and expires_at <= ?", SqlRehearsals::rehearsal, now);
    }

    @Override
    public void end(OrganizationId rehearsal, Instant at) {
        sql.update("update rehearsals set ended_at = ? where id = ? and ended_at is null", at, rehearsal);
    }

    @Override
    public Optional<OrganizationId> leftover() {
        return sql.first(
                "select id from rehearsals where ended_at is not null order by seq limit 1",
                row -> new OrganizationId(row.text()));
    }

    @Override
    public boolean forget(OrganizationId rehearsal, int limit) {
        int forgotten = 0;
        for (String table : TABLES) {
            forgotten += forget(table, "organization_id", rehearsal, limit);
        }
        forgotten += forget("rehearsed", "rehearsal_id", rehearsal, limit);
        forgotten += forget("rehearsed_members", "rehearsal_id", rehearsal, limit);
        List<Long> users = sql.list(
                "delete from users where seq in (select seq from users where organization_id = ? limit ?)"
                        + " returning seq",
                Row::number,
                rehearsal,
                limit);
        users.forEach(seq -> sql.dialect().unsearchable(sql, seq));
        if (forgotten + users.size() > 0) {
            return true;
        }
        sql.update("delete from counters where organization_id = ?", rehearsal);
        sql.update("delete from rehearsals where id = ? and ended_at is not null", rehearsal);
        return false;
    }

    private int forget(String table, String column, OrganizationId rehearsal, int limit) {
        return sql.update(
                "delete from " + table + " where seq in (select seq from " + table + " where " + column
                        + " = ? limit ?)",
                rehearsal,
                limit);
    }

    /** Keeps what a change in a rehearsal comes to, together with those before it. */
    void note(StoredChange change) {
        ChangeEvent event = change.event();
        if (event.memberId() != null) {
            // Memberships are kept by their difference alone.
            return;
        }
        String type = event.resourceType().name();
        record Met(@Nullable String before) {}
        Optional<Met> met = sql.first(
                "select before_state from rehearsed where rehearsal_id = ? and type = ? and id = ?",
                row -> new Met(row.optionalText()),
                event.organization(),
                type,
                event.resourceId());
        String before = met.isPresent() ? met.get().before() : change.before();
        ChangeKind kind = NetChange.of(event.resourceType(), before, change.after());
        if (met.isPresent()) {
            sql.update(
                    "update rehearsed set kind = ? where rehearsal_id = ? and type = ? and id = ?",
                    kind == null ? null : kind.name(),
                    event.organization(),
                    type,
                    event.resourceId());
        } else {
            sql.update(
                    "insert into rehearsed (rehearsal_id, type, id, kind, before_state) values (?, ?, ?, ?, ?)",
                    event.organization(),
                    type,
                    event.resourceId(),
                    kind == null ? null : kind.name(),
                    before);
        }
    }

    @Override
    public Map<ChangeKind, Long> counts(OrganizationId rehearsal, ResourceKind type) {
        Map<ChangeKind, Long> counts = new EnumMap<>(ChangeKind.class);
        sql.list(
                "select kind, count(*) from rehearsed where rehearsal_id = ? and type = ? and kind is not null"
                        + " group by kind",
                row -> counts.put(row.constant(ChangeKind.class), row.number()),
                rehearsal,
                type.name());
        return counts;
    }

    @Override
    public long memberships(OrganizationId rehearsal, boolean come) {
        return sql.number(
                "select count(*) from rehearsed_members where rehearsal_id = ? and present = ?", rehearsal, come);
    }

    @Override
    public Page<StateDifference> states(
            OrganizationId rehearsal, ResourceKind type, @Nullable ChangeKind kind, PageRequest page) {
        Condition where = DSL.condition(
                "rehearsal_id = {0} and type = {1} and kind is not null",
                DSL.val(rehearsal.value()), DSL.val(type.name()));
        return new Paging<>(
                        sql,
                        "rehearsed",
                        "type, id, kind, before_state",
                        SqlRehearsals::state,
                        kind == null ? where : where.and(DSL.condition("kind = ?", kind.name())),
                        null,
                        new Order(null, true, false),
                        null,
                        0,
                        (rehearsal + " " + type + " " + kind).hashCode(),
                        null)
                .fetch(page);
    }

    @Override
    public Page<MembershipDifference> memberships(OrganizationId rehearsal, boolean come, PageRequest page) {
        return new Paging<>(
                        sql,
                        "rehearsed_members",
                        "group_id, user_id",
                        row -> new MembershipDifference(new GroupId(row.text()), "", new UserId(row.text()), ""),
                        DSL.condition(
                                "rehearsal_id = {0} and present = {1}",
                                DSL.val(rehearsal.value()), DSL.val(come ? 1 : 0)),
                        null,
                        new Order(null, true, false),
                        null,
                        0,
                        (rehearsal + " " + come).hashCode(),
                        null)
                .fetch(page);
    }

    @Override
    public long refused(OrganizationId rehearsal) {
        return sql.number("select count(*) from (select 1" + REFUSED + ") as refused", rehearsal);
    }

    @Override
    public List<RepeatedRefusal> refusals(OrganizationId rehearsal, int limit) {
        return sql.list(
                "select rule, subject_type, subject_name, coalesce(message, ''), count(*), max(at)" + REFUSED
                        + " order by max(at) desc, max(seq) desc limit " + limit,
                row -> {
                    String rule = row.optionalText();
                    ResourceKind type = row.optionalConstant(ResourceKind.class);
                    return new RepeatedRefusal(rule, type, row.optionalText(), row.text(), row.number(), row.moment());
                },
                rehearsal);
    }

    @Override
    public List<StateDifference> writtenSince(Rehearsal rehearsal, ResourceKind type, Instant since) {
        return sql.list(
                "select r.type, r.id, r.kind, r.before_state from rehearsed r cross join " + table(type)
                        + " now where r.rehearsal_id = ? and r.type = ? and r.kind is not null and now.id = r.id"
                        + " and now.organization_id = ? and now.updated_at >= ? order by r.seq",
                SqlRehearsals::state,
                rehearsal.id(),
                type.name(),
                rehearsal.organization(),
                since);
    }

    @Override
    public List<MembershipDifference> membershipsChangedSince(Rehearsal rehearsal) {
        return sql.list(
                "select r.group_id, r.user_id from rehearsed_members r where r.rehearsal_id = ?"
                        + " and exists (select 1 from changes c where c.organization_id = ? and c.member_id = r.user_id"
                        + " and " + sql.dialect().unindexed("c.resource_id") + " = r.group_id and c.at > ?)"
                        + " and r.present = case when exists (select 1 from members m where m.group_id = r.group_id"
                        + " and m.user_id = r.user_id) then 0 else 1 end"
                        + " and not exists (select 1 from rehearsed gone where gone.rehearsal_id = r.rehearsal_id"
                        + " and gone.type = 'USER' and gone.id = r.user_id and gone.kind = 'DELETED')"
                        + " and not exists (select 1 from rehearsed gone where gone.rehearsal_id = r.rehearsal_id"
                        + " and gone.type = 'GROUP' and gone.id = r.group_id and gone.kind = 'DELETED')"
                        + " order by r.seq",
                row -> new MembershipDifference(new GroupId(row.text()), "", new UserId(row.text()), ""),
                rehearsal.id(),
                rehearsal.organization(),
                rehearsal.startedAt());
    }

    @Override
    public List<String> namesTaken(Rehearsal rehearsal, ResourceKind type) {
        String table = table(type);
        String name = type == ResourceKind.USER ? "user_name_key" : "name_key";
        return sql.list(
                "select r.id from rehearsed r cross join " + table + " mine cross join " + table
                        + " theirs where r.rehearsal_id = ? and r.type = ? and r.kind is not null and mine.id = r.id"
                        + " and mine.organization_id = r.rehearsal_id and mine.deleted_at is null"
                        + " and theirs.organization_id = ? and theirs." + name + " = mine." + name
                        + " and theirs.deleted_at is null and theirs.id <> mine.id and not exists (select 1 from "
                        + table + " own where own.id = theirs.id and own.organization_id = r.rehearsal_id)"
                        + " order by r.seq",
                Row::text,
                rehearsal.id(),
                type.name(),
                rehearsal.organization());
    }

    private static String table(ResourceKind type) {
        return type == ResourceKind.USER ? "users" : "groups";
    }

    private static Rehearsal rehearsal(Row row) {
        return new Rehearsal(
                new OrganizationId(row.text()),
                new OrganizationId(row.text()),
                row.constant(IdentityProvider.class),
                row.moment(),
                row.text(),
                row.moment());
    }

    private static StateDifference state(Row row) {
        return new StateDifference(
                row.constant(ResourceKind.class), row.text(), row.constant(ChangeKind.class), row.optionalText());
    }
}
