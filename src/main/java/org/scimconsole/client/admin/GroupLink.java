package org.scimconsole.client.admin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a group came to follow a group of the IdP.
 *
 * @param idpName the IdP's name for it
 * @param externalId the IdP's id, or null
 * @param since since when
 * @param rule by which rule of Split
 */
public record GroupLink(
        String idpName,
        @Nullable String externalId,
        Instant since,
        @Nullable String rule) {}
