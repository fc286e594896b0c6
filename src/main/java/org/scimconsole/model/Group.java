package org.scimconsole.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A group of an organisation, without its members: those are rows of their own, loaded only for whoever asks.
 *
 * @param name Split's name for it
 * @param link how the identity provider's group hangs on this one; null while the group is Split's alone
 * @param reserved true for Administrators
 * @param memberCount how many members the group has
 * @param resource the SCIM resource as sent, as JSON text without {@code id}, {@code meta} and {@code members}
 * @param version grows by one with every accepted change
 */
public record Group(
        OrganizationId organization,
        GroupId id,
        String name,
        String description,
        ManagedBy managedBy,
        boolean reserved,
        @Nullable Link link,
        int memberCount,
        String resource,
        long version,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant deletedAt) {

    /**
     * The tie between an identity provider's group and this one.
     *
     * @param idpName the name the identity provider sent, which SCIM answers with
     * @param externalId the identity provider's id of the group, if it sent one
     * @param since when the tie was made
     * @param rule by which rule: {@code CREATED}, {@code SAME_NAME} or {@code SPLIT_ADMINISTRATORS}
     */
    public record Link(String idpName, @Nullable String externalId, Instant since, String rule) {}
}
