package org.scimconsole.model;

/** Which product rules an organisation follows on top of SCIM 2.0. */
public enum RuleSet {
    /** Split's: reserved Administrators, names of at most 24 code points, links, managed users. */
    SPLIT,
    /** None: plain SCIM 2.0, nothing seeded. */
    NONE
}
