package org.scimconsole.directory.organization;

import org.scimconsole.model.PlainToken;

/**
 * What enabling SCIM gave.
 *
 * @param token shown once
 * @param revokedInvites how many open invites ended
 */
public record EnabledScim(ScimSettings settings, PlainToken token, int revokedInvites) {}
