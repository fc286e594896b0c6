package org.scimconsole.store.sql;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Page;
import org.scimconsole.directory.PageRequest;
import org.scimconsole.directory.group.GroupQuery;
import org.scimconsole.directory.group.GroupRepository;
import org.scimconsole.directory.group.MemberRow;
import org.scimconsole.model.Group;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.ManagedBy;
import org.scimconsole.model.Member;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.UserId;
import org.scimconsole.scim.filter.CaseFold;

/** Groups as rows; their members are left to {@link SqlMembers}. */
final class SqlGroups implements GroupRepository {
    static final String COLUMNS = "organization_id, id, name, description, managed_by, reserved, idp_name, external_id,"
            + " linked_at, link_rule, member_count, resource, version, created_at, updated_at, deleted_at";
    private static final String SELECT = "select " + COLUMNS + " from groups where organization_id = ?";

    private final Sql sql;
    private final SqlMembers members;

    SqlGroups(Sql sql) {
        this.sql = sql;
        this.members = new SqlMembers(sql);
    }

    private static String select(Scope scope) {
        return scope.rehearsal()
                ? "select " + scope.columns(COLUMNS) + " from groups where " + scope.of("groups")
                : SELECT;
    }

    @Override
    public void insert(Group group) {
        Group.Link link = group.link();
        sql.update(
                "insert into groups (organization_id, id, name, name_key, scim_key, description, managed_by, reserved,"
                        + " idp_name, external_id, linked_at, link_rule, member_count, resource, version, created_at,"
                        + " updated_at, deleted_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                group.organization(),
                group.id(),
                group.name(),
                CaseFold.fold(group.name()),
                CaseFold.fold(link == null ? group.name() : link.idpName()),
                group.description(),
                group.managedBy().name(),
                group.reserved(),
                link == null ? null : link.idpName(),
                link == null ? null : link.externalId(),
                link == null ? null : link.since(),
                link == null ? null : link.rule(),
                group.memberCount(),
                group.resource(),
                group.version(),
                group.createdAt(),
                group.updatedAt(),
                group.deletedAt());
    }

    @Override
    public void update(Group group) {
        Group.Link link = group.link();
        int updated = sql.update(
                "update groups set name = ?, name_key = ?, scim_key = ?, description = ?, managed_by = ?, reserved = ?,"
                        + " idp_name = ?, external_id = ?, linked_at = ?, link_rule = ?, resource = ?, version = ?,"
                        + " updated_at = ?, deleted_at = ? where organization_id = ? and id = ?",
                group.name(),
                CaseFold.fold(group.name()),
                CaseFold.fold(link == null ? group.name() : link.idpName()),
                group.description(),
                group.managedBy().name(),
                group.reserved(),
                link == null ? null : link.idpName(),
                link == null ? null : link.externalId(),
                link == null ? null : link.since(),
                link == null ? null : link.rule(),
                group.resource(),
                group.version(),
                group.updatedAt(),
                group.deletedAt(),
                group.organization(),
                group.id());
        if (updated == 0 && group.organization().isRehearsal()) {
            // A rehearsal's first write of the group.
            insert(group);
        }
    }

    @Override
    public Optional<Group> find(OrganizationId organization, GroupId id) {
        return sql.first(select(Scope.of(sql, organization)) + " and id = ?", SqlGroups::group, organization, id);
    }

    @Override
    public Optional<Group> findForUpdate(OrganizationId organization, GroupId id) {
        Scope scope = Scope.of(sql, organization);
        return sql.first(select(scope) + " and id = ?" + scope.forUpdate(sql), SqlGroups::group, organization, id);
    }

    @Override
    public Optional<Group> findByName(OrganizationId organization, String name) {
        Scope scope = Scope.of(sql, organization);
        return sql.first(
                select(scope) + " and name_key = ? and deleted_at is null" + scope.forUpdate(sql),
                SqlGroups::group,
                organization,
                CaseFold.fold(name));
    }

    @Override
    public Optional<Group> findByIdpName(OrganizationId organization, String name) {
        return sql.first(
                select(Scope.of(sql, organization)) + " and scim_key = ? and deleted_at is null limit 1",
                SqlGroups::group,
                organization,
                CaseFold.fold(name));
    }

    @Override
    public Optional<Group> reserved(OrganizationId organization) {
        Scope scope = Scope.of(sql, organization);
        return sql.first(
                select(scope) + " and reserved = 1 and deleted_at is null" + scope.forUpdate(sql),
                SqlGroups::group,
                organization);
    }

    List<Group> withValue(OrganizationId organization, String column, String key, int limit) {
        return sql.list(
                select(Scope.of(sql, organization)) + " and " + column
                        + " = ? and deleted_at is null order by seq limit " + limit,
                SqlGroups::group,
                organization,
                key);
    }

    @Override
    public Page<Group> search(OrganizationId organization, GroupQuery query) {
        return new GroupSearch(sql, this).search(organization, query);
    }

    @Override
    public List<Group> after(OrganizationId organization, @Nullable GroupId last, int limit) {
        List<Object> values = new ArrayList<>();
        values.add(organization);
        Scope scope = Scope.of(sql, organization);
        String text = select(scope) + " and deleted_at is null";
        if (last != null) {
            text += " and seq > (select seq from groups where " + scope.of("groups") + " and id = ?)";
            values.add(organization);
            values.add(last);
        }
        return sql.list(text + " order by seq limit " + limit, SqlGroups::group, values.toArray());
    }

    @Override
    public Map<UserId, List<Group>> ofUsers(OrganizationId organization, Collection<UserId> users) {
        return members.groupsOf(organization, users);
    }

    @Override
    public Map<GroupId, List<Member>> members(OrganizationId organization, Collection<GroupId> groups) {
        return members.of(organization, groups);
    }

    @Override
    public Page<MemberRow> memberPage(
            OrganizationId organization, GroupId group, @Nullable String text, PageRequest page) {
        return members.page(organization, group, text, page);
    }

    @Override
    public boolean isMember(OrganizationId organization, GroupId group, UserId user) {
        return sql.number(
                        "select count(*) from " + Scope.of(sql, organization).members()
                                + " as m where group_id = ? and user_id = ?",
                        group,
                        user)
                > 0;
    }

    @Override
    public List<String> known(OrganizationId organization, Collection<String> ids) {
        return members.known(organization, ids);
    }

    @Override
    public List<String> addMembers(OrganizationId organization, GroupId group, Collection<String> users, Instant at) {
        return members.add(organization, group, users, at);
    }

    @Override
    public List<String> removeMembers(OrganizationId organization, GroupId group, Collection<String> users) {
        return members.remove(organization, group, users);
    }

    @Override
    public List<String> removeOtherMembers(OrganizationId organization, GroupId group, Collection<String> keep) {
        return members.removeOthers(organization, group, keep);
    }

    @Override
    public List<GroupId> removeUser(OrganizationId organization, UserId user) {
        return members.removeUser(organization, user);
    }

    @Override
    public long activeAdministrators(OrganizationId organization) {
        return sql.first(
                        "select id from groups where "
                                + Scope.of(sql, organization).of("groups") + " and reserved = 1 and deleted_at is null",
                        row -> new GroupId(row.text()),
                        organization)
                .map(id -> members.active(organization, id))
                .orElse(0L);
    }

    @Override
    public long activeMembers(OrganizationId organization, GroupId group) {
        return members.active(organization, group);
    }

    @Override
    public Optional<Member> anyActiveMember(OrganizationId organization, GroupId group) {
        return members.anyActive(organization, group);
    }

    @Override
    public void membersChanged(OrganizationId organization, GroupId group, int by, Instant at) {
        if (count(organization, group, by, at) == 0 && organization.isRehearsal()) {
            find(organization, group).ifPresent(this::insert);
            count(organization, group, by, at);
        }
    }

    private int count(OrganizationId organization, GroupId group, int by, Instant at) {
        return sql.update(
                "update groups set member_count = member_count + ?, version = version + 1, updated_at = ?"
                        + " where organization_id = ? and id = ?",
                by,
                at,
                organization,
                group);
    }

    @Override
    public int forgetDeleted(Instant before, int limit) {
        List<String> gone = sql.list(
                "delete from groups where seq in (select seq from groups where deleted_at < ?"
                        + " and organization_id not like 'rehearsal-%' limit ?) returning id",
                Row::text, before, limit);
        gone.forEach(id -> sql.update("delete from members where group_id = ?", id));
        return gone.size();
    }

    @Override
    public GroupCounts counts(OrganizationId organization) {
        return new Counters(sql, organization).groups();
    }

    static Group group(Row row) {
        OrganizationId organization = new OrganizationId(row.text());
        GroupId id = new GroupId(row.text());
        String name = row.text();
        String description = row.text();
        ManagedBy managedBy = row.constant(ManagedBy.class);
        boolean reserved = row.truth();
        String idpName = row.optionalText();
        String externalId = row.optionalText();
        Instant since = row.optionalMoment();
        String rule = row.optionalText();
        Group.Link link = idpName == null || since == null || rule == null
                ? null
                : new Group.Link(idpName, externalId, since, rule);
        return new Group(
                organization,
                id,
                name,
                description,
                managedBy,
                reserved,
                link,
                (int) row.number(),
                row.text(),
                row.number(),
                row.moment(),
                row.moment(),
                row.optionalMoment());
    }
}
