package org.scimconsole.entra.assignments;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.scimconsole.entra.assignments.Assignment.Kind;

/** Who is in which group, as files of their own tell it; direct members only, as Entra's provisioning looks at them. */
final class GroupMembers {
    private final Map<String, List<Assignment>> byGroup = new LinkedHashMap<>();
    private final Set<String> cut = new HashSet<>();
    private final Set<String> whole = new HashSet<>();

    /**
     * @param group its id or its name
     * @param member a person; a group in a group is not looked into
     */
    void add(String group, Assignment member) {
        List<Assignment> members = byGroup.computeIfAbsent(key(group), each -> new ArrayList<>());
        if (member.kind() == Kind.USER) {
            members.add(member);
        }
    }

    /** The file is there, though nobody is in it. */
    void empty(String group) {
        byGroup.computeIfAbsent(key(group), each -> new ArrayList<>());
    }

    /** Only some of its members are told here. */
    void cut(String group) {
        cut.add(key(group));
    }

    /** All of its members are told, whatever another file leaves out. */
    void whole(String group) {
        whole.add(key(group));
    }

    /**
     * Puts the direct members of the assigned groups beside the people who are assigned themselves.
     *
     * @param people assigned themselves
     * @param groups assigned
     * @param nameless whether a file holds nothing but people and does not say whose they are
     */
    AssignmentList expand(List<Assignment> people, List<Assignment> groups, boolean nameless) {
        List<Assignment> all = new ArrayList<>(people);
        SeenPrincipals seen = new SeenPrincipals();
        people.forEach(seen::add);
        List<Assignment> unread = new ArrayList<>();
        Set<String> used = new LinkedHashSet<>();
        for (Assignment group : groups) {
            boolean found = false;
            List<String> keys = List.of(key(group.objectId()), key(group.displayName()));
            for (String key : keys) {
                if (!key.isEmpty() && byGroup.containsKey(key)) {
                    found = true;
                    used.add(key);
                    for (Assignment member : byGroup.get(key)) {
                        if (seen.add(member)) {
                            all.add(member.through(group.name()));
                        }
                    }
                }
            }
            boolean part =
                    keys.stream().anyMatch(cut::contains) && keys.stream().noneMatch(whole::contains);
            if (!found || part) {
                unread.add(group);
            }
        }
        if (unread.size() == 1 && nameless && cut.isEmpty()) {
            unread.clear();
        }
        return new AssignmentList(
                List.copyOf(all),
                groups,
                List.copyOf(unread),
                byGroup.keySet().stream().filter(key -> !used.contains(key)).toList());
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
