package org.scimconsole.entra.plan;

import java.util.Locale;

/** Split's rules on the names of groups, as far as a client can know them. */
final class SplitNames {
    static final String ADMINISTRATORS = "Administrators";
    static final int LONGEST = 24;

    private SplitNames() {}

    static boolean reserved(String name) {
        return name.equalsIgnoreCase(ADMINISTRATORS) || name.equalsIgnoreCase("Split_Administrators");
    }

    static boolean tooLong(String name) {
        return name.codePointCount(0, name.length()) > LONGEST;
    }

    static String key(String name) {
        return (reserved(name) ? ADMINISTRATORS : name).toLowerCase(Locale.ROOT);
    }
}
