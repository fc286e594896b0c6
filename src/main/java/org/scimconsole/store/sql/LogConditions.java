package org.scimconsole.store.sql;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.scimconsole.directory.activity.LogQuery;
import org.scimconsole.directory.activity.Outcome;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.scim.filter.CaseFold;

/** Which rows of the requests a query of the log means. */
final class LogConditions {
    private final Sql sql;

    LogConditions(Sql sql) {
        this.sql = sql;
    }

    Condition of(OrganizationId organization, LogQuery query) {
        Condition where = DSL.condition("organization_id = ?", organization.value());
        if (query.user() != null) {
            where = where.and(about(organization, "users", query.user().value()));
        }
        if (query.group() != null) {
            where = where.and(about(organization, "groups", query.group().value()));
        }
        if (!query.outcomes().isEmpty()) {
            where = where.and(DSL.field("outcome", String.class)
                    .in(query.outcomes().stream().map(Outcome::name).sorted().toList()));
        }
        if (query.rule() != null) {
            where = where.and(DSL.condition("rule = ?", query.rule()));
        }
        if (query.cycle() != null) {
            where = where.and(DSL.condition("cycle = ?", query.cycle()));
        }
        if (query.from() != null) {
            where = where.and(DSL.condition("at >= ?", Sql.millis(query.from())));
        }
        if (query.to() != null) {
            where = where.and(DSL.condition("at < ?", Sql.millis(query.to())));
        }
        if (!query.probes()) {
            where = where.and(DSL.condition("probe = 0"));
        }
        if (query.text() != null && !query.text().isBlank()) {
            where = where.and(containing(query.text().strip()));
        }
        return where;
    }

    /** An id of ours has an index of its own; only what is none is looked for among the provider's ids, row by row. */
    private Condition about(OrganizationId organization, String table, String id) {
        boolean ours = sql.first(
                        "select id from requests where organization_id = ? and subject_id = ? limit 1",
                        Row::text,
                        organization,
                        id)
                .isPresent();
        Condition own = DSL.condition("subject_id = ?", id);
        return ours
                ? own
                : DSL.condition("subject_external_id = ?", id)
                        .or(DSL.condition(
                                "subject_id in (select id from " + table
                                        + " where organization_id = ? and external_id = ?)",
                                organization.value(),
                                id));
    }

    private static Condition containing(String text) {
        return FilterConditions.contains(DSL.field("subject_name_key", String.class), CaseFold.fold(text))
                .or(DSL.condition("subject_id = ?", text))
                .or(DSL.condition("subject_external_id = ?", text))
                .or(DSL.condition("id = ?", text))
                .or(FilterConditions.contains(DSL.field("path", String.class), text))
                .or(FilterConditions.contains(DSL.field("message", String.class), text));
    }
}
