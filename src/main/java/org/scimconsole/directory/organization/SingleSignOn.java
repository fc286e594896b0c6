package org.scimconsole.directory.organization;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's SAML set-up.
 *
 * @param strict whether everybody must log in by SAML: the prerequisite of SCIM
 * @param certificateExpiresAt of the signing certificate
 */
public record SingleSignOn(
        boolean enabled,
        boolean strict,
        @Nullable String entityId,
        @Nullable String signOnUrl,
        @Nullable Instant certificateExpiresAt) {
    /** Not configured. */
    public static final SingleSignOn OFF = new SingleSignOn(false, false, null, null, null);
}
