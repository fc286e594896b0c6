package org.scimconsole.console.users;

import java.util.List;

/** Which users the table shows. */
public enum StatusFilter {
    /** All but the deleted. */
    PRESENT,
    ACTIVE,
    DEACTIVATED,
    PENDING,
    /** Tombstones, which SCIM no longer sees. */
    DELETED;

    /** @return as the service is asked */
    List<String> wire() {
        return this == PRESENT ? List.of() : List.of(name());
    }
}
