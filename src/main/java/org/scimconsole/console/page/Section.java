package org.scimconsole.console.page;

/** The parts of the left navigation, in their order. */
public enum Section {
    /** Above all headings. */
    START,
    ADMIN_SETTINGS,
    ORGANIZATIONAL_SETTINGS,
    PROVISIONING,
    /** At the bottom: what belongs to the console itself. */
    CONSOLE
}
