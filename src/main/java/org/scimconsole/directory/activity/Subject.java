package org.scimconsole.directory.activity;

import org.jspecify.annotations.Nullable;

/**
 * Whom or what a request concerned.
 *
 * @param id ours, if there is one
 * @param externalId the identity provider's, if known
 * @param name the user name or group name, or the value that was looked for
 */
public record Subject(
        ResourceKind type,
        @Nullable String id,
        @Nullable String externalId,
        @Nullable String name) {}
