package org.scimconsole.directory.history;

import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.activity.ResourceKind;

/**
 * One thing that undoing a cycle would do.
 *
 * @param id of the user or group
 * @param name for people
 * @param memberId for membership: whose
 * @param memberName for membership: for people
 * @param hindrance why it is left alone, such as a later change; null when it can be done
 */
public record UndoStep(
        Action action,
        ResourceKind type,
        String id,
        String name,
        @Nullable String memberId,
        @Nullable String memberName,
        @Nullable String hindrance) {

    /** What is done. */
    public enum Action {
        /** What the cycle created goes. */
        DELETE,
        /** What the cycle changed or deleted becomes as it was. */
        RESTORE,
        ADD_MEMBER,
        REMOVE_MEMBER
    }

    UndoStep hinderedBy(String why) {
        return new UndoStep(action, type, id, name, memberId, memberName, why);
    }
}
