package org.scimconsole.entra.cycle;

/** The two ways in which Entra writes a PATCH. */
public enum Dialect {
    /** What every tenant sends without a flag: capitalised operations, one per attribute, booleans as strings. */
    DEFAULT,
    /** What it sends with {@code aadOptscim062020} at the end of the Tenant URL: closer to RFC 7644. */
    RFC
}
