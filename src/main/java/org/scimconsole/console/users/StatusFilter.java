package org.scimconsole.console.users;

import java.util.List;
import org.scimconsole.console.backend.Connection;

/** Which users the table shows. */
public enum StatusFilter {
    /** All but the deleted. */
    PRESENT,
    ACTIVE,
    DEACTIVATED,
    PENDING,
    /** Tombstones, which SCIM no longer sees. */
    DELETED;

    /**
     * @param kind of the service
     * @return the states that it can tell apart
     */
    static StatusFilter[] offered(Connection.Kind kind) {
        return switch (kind) {
            case SCIM -> new StatusFilter[] {PRESENT, ACTIVE, DEACTIVATED};
            case SPLIT -> new StatusFilter[] {PRESENT, ACTIVE, DEACTIVATED, PENDING};
            default -> values();
        };
    }

    /** @return as the service is asked */
    List<String> wire() {
        return this == PRESENT ? List.of() : List.of(name());
    }
}
