package org.scimconsole.entra.cycle;

/** The boxes "Target Object Actions" of the mapping page. */
public enum TargetAction {
    CREATE,
    UPDATE,
    DELETE
}
