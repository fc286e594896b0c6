package org.scimconsole.entra.assignments;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scimconsole.client.admin.UserRow;

/** Compares a list of assignments with the people here. */
public final class Leftovers {
    private final Map<String, Assignment> byId = new HashMap<>();
    private final Map<String, Assignment> byName = new HashMap<>();
    private final Map<String, Assignment> byMail = new HashMap<>();

    private Leftovers(List<Assignment> people) {
        for (Assignment each : people) {
            put(byId, each.objectId(), each);
            put(byName, each.userPrincipalName(), each);
            put(byMail, each.mail(), each);
        }
    }

    /**
     * Finds each person by the external id, where it is Entra's object id, else by the user name, else by mail; case does
     * not count.
     *
     * @param people on the list
     * @param here everyone in the organisation but the deleted
     * @return everyone of either side, what needs a look first
     */
    public static List<Leftover> compare(List<Assignment> people, List<UserRow> here) {
        Leftovers list = new Leftovers(people);
        Set<Assignment> met = new HashSet<>();
        List<Leftover> rows = new ArrayList<>(here.size());
        for (UserRow user : here) {
            Assignment assignment = list.find(user);
            if (assignment != null) {
                met.add(assignment);
            }
            rows.add(new Leftover(verdict(user, assignment), user, assignment));
        }
        for (Assignment each : people) {
            if (!met.contains(each)) {
                rows.add(new Leftover(LeftoverVerdict.NOT_HERE, null, each));
            }
        }
        rows.sort(Comparator.comparing(Leftover::verdict));
        return List.copyOf(rows);
    }

    private static LeftoverVerdict verdict(UserRow user, @Nullable Assignment assignment) {
        if (assignment != null) {
            return LeftoverVerdict.ASSIGNED;
        }
        if (user.status().equals("DEACTIVATED")) {
            return LeftoverVerdict.INACTIVE;
        }
        return user.managedBy().equals("IDP") ? LeftoverVerdict.UNASSIGNED : LeftoverVerdict.LOCAL_ONLY;
    }

    private @Nullable Assignment find(UserRow user) {
        Assignment found = get(byId, user.externalId());
        if (found == null) {
            found = get(byName, user.userName());
        }
        if (found == null) {
            found = get(byMail, user.email());
        }
        // An account whose mail stands in no field of its own often signs in with it, and the other way round.
        if (found == null) {
            found = get(byName, user.email());
        }
        return found == null ? get(byMail, user.userName()) : found;
    }

    private static @Nullable Assignment get(Map<String, Assignment> map, @Nullable String key) {
        return key == null ? null : map.get(key.toLowerCase(Locale.ROOT));
    }

    private static void put(Map<String, Assignment> map, String key, Assignment each) {
        if (!key.isEmpty()) {
            map.putIfAbsent(key.toLowerCase(Locale.ROOT), each);
        }
    }
}
