package org.scimconsole.store.sql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Page;
import org.scimconsole.directory.Sort;
import org.scimconsole.directory.user.UserQuery;
import org.scimconsole.directory.user.UserState;
import org.scimconsole.model.OrganizationId;
import org.scimconsole.model.User;
import org.scimconsole.scim.filter.CaseFold;
import org.scimconsole.scim.filter.Filter;

/** Finds users: by filter, by text, by state, in any order. */
final class UserSearch {
    /** How many users who are next in the order are looked at before all matches are sorted. */
    private static final int GLANCE = 1_000;

    private final Sql sql;
    private final SqlUsers users;

    UserSearch(Sql sql, SqlUsers users) {
        this.sql = sql;
        this.users = users;
    }

    Page<User> search(OrganizationId organization, UserQuery query) {
        ExactLookUp exact = ExactLookUp.of(query).orElse(null);
        Page<User> found = exact == null
                ? null
                : exact.page(users.withValue(organization, exact.column(), exact.key(), exact.count() + 1));
        return found == null ? searched(organization, query) : found;
    }

    private Page<User> searched(OrganizationId organization, UserQuery query) {
        Scope scope = Scope.of(sql, organization);
        String columns = scope.columns(SqlUsers.COLUMNS);
        Condition where = scope.condition("users");
        where = where.and(states(query));
        if (query.managedBy() != null) {
            where = where.and(DSL.condition("managed_by = ?", query.managedBy().name()));
        }
        if (query.group() != null) {
            where = where.and(UserConditions.memberOf(scope, query.group().value()));
        }
        Predicate<User> accept = null;
        if (query.filter() != null) {
            UserConditions conditions = new UserConditions(scope);
            where = where.and(conditions.translate(query.filter()).condition());
            Filter rest = conditions.rest(query.filter());
            accept = rest == null ? null : Resources.usersMatching(rest);
        }
        Order order = order(query.sort());
        if (order == null) {
            return new SortInMemory<>(sql, "users", columns, SqlUsers::user, where, accept)
                    .fetch(query.sort(), query.page(), Resources::document);
        }
        int fingerprint = new UserQuery(
                        query.filter(),
                        query.text(),
                        query.states(),
                        query.managedBy(),
                        query.group(),
                        query.sort(),
                        org.scimconsole.directory.PageRequest.first(0))
                .toString()
                .hashCode();
        String text = query.text() == null ? "" : CaseFold.fold(query.text().strip());
        if (!text.isEmpty()) {
            return byText(columns, scope, where, text, accept, order, query, fingerprint);
        }
        LongSupplier total =
                query.filter() == null && query.group() == null ? () -> counted(organization, query) : null;
        return new Paging<>(sql, "users", columns, SqlUsers::user, where, accept, order, total, 0, fingerprint, null)
                .fetch(query.page());
    }

    /**
     * What the index finds is collected and sorted, unless it finds many and a page of them stands near by. Without an
     * index, few matches are sorted as well, and many are met soon enough by walking in order.
     */
    private Page<User> byText(
            String columns,
            Scope scope,
            Condition where,
            String text,
            @Nullable Predicate<User> accept,
            Order order,
            UserQuery query,
            int fingerprint) {
        Condition containing = where.and(TextSearch.containing(text));
        Optional<Found> found = sql.dialect().usersWith(sql, text);
        Condition indexed = found.map(by -> containing.and(by.condition())).orElse(containing);
        long matches = sql.number(
                "select count(*) from (select 1 from "
                        + found.map(Found::from).orElse("users") + " where "
                        + sql.dialect().renderer().render(indexed) + " limit " + (Page.COUNT_LIMIT + 1)
                        + ") as counted",
                sql.dialect().renderer().extractBindValues(indexed).toArray());
        boolean many = matches > Page.COUNT_LIMIT;
        return new Paging<>(
                        sql,
                        "users",
                        columns,
                        SqlUsers::user,
                        containing,
                        accept,
                        many || found.isPresent() ? order : order.unindexed(sql.dialect()),
                        () -> Math.min(matches, Page.COUNT_LIMIT),
                        Page.COUNT_LIMIT,
                        fingerprint,
                        found.map(by -> new Shortcut(
                                        by, scope.condition("users"), many && order.column() != null ? GLANCE : 0))
                                .orElse(null))
                .fetch(query.page());
    }

    private static Condition states(UserQuery query) {
        if (query.states().isEmpty()) {
            return DSL.condition("deleted_at is null");
        }
        List<String> names =
                query.states().stream().map(UserState::name).sorted().toList();
        return DSL.field("state", String.class).in(names);
    }

    private long counted(OrganizationId organization, UserQuery query) {
        return users.counts(organization).entrySet().stream()
                .filter(entry -> query.states().isEmpty()
                        ? entry.getKey().state() != UserState.DELETED
                        : query.states().contains(entry.getKey().state()))
                .filter(entry -> query.managedBy() == null || entry.getKey().managedBy() == query.managedBy())
                .mapToLong(java.util.Map.Entry::getValue)
                .sum();
    }

    private static @Nullable Order order(Sort sort) {
        return switch (sort.by().toString().toLowerCase(Locale.ROOT)) {
            case "meta.created" -> new Order(null, true, sort.descending());
            case "meta.lastmodified" -> new Order("updated_at", true, sort.descending());
            case "username" -> new Order("user_name_key", false, sort.descending());
            case "displayname" -> new Order(Order.NAME, false, sort.descending());
            case "id" -> new Order("id", false, sort.descending());
            case "externalid" -> new Order(Order.lastWithout("external_id"), false, sort.descending());
            case "emails", "emails.value", "email" ->
                new Order(Order.lastWithout("email_key"), false, sort.descending());
            case "status" -> new Order("state", false, sort.descending());
            case "managedby" -> new Order("managed_by", false, sort.descending());
            default -> null;
        };
    }
}
