package org.scimconsole.directory.group;

import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.PageRequest;
import org.scimconsole.directory.Sort;
import org.scimconsole.model.ManagedBy;
import org.scimconsole.scim.filter.Filter;

/**
 * Which groups.
 *
 * @param filter SCIM's
 * @param text found anywhere in the name, the provider's name, the description, id or externalId, ignoring case
 */
public record GroupQuery(
        @Nullable Filter filter,
        @Nullable String text,
        @Nullable ManagedBy managedBy,
        Sort sort,
        PageRequest page) {

    /** @return all, in order of creation */
    public static GroupQuery all(PageRequest page) {
        return new GroupQuery(null, null, null, Sort.CREATED, page);
    }

    /** @return what SCIM's filter selects, in order of creation */
    public static GroupQuery where(@Nullable Filter filter, PageRequest page) {
        return new GroupQuery(filter, null, null, Sort.CREATED, page);
    }
}
