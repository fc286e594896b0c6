package org.scimconsole.store.sql;

import java.util.Collection;
import java.util.List;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.UserId;

/**
 * The memberships of a rehearsal: a row for each that differs from those of the organisation behind it, and none for one
 * that has become again as it is there.
 */
final class RehearsedMembers {
    private final Sql sql;
    private final OrganizationId rehearsal;
    private final Scope scope;

    RehearsedMembers(Sql sql, OrganizationId rehearsal) {
        this.sql = sql;
        this.rehearsal = rehearsal;
        this.scope = Scope.of(sql, rehearsal);
    }

    List<String> add(GroupId group, Collection<String> users) {
        String given = sql.dialect().givenValue(users);
        List<String> come = sql.list(
                "select u.id from users u where " + scope.of("users", "u")
                        + " and u.deleted_at is null and u.id in (select value from "
                        + sql.dialect().given() + ") and not exists (select 1 from " + scope.members()
                        + " m where m.group_id = ? and m.user_id = u.id)",
                Row::text,
                rehearsal,
                given,
                group);
        come.forEach(user -> set(group, user, true));
        return come;
    }

    List<String> remove(GroupId group, Collection<String> users) {
        List<String> gone = sql.list(
                "select user_id from " + scope.members() + " m where group_id = ? and user_id in (select value from "
                        + sql.dialect().given() + ")",
                Row::text,
                group,
                sql.dialect().givenValue(users));
        gone.forEach(user -> set(group, user, false));
        return gone;
    }

    List<String> removeOthers(GroupId group, Collection<String> keep) {
        List<String> gone = sql.list(
                "select user_id from " + scope.members()
                        + " m where group_id = ? and user_id not in (select value from "
                        + sql.dialect().given() + ")",
                Row::text,
                group,
                sql.dialect().givenValue(keep));
        gone.forEach(user -> set(group, user, false));
        return gone;
    }

    List<GroupId> removeUser(UserId user) {
        List<GroupId> groups = sql.list(
                "select group_id from " + scope.members() + " m where user_id = ?",
                row -> new GroupId(row.text()),
                user);
        groups.forEach(group -> set(group, user.value(), false));
        return groups;
    }

    private void set(GroupId group, String user, boolean present) {
        boolean behind = sql.number("select count(*) from members where group_id = ? and user_id = ?", group, user) > 0;
        if (behind == present) {
            sql.update(
                    "delete from rehearsed_members where rehearsal_id = ? and group_id = ? and user_id = ?",
                    rehearsal,
                    group,
                    user);
        } else {
            sql.update(
                    "insert into rehearsed_members (rehearsal_id, group_id, user_id, present) values (?, ?, ?, ?)"
                            + " on conflict (rehearsal_id, group_id, user_id) do update set present = excluded.present",
                    rehearsal,
                    group,
                    user,
                    present);
        }
    }
}
