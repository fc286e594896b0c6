package org.scimconsole.store.sql;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.group.GroupRepository.GroupCounts;
import org.scimconsole.directory.user.UserRepository.UserKind;
import org.scimconsole.directory.user.UserState;
import org.scimconsole.model.ManagedBy;
import org.scimconsole.model.OrganizationId;

/**
 * How many users and groups there are, without counting them. A rehearsal has those of the organisation behind it and its
 * own, less the ones that its own cover.
 */
final class Counters {
    private final Sql sql;
    private final OrganizationId organization;
    private final Scope scope;

    Counters(Sql sql, OrganizationId organization) {
        this.sql = sql;
        this.organization = organization;
        this.scope = Scope.of(sql, organization);
    }

    Map<UserKind, Long> users() {
        Map<UserKind, Long> counts = new HashMap<>();
        String counted = "select state, managed_by, sum(number) from counters where organization_id = ?"
                + " and kind = 'USER' group by state, managed_by";
        add(counts, 1, counted, organization);
        if (scope.rehearsal()) {
            add(counts, 1, counted, scope.rehearsed());
            String covered = "select state, managed_by, count(*) from users where organization_id = ? and id in"
                    + " (select id from users where organization_id = ?) group by state, managed_by";
            add(counts, -1, covered, scope.rehearsed(), organization);
        }
        return counts;
    }

    private void add(Map<UserKind, Long> counts, int sign, String query, @Nullable Object... values) {
        sql.list(
                query,
                row -> counts.merge(
                        new UserKind(row.constant(UserState.class), row.constant(ManagedBy.class)),
                        sign * row.number(),
                        Long::sum),
                values);
    }

    GroupCounts groups() {
        String counted = "select managed_by, sum(number) from counters where organization_id = ? and kind = 'GROUP'"
                + " and state = 'ACTIVE' group by managed_by";
        GroupCounts own = add(new GroupCounts(0, 0), 1, counted, organization);
        if (!scope.rehearsal()) {
            return own;
        }
        String covered = "select managed_by, count(*) from groups where organization_id = ? and deleted_at is null"
                + " and id in (select id from groups where organization_id = ?) group by managed_by";
        GroupCounts both = add(own, 1, counted, scope.rehearsed());
        return add(both, -1, covered, scope.rehearsed(), organization);
    }

    private GroupCounts add(GroupCounts to, int sign, String query, @Nullable Object... values) {
        record Counted(String managedBy, long number) {}
        long all = to.all();
        long managed = to.managed();
        for (Counted counted : sql.list(query, row -> new Counted(row.text(), row.number()), values)) {
            all += sign * counted.number();
            managed += counted.managedBy().equals(ManagedBy.IDP.name()) ? sign * counted.number() : 0;
        }
        return new GroupCounts(all, managed);
    }
}
