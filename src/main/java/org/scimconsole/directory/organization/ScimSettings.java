package org.scimconsole.directory.organization;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.token.ScimToken;
import org.scimconsole.model.IdentityProvider;

/**
 * The state of the SCIM tab.
 *
 * @param provider the IdP menu's choice; null until SCIM was enabled once
 * @param tokens live and dead, newest first
 * @param openInvites how many invites enabling would revoke
 * @param at the moment at which it is so, which decides whether a token is still alive
 */
public record ScimSettings(
        boolean enabled,
        boolean paused,
        @Nullable IdentityProvider provider,
        @Nullable Instant enabledAt,
        List<ScimToken> tokens,
        long openInvites,
        Instant at) {}
