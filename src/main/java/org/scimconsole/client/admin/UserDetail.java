package org.scimconsole.client.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about one user.
 *
 * @param row the line of the list
 * @param version counts changes; zero when the service tells neither that nor whether 2FA is on
 * @param twoFactor whether 2FA is on
 * @param resource the SCIM resource as rendered, JSON
 * @param groups the memberships
 * @param manager the manager, or null
 * @param reports whose manager this user is
 * @param lockedReason why the console may not change them, or null
 */
public record UserDetail(
        UserRow row,
        long version,
        boolean twoFactor,
        String resource,
        List<GroupReference> groups,
        @Nullable UserReference manager,
        List<UserReference> reports,
        @Nullable String lockedReason) {}
