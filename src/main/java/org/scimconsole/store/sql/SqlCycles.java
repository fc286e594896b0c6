package org.scimconsole.store.sql;

import java.util.List;
import java.util.Optional;
import org.scimconsole.directory.activity.ActivityRepository.CycleMark;
import org.scimconsole.directory.activity.heartbeat.CycleSeen;
import org.scimconsole.model.OrganizationId;

/** The identity provider's cycles, as the rows of its requests tell them. */
final class SqlCycles {
    private final Sql sql;

    SqlCycles(Sql sql) {
        this.sql = sql;
    }

    List<CycleSeen> newest(OrganizationId organization, int limit) {
        return sql.list(
                "select min(at), max(at), count(*), sum(case when outcome in ('REFUSED', 'UNAUTHORIZED', 'FAILED')"
                        + " then 1 else 0 end) from requests where organization_id = ? and cycle > (select"
                        + " coalesce(max(cycle), 0) from requests where organization_id = ?) - ? and cycle > 0"
                        + " group by cycle order by cycle desc",
                row -> new CycleSeen(row.moment(), row.moment(), row.number(), row.number()),
                organization,
                organization,
                limit);
    }

    /** Requests are forgotten one day, and changes never: no number is given twice, or undoing one would undo both. */
    Optional<CycleMark> newest(OrganizationId organization) {
        return newest("requests", organization).or(() -> newest("changes", organization));
    }

    private Optional<CycleMark> newest(String table, OrganizationId organization) {
        return sql.first(
                "select cycle, at from " + table + " where organization_id = ? and cycle > 0"
                        + " order by cycle desc, seq desc limit 1",
                row -> new CycleMark(row.number(), row.moment()),
                organization);
    }
}
