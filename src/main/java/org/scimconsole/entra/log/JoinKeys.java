package org.scimconsole.entra.log;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.LogEntry;
import org.scimconsole.client.admin.LogSubject;

/**
 * By what a line of either log can be recognised in the other. An id says most; where none was known yet, as before a
 * creation, names have to do, and Entra's lines hold them in many places.
 */
final class JoinKeys {
    private static final Set<String> NAMING = Set.of(
            "ReportableIdentifier",
            "userPrincipalName",
            "userName",
            "displayName",
            "externalId",
            "objectId",
            "mailNickname");
    private static final Pattern QUOTED = Pattern.compile("(?:User|Group) '([^']+)'");

    private JoinKeys() {}

    static Set<String> of(ProvisioningEntry entry) {
        boolean group =
                entry.source().type().equals("Group") || entry.target().type().equals("Group");
        Set<String> keys = new LinkedHashSet<>();
        add(keys, group, entry.target().id());
        add(keys, group, entry.source().id());
        add(keys, group, entry.target().displayName());
        for (ProvisioningStep step : entry.steps()) {
            step.details().forEach((name, value) -> {
                if (NAMING.contains(name)) {
                    add(keys, group, value);
                }
            });
            Matcher quoted = QUOTED.matcher(step.description().english());
            while (quoted.find()) {
                add(keys, group, quoted.group(1));
            }
        }
        for (ModifiedProperty property : entry.modified()) {
            if (NAMING.contains(property.displayName())
                    || property.displayName().equals("id")) {
                add(keys, group, property.newValue());
            }
        }
        add(keys, group, entry.source().displayName());
        return keys;
    }

    static Set<String> of(LogEntry entry) {
        LogSubject subject = entry.subject();
        Set<String> keys = new LinkedHashSet<>();
        if (subject != null) {
            boolean group = subject.type().equalsIgnoreCase("group");
            add(keys, group, subject.id());
            add(keys, group, subject.externalId());
            add(keys, group, subject.name());
        }
        return keys;
    }

    private static void add(Set<String> keys, boolean group, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            keys.add((group ? "g:" : "u:") + text.strip().toLowerCase(Locale.ROOT));
        }
    }
}
