package org.scimconsole.store.sql;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.scimconsole.model.OrganizationId;

/**
 * Which rows an organisation has. An ordinary one has those that name it. A rehearsal has the users and groups that it
 * wrote itself, and of the organisation that it rehearses all others; its memberships are that organisation's, but for
 * those that it ended or began.
 *
 * @param rehearsed the organisation behind a rehearsal; null for an ordinary organisation
 */
record Scope(OrganizationId organization, @Nullable String rehearsed) {
    /** The memberships of ordinary organisations. */
    private static final String MEMBERS = "members";

    static Scope of(Sql sql, OrganizationId organization) {
        if (!organization.isRehearsal()) {
            return new Scope(organization, null);
        }
        Optional<String> behind =
                sql.first("select organization_id from rehearsals where id = ?", Row::text, organization);
        return new Scope(organization, behind.orElse(null));
    }

    boolean rehearsal() {
        return rehearsed != null;
    }

    /** @return the condition on a table of users or groups; has one place for the organisation's id */
    String of(String table) {
        return of(table, table);
    }

    /** @param alias what the table is called in the query */
    String of(String table, String alias) {
        if (rehearsed == null) {
            return alias + ".organization_id = ?";
        }
        return alias + ".organization_id in (?, " + quoted(rehearsed) + ") and (" + alias + ".organization_id = "
                + own() + " or not exists (select 1 from " + table + " own where own.id = " + alias
                + ".id and own.organization_id = " + own() + "))";
    }

    /** @return the condition on a table of users or groups, with its value */
    Condition condition(String table) {
        return DSL.condition(of(table), organization.value());
    }

    /** @return columns of a table of users or groups that begin with the organisation's: the rehearsal's for each row */
    String columns(String columns) {
        return rehearsed == null ? columns : columns.replaceFirst("^(\\w\\.)?organization_id", own());
    }

    /**
     * The plus sign keeps SQLite from reading all that came when it should look for one group or user.
     *
     * @return what stands for the table of memberships
     */
    String members() {
        if (rehearsed == null) {
            return MEMBERS;
        }
        return "(select group_id, user_id from rehearsed_members where rehearsal_id = " + own()
                + " and +present = 1 union all select group_id, user_id from members kept where not exists"
                + " (select 1 from rehearsed_members own where own.rehearsal_id = " + own()
                + " and own.group_id = kept.group_id and own.user_id = kept.user_id))";
    }

    /** Rows of the organisation behind are never locked: a rehearsal does not disturb it, and is locked as a whole. */
    String forUpdate(Sql sql) {
        return rehearsed == null ? sql.dialect().forUpdate() : "";
    }

    private String own() {
        return quoted(organization.value());
    }

    private static String quoted(String id) {
        return "'" + id.replace("'", "''") + "'";
    }
}
