package org.scimconsole.console.users;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.UserRow;
import org.scimconsole.console.backend.Connection;

/**
 * A line of the users table.
 *
 * @param id the id that never changes
 * @param displayName the name shown
 * @param userName as the IdP sent it
 * @param email the work e-mail; empty for none
 * @param externalId the IdP's id; empty for none
 * @param status ACTIVE, DEACTIVATED, PENDING or DELETED
 * @param managedBy IDP or LOCAL
 * @param createdAt when made, or null when not told
 * @param updatedAt when last changed, or null when not told
 * @param deletedAt when deleted, or null
 */
public record UsersRow(
        String id,
        String displayName,
        String userName,
        String email,
        String externalId,
        String status,
        String managedBy,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        @Nullable Instant deletedAt) {
    /** What exports call the cells of {@link #cells}. */
    static final List<String> CELL_NAMES = List.of(
            "id",
            "displayName",
            "userName",
            "email",
            "externalId",
            "status",
            "managedBy",
            "createdAt",
            "updatedAt",
            "deletedAt");

    static UsersRow of(UserRow row) {
        return new UsersRow(
                row.id(),
                row.displayName(),
                row.userName(),
                row.email() == null ? "" : row.email(),
                row.externalId() == null ? "" : row.externalId(),
                row.status(),
                row.managedBy(),
                row.createdAt(),
                row.updatedAt(),
                row.deletedAt());
    }

    /**
     * @param kind of a service of another make
     * @return the ids of the columns that it can't fill
     */
    static Set<String> untold(Connection.Kind kind) {
        return kind == Connection.Kind.SPLIT
                ? Set.of("managedBy", "updatedAt", "userName", "externalId", "createdAt")
                : Set.of("managedBy");
    }

    /** @return every cell as text for other programs */
    List<String> cells() {
        return List.of(
                id,
                displayName,
                userName,
                email,
                externalId,
                status,
                managedBy,
                time(createdAt),
                time(updatedAt),
                time(deletedAt));
    }

    private static String time(@Nullable Instant at) {
        return at == null ? "" : at.toString();
    }
}
