package org.scimconsole.console.groups;

import java.util.List;
import org.scimconsole.client.admin.MemberRow;

/**
 * A line of the members table.
 *
 * @param id the user's id
 * @param displayName the name shown
 * @param userName as the IdP sent it
 * @param status ACTIVE, DEACTIVATED or PENDING
 */
public record MembersRow(String id, String displayName, String userName, String status) {
    /** What copies call the cells of {@link #cells}. */
    static final List<String> CELL_NAMES = List.of("id", "displayName", "userName", "status");

    static MembersRow of(MemberRow row) {
        return new MembersRow(row.id(), row.displayName(), row.userName(), row.status());
    }

    /** @return every cell as text for other programs */
    List<String> cells() {
        return List.of(id, displayName, userName, status);
    }
}
