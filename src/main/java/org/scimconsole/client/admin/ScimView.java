package org.scimconsole.client.admin;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scimconsole.model.IdentityProvider;

/**
 * SCIM of the organisation, without any secret.
 *
 * @param enabled whether SCIM is on
 * @param paused whether it answers 503 for now
 * @param identityProvider which one was chosen, or null before the first time
 * @param baseUrl the SCIM connector base URL
 * @param openInvites how many invites are pending
 * @param tokens living and dead tokens, newest first
 */
public record ScimView(
        boolean enabled,
        boolean paused,
        @Nullable IdentityProvider identityProvider,
        String baseUrl,
        int openInvites,
        List<TokenView> tokens) {}
