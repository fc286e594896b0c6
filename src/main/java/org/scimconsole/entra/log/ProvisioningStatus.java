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

    /** @return what a log says, in any case; WARNING for what is not known */
    static ProvisioningStatus of(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.startsWith("succe")) {
            return SUCCESS;
        }
        return plain.startsWith("fail") ? FAILURE : plain.startsWith("skip") ? SKIPPED : WARNING;
    }
}
