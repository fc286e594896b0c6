package org.scimconsole.entra.plan;

/** Which rules the service holds beside RFC 7644, so that its refusals can be foretold. */
public enum TargetRules {
    /** Split's: names under 25 characters, Administrators reserved and never empty. */
    SPLIT,
    /** Unique names and nothing else. */
    PLAIN
}
