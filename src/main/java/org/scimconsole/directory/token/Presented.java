package org.scimconsole.directory.token;

import org.jspecify.annotations.Nullable;
import org.scimconsole.model.IdentityProvider;

/**
 * A token that a request presents, and the organisation that its path names: all that is asked before a request is let
 * in.
 *
 * @param organizationKnown whether there is such an organisation
 */
public record Presented(
        ScimToken token,
        boolean organizationKnown,
        boolean scimEnabled,
        boolean scimPaused,
        @Nullable IdentityProvider provider) {}
