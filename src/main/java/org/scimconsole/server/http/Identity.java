package org.scimconsole.server.http;

import org.scimconsole.model.OrganizationId;

/** Placeholder until the directory's callers are known. */
public record Identity(OrganizationId organization) {}
