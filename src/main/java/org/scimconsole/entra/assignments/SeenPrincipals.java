package org.scimconsole.entra.assignments;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Tells principals apart: by object id and by principal name, or by mail where the list tells neither. */
final class SeenPrincipals {
    private final Set<String> keys = new HashSet<>();

    /** @return whether it was not there yet, as far as the list tells */
    boolean add(Assignment principal) {
        List<String> own = Stream.of("id " + principal.objectId(), "name " + principal.userPrincipalName())
                .map(key -> key.strip().toLowerCase(Locale.ROOT))
                .filter(key -> key.contains(" "))
                .toList();
        if (own.isEmpty() && !principal.mail().isBlank()) {
            own = List.of("mail " + principal.mail().strip().toLowerCase(Locale.ROOT));
        }
        boolean first = own.stream().noneMatch(keys::contains);
        keys.addAll(own);
        return first;
    }
}
