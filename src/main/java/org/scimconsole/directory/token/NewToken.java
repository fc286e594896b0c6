package org.scimconsole.directory.token;

import org.scimconsole.model.PlainToken;

/**
 * A token just made.
 *
 * @param secret shown once
 */
public record NewToken(ScimToken token, PlainToken secret) {}
