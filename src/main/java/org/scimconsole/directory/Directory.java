package org.scimconsole.directory;

import java.security.SecureRandom;
import java.time.Clock;
import org.scimconsole.directory.activity.ActivityService;
import org.scimconsole.directory.group.GroupService;
import org.scimconsole.directory.group.LocalGroupService;
import org.scimconsole.directory.organization.OrganizationService;
import org.scimconsole.directory.organization.ScimService;
import org.scimconsole.directory.token.AdminKeyService;
import org.scimconsole.directory.token.TokenService;
import org.scimconsole.directory.user.LocalUserService;
import org.scimconsole.directory.user.UserService;

/**
 * All services over one store: what the composition root hands to the ways in.
 *
 * @param users SCIM's side of users
 * @param localUsers Split's side of users
 * @param groups SCIM's side of groups
 * @param localGroups Split's side of groups
 */
public record Directory(
        Store store,
        OrganizationService organizations,
        ScimService scim,
        TokenService tokens,
        AdminKeyService adminKeys,
        UserService users,
        LocalUserService localUsers,
        GroupService groups,
        LocalGroupService localGroups,
        ActivityService activity) {

    /** Puts the services together. */
    public static Directory over(Store store, Clock clock, Ids ids, SecureRandom random) {
        return new Directory(
                store,
                new OrganizationService(store),
                new ScimService(store),
                new TokenService(store),
                new AdminKeyService(store),
                new UserService(store),
                new LocalUserService(store),
                new GroupService(store),
                new LocalGroupService(store),
                new ActivityService(store, clock));
    }
}
