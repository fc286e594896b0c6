package org.scimconsole.directory.rehearsal;

/** What to do about users and groups that the organisation has changed since the rehearsal met them. */
public enum WhatMovedOn {
    /** Adopt nothing at all, and say which they are. */
    REFUSES,
    /** Leave them as they are in the organisation, and adopt all others; the provider's next cycle settles them. */
    STAYS
}
