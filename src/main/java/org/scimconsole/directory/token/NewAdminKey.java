package org.scimconsole.directory.token;

import org.scimconsole.model.PlainToken;

/**
 * An admin API key just made.
 *
 * @param secret shown once
 */
public record NewAdminKey(AdminKey key, PlainToken secret) {}
