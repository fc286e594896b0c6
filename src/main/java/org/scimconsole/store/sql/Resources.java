package org.scimconsole.store.sql;

import java.util.function.Predicate;
import org.scimconsole.model.Group;
import org.scimconsole.model.User;
import org.scimconsole.scim.filter.Filter;
import org.scimconsole.scim.json.ResourceDocument;
import org.scimconsole.scim.json.StoredResources;

/** Looks into stored resources where SQL does not suffice. */
final class Resources {
    private static final StoredResources RESOURCES = new StoredResources();

    private Resources() {}

    static Predicate<User> usersMatching(Filter filter) {
        return RESOURCES.usersMatching(filter);
    }

    static Predicate<Group> groupsMatching(Filter filter) {
        return RESOURCES.groupsMatching(filter);
    }

    static ResourceDocument document(User user) {
        return RESOURCES.document(user);
    }

    static ResourceDocument document(Group group) {
        return RESOURCES.document(group);
    }
}
