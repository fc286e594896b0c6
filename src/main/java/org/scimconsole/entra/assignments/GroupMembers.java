package org.scimconsole.entra.assignments;

import java.util.ArrayList;
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

    /**
     * Puts the direct members of the assigned groups beside the people who are assigned themselves.
     *
     * @param people assigned themselves
     * @param groups assigned
     * @param nameless whether a file holds nothing but people and does not say whose they are
     */
    AssignmentList expand(List<Assignment> people, List<Assignment> groups, boolean nameless) {
        List<Assignment> all = new ArrayList<>(people);
        Set<String> ids = new LinkedHashSet<>();
        people.forEach(person -> ids.add(key(person.objectId())));
        List<Assignment> unread = new ArrayList<>();
        Set<String> used = new LinkedHashSet<>();
        for (Assignment group : groups) {
            boolean found = false;
            for (String key : List.of(key(group.objectId()), key(group.displayName()))) {
                if (!key.isEmpty() && byGroup.containsKey(key)) {
                    found = true;
                    used.add(key);
                    for (Assignment member : byGroup.get(key)) {
                        if (member.objectId().isEmpty() || ids.add(key(member.objectId()))) {
                            all.add(member.through(group.name()));
                        }
                    }
                }
            }
            if (!found) {
                unread.add(group);
            }
        }
        if (unread.size() == 1 && nameless) {
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
