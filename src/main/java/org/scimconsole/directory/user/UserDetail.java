package org.scimconsole.directory.user;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scimconsole.model.Group;
import org.scimconsole.model.User;

/**
 * A user with whom and what he hangs together.
 *
 * @param manager the user that the enterprise extension's manager names, if he exists
 * @param reports whose manager the user is; the first 200 by name
 * @param lockedReason why Split may not change the user; null when it may
 */
public record UserDetail(
        User user,
        List<Group> groups,
        @Nullable User manager,
        List<User> reports,
        @Nullable String lockedReason) {}
