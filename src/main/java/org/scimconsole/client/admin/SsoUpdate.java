package org.scimconsole.client.admin;

import org.jspecify.annotations.Nullable;

/**
 * What is changed on the single sign-on; null leaves a thing as it is.
 *
 * @param enabled whether SAML is on
 * @param strict whether everybody must sign in by it
 * @param metadata SAML metadata XML as pasted
 */
public record SsoUpdate(
        @Nullable Boolean enabled,
        @Nullable Boolean strict,
        @Nullable String metadata) {}
