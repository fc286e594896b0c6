package org.scimconsole.directory.rehearsal;

import org.scimconsole.directory.activity.ResourceKind;

/**
 * What the rehearsal wrote and the organisation has changed as well since then.
 *
 * @param id of the rehearsal's user or group
 * @param name for people
 * @param reason what happened in the organisation
 */
public record MovedOn(ResourceKind type, String id, String name, Reason reason) {
    /** What stands in the way. */
    public enum Reason {
        /** It is no longer as the rehearsal met it. */
        CHANGED,
        /** Another user or group has the name now. */
        NAME_TAKEN
    }
}
