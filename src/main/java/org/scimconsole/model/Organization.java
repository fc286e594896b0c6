package org.scimconsole.model;

import java.time.Instant;

/**
 * A Split organisation, the unit for which SCIM is enabled.
 *
 * @param name what its administrators call it
 * @param rules the product rules it follows
 */
public record Organization(OrganizationId id, String name, RuleSet rules, Instant createdAt) {}
