package org.scimconsole.entra.check;

/** How much a finding hurts, worst first. */
public enum Severity {
    /** Entra cannot provision at all, or is put into quarantine. */
    BLOCKER,
    /** People or memberships come out wrong, or single changes fail. */
    ERROR,
    /** Against the RFCs or Microsoft's advice, but Entra gets by. */
    WARNING
}
