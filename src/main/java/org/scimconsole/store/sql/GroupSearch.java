package org.scimconsole.store.sql;

import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Page;
import org.scimconsole.directory.PageRequest;
import org.scimconsole.directory.Sort;
import org.scimconsole.directory.group.GroupQuery;
import org.scimconsole.directory.group.GroupRepository.GroupCounts;
import org.scimconsole.model.Group;
import org.scimconsole.model.ManagedBy;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.scim.filter.CaseFold;
import org.scimconsole.scim.filter.Filter;

/** Finds groups: by filter, by text, in any order. */
final class GroupSearch {
    private final Sql sql;
    private final SqlGroups groups;

    GroupSearch(Sql sql, SqlGroups groups) {
        this.sql = sql;
        this.groups = groups;
    }

    Page<Group> search(OrganizationId organization, GroupQuery query) {
        ExactLookUp exact = ExactLookUp.of(query).orElse(null);
        Page<Group> found = exact == null
                ? null
                : exact.page(groups.withValue(organization, exact.column(), exact.key(), exact.count() + 1));
        return found == null ? searched(organization, query) : found;
    }

    private Page<Group> searched(OrganizationId organization, GroupQuery query) {
        Scope scope = Scope.of(sql, organization);
        String columns = scope.columns(SqlGroups.COLUMNS);
        Condition where = scope.condition("groups").and(DSL.condition("deleted_at is null"));
        if (query.managedBy() != null) {
            where = where.and(DSL.condition("managed_by = ?", query.managedBy().name()));
        }
        Predicate<Group> accept = null;
        if (query.filter() != null) {
            GroupConditions conditions = new GroupConditions(scope);
            where = where.and(conditions.translate(query.filter()).condition());
            Filter rest = conditions.rest(query.filter());
            accept = rest == null ? null : Resources.groupsMatching(rest);
        }
        String text = query.text() == null ? "" : CaseFold.fold(query.text().strip());
        if (!text.isEmpty()) {
            where = where.and(containing(text));
            if (!ascii(text)) {
                Predicate<Group> found = group -> contains(group, text);
                accept = accept == null ? found : accept.and(found);
            }
        }
        Order order = order(query.sort());
        if (order == null) {
            return new SortInMemory<>(sql, "groups", columns, SqlGroups::group, where, accept)
                    .fetch(query.sort(), query.page(), Resources::document);
        }
        int fingerprint = new GroupQuery(
                        query.filter(), query.text(), query.managedBy(), query.sort(), PageRequest.first(0))
                .toString()
                .hashCode();
        boolean counted = query.filter() == null && query.text() == null;
        LongSupplier total = counted ? () -> counted(organization, query.managedBy()) : null;
        return new Paging<>(sql, "groups", columns, SqlGroups::group, where, accept, order, total, 0, fingerprint, null)
                .fetch(query.page());
    }

    private long counted(OrganizationId organization, @Nullable ManagedBy managedBy) {
        GroupCounts counts = groups.counts(organization);
        if (managedBy == null) {
            return counts.all();
        }
        return managedBy == ManagedBy.IDP ? counts.managed() : counts.all() - counts.managed();
    }

    /** SQLite lowers no letters but those of ASCII: descriptions are then looked at one by one. */
    private static Condition containing(String text) {
        Condition described = ascii(text)
                ? FilterConditions.contains(DSL.field("lower(description)", String.class), text)
                : DSL.condition("description <> ''");
        return FilterConditions.contains(GroupConditions.NAME, text)
                .or(FilterConditions.contains(GroupConditions.SCIM_NAME, text))
                .or(described)
                .or(DSL.condition("lower(external_id) = ?", text))
                .or(GroupConditions.ID.eq(text));
    }

    private static boolean ascii(String text) {
        return text.chars().allMatch(each -> each < 128);
    }

    private static boolean contains(Group group, String text) {
        Group.Link link = group.link();
        String externalId = link == null || link.externalId() == null ? "" : link.externalId();
        return CaseFold.fold(externalId).equals(text)
                || Stream.of(group.name(), link == null ? "" : link.idpName(), group.description())
                        .anyMatch(value -> CaseFold.fold(value).contains(text));
    }

    private static @Nullable Order order(Sort sort) {
        return switch (sort.by().toString().toLowerCase(Locale.ROOT)) {
            case "meta.created" -> new Order(null, true, sort.descending());
            case "meta.lastmodified" -> new Order("updated_at", true, sort.descending());
            case "displayname" -> new Order("scim_key", false, sort.descending());
            case "name" -> new Order("name_key", false, sort.descending());
            case "id" -> new Order("id", false, sort.descending());
            case "externalid" -> new Order(Order.lastWithout("external_id"), false, sort.descending());
            case "membercount" -> new Order("member_count", true, sort.descending());
            case "managedby" -> new Order("managed_by", false, sort.descending());
            default -> null;
        };
    }
}
