package org.scimconsole.console.groups;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.GroupLink;
import org.scimconsole.client.admin.GroupRow;
import org.scimconsole.console.backend.Connection;

/**
 * A line of the groups table.
 *
 * @param id the id
 * @param name the name in Split
 * @param description what for; empty for none
 * @param managedBy IDP or LOCAL
 * @param reserved whether it can be neither renamed nor deleted
 * @param memberCount how many members
 * @param link to a group of the IdP, or null
 * @param createdAt when made, or null when not told
 * @param updatedAt when last changed, or null when not told
 */
public record GroupsRow(
        String id,
        String name,
        String description,
        String managedBy,
        boolean reserved,
        long memberCount,
        @Nullable Link link,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt) {
    /** What exports call the cells of {@link #cells}. */
    static final List<String> CELL_NAMES = List.of(
            "id",
            "name",
            "description",
            "managedBy",
            "reserved",
            "memberCount",
            "idpName",
            "externalId",
            "linkedSince",
            "linkRule",
            "createdAt",
            "updatedAt");

    /**
     * How a group follows a group of the IdP.
     *
     * @param idpName the IdP's name for it
     * @param externalId the IdP's id; empty when it sent none
     * @param since since when
     * @param rule by which rule; empty when none was needed
     */
    public record Link(String idpName, String externalId, Instant since, String rule) {}

    static GroupsRow of(GroupRow row) {
        GroupLink link = row.link();
        return new GroupsRow(
                row.id(),
                row.name(),
                row.description() == null ? "" : row.description(),
                row.managedBy(),
                row.reserved(),
                row.memberCount(),
                link == null
                        ? null
                        : new Link(
                                link.idpName(),
                                link.externalId() == null ? "" : link.externalId(),
                                link.since(),
                                link.rule() == null ? "" : link.rule()),
                row.createdAt(),
                row.updatedAt());
    }

    /**
     * @param kind of a service of another make
     * @return the ids of the columns that it can't fill
     */
    static Set<String> untold(Connection.Kind kind) {
        return kind == Connection.Kind.SPLIT
                ? Set.of("memberCount", "managedBy", "idpName", "linkedSince", "externalId", "updatedAt")
                : Set.of("memberCount", "managedBy", "idpName", "linkedSince", "externalId", "description");
    }

    /** @return every cell as text for other programs */
    List<String> cells() {
        return List.of(
                id,
                name,
                description,
                managedBy,
                String.valueOf(reserved),
                String.valueOf(memberCount),
                link == null ? "" : link.idpName(),
                link == null ? "" : link.externalId(),
                link == null ? "" : link.since().toString(),
                link == null ? "" : link.rule(),
                time(createdAt),
                time(updatedAt));
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "" : at.toString();
    }
}
