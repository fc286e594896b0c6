package org.scimconsole.directory.rehearsal;

import org.jspecify.annotations.Nullable;
import org.scimconsole.directory.activity.ResourceKind;

/**
 * What the rehearsal wrote and the organisation has changed as well since then.
 *
 * @param id of the rehearsal's user or group
 * @param memberId for membership: whose; null otherwise
 * @param name for people
 * @param reason what happened in the organisation
 */
public record MovedOn(
        ResourceKind type, String id, @Nullable String memberId, String name, Reason reason) {
    /** What stands in the way. */
    public enum Reason {
        /** It is no longer as the rehearsal met it. */
        CHANGED,
        /** Another user or group has the name now. */
        NAME_TAKEN
    }

    /** @return what tells it from all others */
    String key() {
        return memberId == null ? id : key(id, memberId);
    }

    /** @return the same for a membership */
    static String key(String group, String member) {
        return group + " " + member;
    }
}
