package org.scimconsole.entra.assignments;

/** How a person here and the list go together; what needs a look comes first. */
public enum LeftoverVerdict {
    /** The identity provider manages the person here, but no longer has them on the list. */
    UNASSIGNED,
    /** On the list, but not here. */
    NOT_HERE,
    /** Deactivated here and not on the list: nobody will change them any more. */
    INACTIVE,
    /** Split's own and not on the list. */
    LOCAL_ONLY,
    /** Here and on the list. */
    ASSIGNED
}
