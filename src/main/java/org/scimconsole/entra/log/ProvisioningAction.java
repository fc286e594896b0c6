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
}
