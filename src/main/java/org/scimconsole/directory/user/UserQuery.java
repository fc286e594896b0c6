package org.scimconsole.directory.user;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.PageRequest;
import org.scimconsole.directory.Sort;
import org.scimconsole.model.GroupId;
import org.scimconsole.model.ManagedBy;
import org.scimconsole.scim.filter.Filter;

/**
 * Which users.
 *
 * @param filter SCIM's
 * @param text found anywhere in userName, e-mail, name, id or externalId, ignoring case
 * @param states empty for all that are not deleted
 * @param group members of this group only
 */
public record UserQuery(
        @Nullable Filter filter,
        @Nullable String text,
        Set<UserState> states,
        @Nullable ManagedBy managedBy,
        @Nullable GroupId group,
        Sort sort,
        PageRequest page) {

    /** @return all that SCIM sees, in order of creation */
    public static UserQuery all(PageRequest page) {
        return new UserQuery(null, null, Set.of(), null, null, Sort.CREATED, page);
    }

    /** @return what SCIM's filter selects, in order of creation */
    public static UserQuery where(@Nullable Filter filter, PageRequest page) {
        return new UserQuery(filter, null, Set.of(), null, null, Sort.CREATED, page);
    }
}
