package org.scimconsole.client.admin;

import org.scimconsole.model.PlainToken;

/**
 * A token shown the only time, with the state it led to.
 *
 * @param token the secret
 * @param scim SCIM as it is now
 * @param revokedInvites how many invites were revoked by it
 */
public record IssuedToken(PlainToken token, ScimView scim, int revokedInvites) {}
