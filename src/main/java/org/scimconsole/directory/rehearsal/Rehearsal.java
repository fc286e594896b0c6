package org.scimconsole.directory.rehearsal;

import java.time.Instant;
import org.scimconsole.model.IdentityProvider;
import org.scimconsole.model.OrganizationId;

/**
 * A rehearsal that has not ended.
 *
 * @param id stands in its SCIM base URL; the services take it for an organisation
 * @param organization which one it rehearses
 * @param provider whose habits it follows
 * @param startedBy the administrator's key, or the program
 */
public record Rehearsal(
        OrganizationId id,
        OrganizationId organization,
        IdentityProvider provider,
        Instant startedAt,
        String startedBy,
        Instant expiresAt) {}
