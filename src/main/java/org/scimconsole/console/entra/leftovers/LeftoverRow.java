package org.scimconsole.console.entra.leftovers;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.UserRow;
import org.scimconsole.entra.assignments.Assignment;
import org.scimconsole.entra.assignments.Leftover;
import org.scimconsole.entra.assignments.LeftoverVerdict;

/**
 * One person as the table shows them; empty is what the side does not tell.
 *
 * @param verdict how both sides go together
 * @param who the name shown
 * @param userName what they sign in with
 * @param email the mail address
 * @param status here
 * @param managedBy here
 * @param externalId here
 * @param objectId on the list
 * @param id here
 * @param through the assigned group that they are a direct member of
 */
public record LeftoverRow(
        LeftoverVerdict verdict,
        String who,
        String userName,
        String email,
        String status,
        String managedBy,
        String externalId,
        String objectId,
        String id,
        String through) {
    static final List<String> CELL_NAMES = List.of(
            "verdict", "name", "userName", "email", "status", "managedBy", "externalId", "objectId", "id", "through");

    static LeftoverRow of(Leftover leftover) {
        UserRow here = leftover.here();
        Assignment assignment = leftover.assignment();
        if (here != null) {
            return new LeftoverRow(
                    leftover.verdict(),
                    here.displayName(),
                    here.userName(),
                    or(here.email()),
                    here.status(),
                    here.managedBy(),
                    or(here.externalId()),
                    assignment == null ? "" : assignment.objectId(),
                    here.id(),
                    assignment == null ? "" : assignment.through());
        }
        return new LeftoverRow(
                leftover.verdict(),
                assignment == null ? "" : assignment.name(),
                assignment == null ? "" : assignment.userPrincipalName(),
                assignment == null ? "" : assignment.mail(),
                "",
                "",
                "",
                assignment == null ? "" : assignment.objectId(),
                "",
                assignment == null ? "" : assignment.through());
    }

    List<String> cells() {
        return List.of(verdict.name(), who, userName, email, status, managedBy, externalId, objectId, id, through);
    }

    /** Whether a cell contains the text, given in lower case. */
    boolean contains(String text) {
        return text.isEmpty()
                || cells().stream()
                        .anyMatch(cell -> cell.toLowerCase(Locale.ROOT).contains(text));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
