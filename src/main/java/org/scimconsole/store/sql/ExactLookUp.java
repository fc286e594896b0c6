package org.scimconsole.store.sql;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.Page;
import org.scimconsole.directory.PageRequest;
import org.scimconsole.directory.Sort;
import org.scimconsole.directory.group.GroupNames;
import org.scimconsole.directory.group.GroupQuery;
import org.scimconsole.directory.user.UserQuery;
import org.scimconsole.scim.filter.CaseFold;
import org.scimconsole.scim.filter.Filter;

/**
 * The question that an identity provider asks before each change: who has exactly this name or external id? An index
 * knows, and always the same statement asks it; putting a condition together would cost more than the answer.
 *
 * @param column which the index holds
 * @param key what it must equal
 * @param count how many are wanted at most
 */
record ExactLookUp(String column, String key, int count) {

    /** @return the query as a look-up, if it is one */
    static Optional<ExactLookUp> of(UserQuery query) {
        boolean plain = query.text() == null
                && query.states().isEmpty()
                && query.managedBy() == null
                && query.group() == null
                && query.sort().equals(Sort.CREATED);
        Filter.Compare asked = plain ? comparison(query.filter(), query.page()) : null;
        if (asked == null || !(asked.value() instanceof String value)) {
            return Optional.empty();
        }
        return switch (attribute(asked)) {
            case "username" -> one("user_name_key", CaseFold.fold(value), query.page());
            case "externalid" -> one("external_id", value, query.page());
            default -> Optional.empty();
        };
    }

    /** @return the query as a look-up, if it is one; Administrators has two names and is left to a condition */
    static Optional<ExactLookUp> of(GroupQuery query) {
        boolean plain = query.text() == null
                && query.managedBy() == null
                && query.sort().equals(Sort.CREATED);
        Filter.Compare asked = plain ? comparison(query.filter(), query.page()) : null;
        if (asked == null || !(asked.value() instanceof String value)) {
            return Optional.empty();
        }
        return switch (attribute(asked)) {
            case "displayname" ->
                GroupNames.isReserved(value) ? Optional.empty() : one("scim_key", CaseFold.fold(value), query.page());
            case "externalid" -> one("external_id", value, query.page());
            default -> Optional.empty();
        };
    }

    /** @param rows one more than wanted, if there are so many @return all of them as a page; null when there are more */
    <T> @Nullable Page<T> page(List<T> rows) {
        return rows.size() > count ? null : new Page<>(rows, null, null, rows.size());
    }

    private static Optional<ExactLookUp> one(String column, String key, PageRequest page) {
        return Optional.of(new ExactLookUp(column, key, page.count()));
    }

    private static String attribute(Filter.Compare asked) {
        return asked.path().attribute().toLowerCase(Locale.ROOT);
    }

    private static Filter.@Nullable Compare comparison(@Nullable Filter filter, PageRequest page) {
        boolean first = page instanceof PageRequest.Index index && index.startIndex() <= 1 && index.count() > 0;
        return first
                        && filter instanceof Filter.Compare compare
                        && compare.operator() == Filter.Operator.EQ
                        && compare.path().subAttribute() == null
                ? compare
                : null;
    }
}
