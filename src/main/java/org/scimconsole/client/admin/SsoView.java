package org.scimconsole.client.admin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The SAML single sign-on of the organisation.
 *
 * @param enabled whether SAML is set up
 * @param strict whether everybody must sign in by it
 * @param entityId the identity provider's entity id, or null
 * @param signOnUrl where people are sent to sign in, or null
 * @param certificateExpiresAt when the signing certificate ends, or null
 */
public record SsoView(
        boolean enabled,
        boolean strict,
        @Nullable String entityId,
        @Nullable String signOnUrl,
        @Nullable Instant certificateExpiresAt) {}
