package org.scimconsole.entra.log;

import java.util.Locale;

/** How it went, as Entra filters by it. */
public enum ProvisioningStatus {
    SUCCESS,
    WARNING,
    FAILURE,
    SKIPPED;

    /** @return as Graph writes it */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
