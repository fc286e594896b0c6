package org.scimconsole.directory.user;

import org.scimconsole.directory.RefusedException;
import org.scimconsole.directory.Rule;
import org.scimconsole.directory.organization.OrganizationState;
import org.scimconsole.model.Group;
import org.scimconsole.model.IdentityProvider;
import org.scimconsole.model.ManagedBy;
import org.scimconsole.model.User;
import org.scimconsole.model.UserStatus;
import org.scimconsole.scim.message.ScimException;

/** What Split may not change because the identity provider does, and where to change it instead. */
final class Locks {
    private Locks() {}

    static void refuseLocked(OrganizationState organization, User before, LocalUserService.Update update) {
        if (Boolean.TRUE.equals(update.twoFactor()) && !before.twoFactor()) {
            throw new RefusedException(
                    Rule.TWO_FACTOR_ONLY_OFF, "2FA cannot be switched on here; the user does that when logging in.");
        }
        boolean renames = (update.name() != null && !update.name().equals(before.displayName()))
                || (update.email() != null && !update.email().equals(before.email()));
        boolean turns = update.status() != null && update.status() != before.status();
        if (before.managedBy() == ManagedBy.IDP && (renames || turns)) {
            throw new RefusedException(
                    renames ? Rule.NAME_MIRRORS_IDP : Rule.MANAGED_USER_IS_LOCKED,
                    before.displayName() + " is managed by the identity provider; make this change in "
                            + provider(organization) + ".");
        }
        if (turns && organization.scimEnabled()) {
            throw new RefusedException(
                    Rule.STATUS_BELONGS_TO_IDP,
                    "While SCIM is on, nobody is activated or deactivated here; do it in " + provider(organization)
                            + ".");
        }
        if (update.status() == UserStatus.PENDING && before.status() != UserStatus.PENDING) {
            throw ScimException.invalidValue("A user who has accepted the invite does not become PENDING again.");
        }
    }

    static void refuseManaged(OrganizationState organization, Group group) {
        if (group.managedBy() == ManagedBy.IDP) {
            throw new RefusedException(
                    Rule.MANAGED_GROUP_IS_LOCKED,
                    "The group " + group.name() + " is managed by the identity provider; change its members in "
                            + provider(organization) + ".");
        }
    }

    static String provider(OrganizationState organization) {
        return organization.provider() == IdentityProvider.OKTA ? "Okta" : "Microsoft Entra ID";
    }
}
