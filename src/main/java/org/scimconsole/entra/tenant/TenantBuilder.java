package org.scimconsole.entra.tenant;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects what files say and puts it together; checks what only the whole can show. */
final class TenantBuilder {
    private static final int MOST_OBJECTS = 2_000_000;
    private static final int MOST_MEMBERSHIPS = 20_000_000;

    private final Map<String, TenantUser> users = new LinkedHashMap<>();
    private final Map<String, String> groupNames = new LinkedHashMap<>();
    private final Map<String, Set<String>> members = new HashMap<>();
    private final Map<String, Set<String>> membersByFile = new LinkedHashMap<>();
    private final Set<String> assigned = new LinkedHashSet<>();
    private boolean assignmentsSeen;
    private @Nullable Scope scope;
    private long memberships;

    void add(TenantUser user, String where) throws TenantException {
        limit(where);
        if (users.putIfAbsent(user.id(), user) != null || groupNames.containsKey(user.id())) {
            throw new TenantException(
                    where + ": the id " + shown(user.id()) + " is there twice. Take one of the two out.");
        }
    }

    void addGroup(String id, String displayName, List<String> memberIds, String where) throws TenantException {
        limit(where);
        if (groupNames.putIfAbsent(id, displayName) != null || users.containsKey(id)) {
            throw new TenantException(where + ": the id " + shown(id) + " is there twice. Take one of the two out.");
        }
        addMembers(members, id, memberIds, where);
    }

    /** Members from a file of their own, which names the group by id or by name. */
    void addMembersOf(String group, List<String> memberIds, String where) throws TenantException {
        addMembers(membersByFile, group, memberIds, where);
    }

    void addManager(String userId, String managerId) {
        TenantUser user = users.get(userId);
        if (user != null) {
            users.put(userId, user.withManager(managerId));
        }
    }

    void assign(String principalId) {
        assignmentsSeen = true;
        assigned.add(principalId);
    }

    void assignmentsSeen() {
        assignmentsSeen = true;
    }

    /** What a file of our own says; Graph keeps the scope elsewhere. */
    void scope(String name) {
        for (Scope known : Scope.values()) {
            if (known.name().equals(name)) {
                scope = known;
            }
        }
    }

    Tenant build(String where) throws TenantException {
        if (users.isEmpty() && groupNames.isEmpty()) {
            throw new TenantException(where + " holds no users and no groups. Export them from Microsoft Graph (/users,"
                    + " /groups) or download them as CSV from the Entra admin center.");
        }
        joinMemberFiles(where);
        Map<String, TenantGroup> groups = new LinkedHashMap<>();
        groupNames.forEach((id, name) -> {
            List<String> people = new ArrayList<>();
            List<String> nested = new ArrayList<>();
            for (String member : members.getOrDefault(id, Set.of())) {
                (groupNames.containsKey(member) ? nested : people).add(member);
            }
            groups.put(id, new TenantGroup(id, name, List.copyOf(people), List.copyOf(nested)));
        });
        return new Tenant(
                Collections.unmodifiableMap(users),
                Collections.unmodifiableMap(groups),
                Collections.unmodifiableSet(assigned),
                scope != null ? scope : assignmentsSeen ? Scope.ASSIGNED : Scope.ALL);
    }

    private void joinMemberFiles(String where) throws TenantException {
        for (Map.Entry<String, Set<String>> file : membersByFile.entrySet()) {
            String group = file.getKey();
            List<String> ids = groupNames.entrySet().stream()
                    .filter(known -> known.getKey().equalsIgnoreCase(group)
                            || known.getValue().toLowerCase(Locale.ROOT).equals(group.toLowerCase(Locale.ROOT)))
                    .map(Map.Entry::getKey)
                    .toList();
            if (ids.size() != 1) {
                throw new TenantException(where + ": the members file of '" + shown(group) + "' fits "
                        + (ids.isEmpty() ? "no group" : ids.size() + " groups")
                        + ". Name it members-GROUP with the group's object id.");
            }
            members.computeIfAbsent(ids.get(0), id -> new LinkedHashSet<>()).addAll(file.getValue());
        }
    }

    private void addMembers(Map<String, Set<String>> into, String group, List<String> ids, String where)
            throws TenantException {
        memberships += ids.size();
        if (memberships > MOST_MEMBERSHIPS) {
            throw new TenantException(
                    where + ": more than 20 million memberships are not read. Choose a smaller export.");
        }
        into.computeIfAbsent(group, id -> new LinkedHashSet<>()).addAll(ids);
    }

    private void limit(String where) throws TenantException {
        if (users.size() + groupNames.size() >= MOST_OBJECTS) {
            throw new TenantException(
                    where + ": more than 2 million users and groups are not read. Choose a smaller export.");
        }
    }

    private static String shown(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
