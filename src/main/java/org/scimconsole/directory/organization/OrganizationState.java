package org.scimconsole.directory.organization;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.scimconsole.model.IdentityProvider;
import org.scimconsole.model.Organization;
import org.scimconsole.model.RuleSet;

/**
 * An organisation with all its settings, as one row.
 *
 * @param provider the IdP menu's choice; null until SCIM was enabled once
 */
public record OrganizationState(
        Organization organization,
        SingleSignOn singleSignOn,
        boolean scimEnabled,
        boolean scimPaused,
        @Nullable IdentityProvider provider,
        @Nullable Instant scimEnabledAt) {

    /** @return whether Split's rules hold */
    public boolean split() {
        return organization.rules() == RuleSet.SPLIT;
    }

    /** A copy with other SCIM settings. */
    public OrganizationState withScim(
            boolean enabled, boolean paused, @Nullable IdentityProvider idp, @Nullable Instant since) {
        return new OrganizationState(organization, singleSignOn, enabled, paused, idp, since);
    }

    /** A copy with another SAML set-up. */
    public OrganizationState withSingleSignOn(SingleSignOn other) {
        return new OrganizationState(organization, other, scimEnabled, scimPaused, provider, scimEnabledAt);
    }
}
