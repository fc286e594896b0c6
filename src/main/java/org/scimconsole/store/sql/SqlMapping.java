package org.scimconsole.store.sql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.scimconsole.directory.activity.ResourceKind;
import org.scimconsole.directory.activity.Subject;
import org.scimconsole.directory.mapping.MappingRepository;
import org.scimconsole.model.OrganizationId;

/** What rows say about the mapping; the flags are a column that the database computes, and have an index of their own. */
final class SqlMapping implements MappingRepository {
    private final Sql sql;

    SqlMapping(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Map<Integer, Long> flags(OrganizationId organization) {
        Map<Integer, Long> flags = new HashMap<>();
        sql.list(
                "select mapping_flags, count(*) from users where organization_id = ? and mapping_flags > 0"
                        + " group by mapping_flags",
                row -> flags.put((int) row.number(), row.number()),
                organization);
        return flags;
    }

    @Override
    public List<Subject> peopleWith(OrganizationId organization, List<Integer> flags, int limit) {
        String combinations = flags.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return sql.list(
                "select id, external_id, user_name from users where organization_id = ? and mapping_flags > 0"
                        + " and mapping_flags in (" + combinations + ") limit " + limit,
                row -> subject(ResourceKind.USER, row),
                organization);
    }

    @Override
    public List<Subject> sharedEmails(OrganizationId organization, int limit) {
        // The inner query walks the index of e-mails alone; only addresses that stand there twice are looked at closer.
        return sql.list(
                "select min(id), null, min(email) from users where organization_id = ? and deleted_at is null"
                        + " and email_key in (select email_key from users where organization_id = ? and email_key is not null"
                        + " group by email_key having count(*) > 1) group by email_key having count(*) > 1 limit "
                        + limit,
                row -> subject(ResourceKind.USER, row),
                organization,
                organization);
    }

    @Override
    public List<Subject> groupsWithLongNames(OrganizationId organization, int shortest, int limit) {
        return sql.list(
                "select id, external_id, name from groups where organization_id = ? and deleted_at is null"
                        + " and managed_by = 'IDP' and length(name) >= ? order by name_key limit " + limit,
                row -> subject(ResourceKind.GROUP, row),
                organization,
                shortest);
    }

    @Override
    public List<Subject> refusedGroups(OrganizationId organization, List<String> rules, int latest) {
        String named = rules.stream().map(rule -> "'" + rule + "'").collect(Collectors.joining(", "));
        return sql.list(
                "select null, max(subject_external_id), max(subject_name) from (select rule, subject_type, subject_name,"
                        + " subject_name_key, subject_external_id from requests where organization_id = ?"
                        + " and outcome in ('REFUSED', 'UNAUTHORIZED', 'FAILED') order by seq desc limit " + latest
                        + ") as refused where rule in (" + named + ") and subject_type = 'GROUP'"
                        + " and subject_name_key is not null and not exists (select 1 from groups where organization_id = ?"
                        + " and name_key = subject_name_key and deleted_at is null and managed_by = 'IDP')"
                        + " group by subject_name_key order by subject_name_key",
                row -> subject(ResourceKind.GROUP, row),
                organization,
                organization);
    }

    @Override
    public List<Subject> textualTruths(OrganizationId organization, int latest) {
        return sql.list(
                "select subject_type, subject_id, max(subject_external_id), max(subject_name) from (select method,"
                        + " subject_type, subject_id, subject_external_id, subject_name, request_body from requests where organization_id = ?"
                        + " order by seq desc limit " + latest
                        + ") as recent where method = 'PATCH' and subject_id is not null and (request_body like '%\"False\"%'"
                        + " or request_body like '%\"True\"%') group by subject_type, subject_id",
                row -> subject(row.constant(ResourceKind.class), row),
                organization);
    }

    private static Subject subject(ResourceKind kind, Row row) {
        return new Subject(kind, row.optionalText(), row.optionalText(), row.optionalText());
    }
}
