package org.scimconsole.console.detail;

import org.scimconsole.client.admin.ScimView;
import org.scimconsole.model.IdentityProvider;

/**
 * Whether SCIM owns the users, as far as what may be done here depends on it.
 *
 * @param enabled whether SCIM is on
 * @param identityProvider what people call the one that pushes
 */
public record ScimState(boolean enabled, String identityProvider) {
    /** Before the service was asked: nothing may be done. */
    public static final ScimState UNKNOWN = new ScimState(true, "");

    /**
     * @param scim as the service tells it
     * @return the same for a page
     */
    public static ScimState of(ScimView scim) {
        return new ScimState(
                scim.enabled(), scim.identityProvider() == IdentityProvider.OKTA ? "Okta" : "Microsoft Entra ID");
    }
}
