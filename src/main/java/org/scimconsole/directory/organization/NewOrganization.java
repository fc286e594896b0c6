package org.scimconsole.directory.organization;

import org.scimconsole.model.Organization;
import org.scimconsole.model.PlainToken;

/**
 * A fresh organisation.
 *
 * @param adminKey its first admin API key, shown once
 */
public record NewOrganization(Organization organization, PlainToken adminKey) {}
