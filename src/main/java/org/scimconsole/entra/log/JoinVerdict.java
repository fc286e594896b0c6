package org.scimconsole.entra.log;

/** What two logs say together about one change, worst first. */
public enum JoinVerdict {
    /** Entra says success, and no such request ever came. */
    MISSING_HERE,
    /** One side says success, the other does not. */
    DISAGREE,
    /** The service refused, and Entra shows its code for it. */
    REFUSED_HERE,
    /** Entra says failure, and nothing came that it could be about. */
    NEVER_ARRIVED,
    /** Entra sent nothing, and says why. */
    SKIPPED,
    /** The service was asked for a change that Entra's export does not have. */
    ONLY_HERE,
    /** The service's log does not reach back to it. */
    NOT_KEPT,
    /** Both sides say the same. */
    AGREE
}
