package org.scimconsole.console.entra.check;

import java.util.Locale;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.entra.check.Requirement;

/** Requirements in the console's language. */
final class RequirementText {
    private RequirementText() {}

    static String title(Requirement requirement, Messages messages) {
        return messages.text(key(requirement) + ".title");
    }

    static String rule(Requirement requirement, Messages messages) {
        return messages.text(key(requirement) + ".rule");
    }

    static String mend(Requirement requirement, Messages messages) {
        return messages.text(key(requirement) + ".mend");
    }

    private static String key(Requirement requirement) {
        return "requirement." + requirement.name().toLowerCase(Locale.ROOT);
    }
}
