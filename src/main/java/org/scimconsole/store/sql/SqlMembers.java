package org.scimconsole.store.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Page;
import org.scimconsole.directory.PageRequest;
import org.scimconsole.directory.group.MemberRow;
import org.scimconsole.model.Group;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.Member;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.UserId;
import org.scimconsole.model.UserStatus;
import org.scimconsole.scim.filter.CaseFold;

/** Memberships as rows: adding one member to a group of 100,000 touches one. */
final class SqlMembers {
    private static final String GROUP_COLUMNS = "g." + SqlGroups.COLUMNS.replace(", ", ", g.");

    private final Sql sql;

    SqlMembers(Sql sql) {
        this.sql = sql;
    }

    Map<GroupId, List<Member>> of(OrganizationId organization, Collection<GroupId> groups) {
        Map<GroupId, List<Member>> members = new LinkedHashMap<>();
        if (groups.isEmpty()) {
            return members;
        }
        Scope scope = Scope.of(sql, organization);
        String query = "select m.group_id, u.id, u.display_name, u.status from " + scope.members()
                + " m cross join users u where " + scope.of("users", "u") + " and u.id = m.user_id and m.group_id "
                + oneOrMore(scope, groups) + " and u.deleted_at is null order by m.group_id, m.user_id";
        for (String wanted : asked(scope, groups.stream().map(GroupId::value).toList())) {
            sql.list(
                    query,
                    row -> members.computeIfAbsent(new GroupId(row.text()), id -> new ArrayList<>())
                            .add(member(row)),
                    organization,
                    wanted);
        }
        return members;
    }

    Map<UserId, List<Group>> groupsOf(OrganizationId organization, Collection<UserId> users) {
        Map<UserId, List<Group>> groups = new LinkedHashMap<>();
        if (users.isEmpty()) {
            return groups;
        }
        Scope scope = Scope.of(sql, organization);
        if (users.size() > 1 && !scope.rehearsal()) {
            return groupsOfMany(organization, users);
        }
        String query = "select m.user_id, " + scope.columns(GROUP_COLUMNS) + " from "
                + scope.members() + " m cross join groups g where " + scope.of("groups", "g")
                + " and g.id = m.group_id and m.user_id " + oneOrMore(scope, users)
                + " and g.deleted_at is null order by g.seq";
        for (String wanted : asked(scope, users.stream().map(UserId::value).toList())) {
            sql.list(
                    query,
                    row -> groups.computeIfAbsent(new UserId(row.text()), id -> new ArrayList<>())
                            .add(SqlGroups.group(row)),
                    organization,
                    wanted);
        }
        return groups;
    }

    /** Reads each group once, however many of the users are in it: a page of users mostly shares them. */
    private Map<UserId, List<Group>> groupsOfMany(OrganizationId organization, Collection<UserId> users) {
        Map<String, List<UserId>> members = new LinkedHashMap<>();
        sql.list(
                "select group_id, user_id from members where user_id in (select value from "
                        + sql.dialect().given() + ")",
                row -> members.computeIfAbsent(row.text(), id -> new ArrayList<>())
                        .add(new UserId(row.text())),
                sql.dialect().givenValue(users.stream().map(UserId::value).toList()));
        List<Group> inOrder = sql.list(
                "select " + SqlGroups.COLUMNS + " from groups where organization_id = ? and id in (select value from "
                        + sql.dialect().given() + ") and deleted_at is null order by seq",
                SqlGroups::group,
                organization,
                sql.dialect().givenValue(members.keySet()));
        Map<UserId, List<Group>> groups = new LinkedHashMap<>();
        for (Group group : inOrder) {
            for (UserId user : members.getOrDefault(group.id().value(), List.of())) {
                groups.computeIfAbsent(user, id -> new ArrayList<>()).add(group);
            }
        }
        return groups;
    }

    /**
     * Of a rehearsal one is asked for at a time, since SQLite takes only an equation into both of its memberships; and one
     * alone is an equation, too, whose rows PostgreSQL then expects to be few.
     */
    private String oneOrMore(Scope scope, Collection<?> ids) {
        return scope.rehearsal() || ids.size() == 1
                ? "= ?"
                : "in (select value from " + sql.dialect().given() + ")";
    }

    private List<String> asked(Scope scope, List<String> ids) {
        return scope.rehearsal() || ids.size() == 1
                ? ids
                : List.of(sql.dialect().givenValue(ids));
    }

    Page<MemberRow> page(OrganizationId organization, GroupId group, @Nullable String text, PageRequest page) {
        Scope scope = Scope.of(sql, organization);
        Condition where = scope.condition("users")
                .and(DSL.condition("deleted_at is null"))
                .and(UserConditions.memberOf(scope, group.value()));
        if (text != null && !text.isBlank()) {
            where = where.and(TextSearch.containing(CaseFold.fold(text.strip())));
        }
        return new Paging<>(
                        sql,
                        "users",
                        "id, display_name, user_name, status",
                        row -> new MemberRow(
                                new UserId(row.text()), row.text(), row.text(), row.constant(UserStatus.class)),
                        where,
                        null,
                        new Order(Order.NAME, false, false),
                        null,
                        0,
                        31 * group.hashCode() + (text == null ? 0 : text.hashCode()),
                        null)
                .fetch(page);
    }

    List<String> known(OrganizationId organization, Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return sql.list(
                "select id from users where "
                        + Scope.of(sql, organization).of("users")
                        + " and deleted_at is null and id in (select value from "
                        + sql.dialect().given() + ")",
                Row::text,
                organization,
                sql.dialect().givenValue(ids));
    }

    List<String> add(OrganizationId organization, GroupId group, Collection<String> users, Instant at) {
        if (users.isEmpty()) {
            return List.of();
        }
        if (organization.isRehearsal()) {
            return new RehearsedMembers(sql, organization).add(group, users);
        }
        return sql.list(
                "insert into members (group_id, user_id, added_at) select ?, u.id, ? from "
                        + sql.dialect().given()
                        + " cross join users u where u.organization_id = ? and u.id = given.value"
                        + " and u.deleted_at is null" + sql.dialect().keeping("u")
                        + " on conflict do nothing returning user_id",
                Row::text,
                group,
                at,
                sql.dialect().givenValue(users),
                organization);
    }

    List<String> remove(OrganizationId organization, GroupId group, Collection<String> users) {
        if (users.isEmpty()) {
            return List.of();
        }
        if (organization.isRehearsal()) {
            return new RehearsedMembers(sql, organization).remove(group, users);
        }
        return sql.list(
                "delete from members where group_id = ? and user_id in (select value from "
                        + sql.dialect().given() + ") returning user_id",
                Row::text,
                group,
                sql.dialect().givenValue(users));
    }

    List<String> removeOthers(OrganizationId organization, GroupId group, Collection<String> keep) {
        if (organization.isRehearsal()) {
            return new RehearsedMembers(sql, organization).removeOthers(group, keep);
        }
        return sql.list(
                "delete from members where group_id = ? and user_id not in (select value from "
                        + sql.dialect().given() + ") returning user_id",
                Row::text,
                group,
                sql.dialect().givenValue(keep));
    }

    List<GroupId> removeUser(OrganizationId organization, UserId user) {
        if (organization.isRehearsal()) {
            return new RehearsedMembers(sql, organization).removeUser(user);
        }
        return sql.list(
                "delete from members where user_id = ? returning group_id", row -> new GroupId(row.text()), user);
    }

    long active(OrganizationId organization, GroupId group) {
        Scope scope = Scope.of(sql, organization);
        return sql.number(
                "select count(*) from " + scope.members() + " m cross join users u where " + scope.of("users", "u")
                        + " and u.id = m.user_id"
                        + " and m.group_id = ? and u.status = 'ACTIVE' and u.deleted_at is null",
                organization,
                group);
    }

    Optional<Member> anyActive(OrganizationId organization, GroupId group) {
        Scope scope = Scope.of(sql, organization);
        return sql.first(
                "select u.id, u.display_name, u.status from " + scope.members() + " m cross join users u where "
                        + scope.of("users", "u")
                        + " and u.id = m.user_id and m.group_id = ? and u.status = 'ACTIVE' and u.deleted_at is null"
                        + " limit 1",
                SqlMembers::member,
                organization,
                group);
    }

    private static Member member(Row row) {
        return new Member(new UserId(row.text()), row.text(), row.constant(UserStatus.class));
    }
}
