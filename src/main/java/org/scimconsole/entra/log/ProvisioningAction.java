package org.scimconsole.entra.log;

import java.util.Locale;

/** What a line is about, as Entra filters by it. */
public enum ProvisioningAction {
    CREATE,
    UPDATE,
    DISABLE,
    DELETE,
    STAGED_DELETE,
    OTHER;

    /** @return as Graph writes it */
    public String text() {
        return name().replace("_", "").toLowerCase(Locale.ROOT);
    }

    /** @return what a log says, in any case and also with blanks; OTHER for what is not known */
    static ProvisioningAction of(String text) {
        String plain = text.replaceAll("[\\s_-]", "");
        for (ProvisioningAction action : values()) {
            if (action.text().equalsIgnoreCase(plain)) {
                return action;
            }
        }
        return OTHER;
    }
}
