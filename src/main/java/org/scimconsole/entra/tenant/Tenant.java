package org.scimconsole.entra.tenant;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A directory as it stands at one moment. Immutable; each edit gives a new one, so that the state between two cycles can
 * be kept and compared.
 *
 * @param users by object id, in the order of the export
 * @param groups by object id, in the order of the export
 * @param assigned object ids of people and groups assigned to the application
 * @param scope who is provisioned
 */
public record Tenant(
        Map<String, TenantUser> users, Map<String, TenantGroup> groups, Set<String> assigned, Scope scope) {

    /** As long as this a deleted person can be restored; after it the deletion is final. */
    public static final Duration RECYCLE_BIN = Duration.ofDays(30);

    /** @return a directory of nobody */
    public static Tenant empty() {
        return new Tenant(Map.of(), Map.of(), Set.of(), Scope.ASSIGNED);
    }

    /**
     * Who is to be provisioned: assigned people, and direct members of assigned groups. Members of nested groups are not
     * looked at, as in Entra.
     *
     * @return object ids of people
     */
    public Set<String> usersInScope() {
        if (scope == Scope.ALL) {
            return users.keySet();
        }
        Set<String> inScope = new HashSet<>();
        for (String id : assigned) {
            TenantGroup group = groups.get(id);
            if (group != null) {
                inScope.addAll(group.userIds());
            } else {
                inScope.add(id);
            }
        }
        inScope.retainAll(users.keySet());
        return inScope;
    }

    /** @return whether a group is to be provisioned */
    public boolean groupInScope(String groupId) {
        return scope == Scope.ALL ? groups.containsKey(groupId) : assigned.contains(groupId);
    }

    /** @return the person with this object id or sign-in name, or null */
    public @Nullable TenantUser find(String idOrName) {
        TenantUser byId = users.get(idOrName);
        if (byId != null) {
            return byId;
        }
        return users.values().stream()
                .filter(user -> user.userPrincipalName().equalsIgnoreCase(idOrName))
                .findFirst()
                .orElse(null);
    }

    /**
     * What is left once the recycle bin was emptied of whoever was in it for 30 days.
     *
     * @param now the time
     */
    public Tenant emptiedAt(Instant now) {
        Tenant left = this;
        for (TenantUser user : users.values()) {
            Instant since = user.deletedAt();
            if (since != null && !now.isBefore(since.plus(RECYCLE_BIN))) {
                left = left.without(user.id());
            }
        }
        return left;
    }

    /** @param wanted the new scope */
    public Tenant withScope(Scope wanted) {
        return new Tenant(users, groups, assigned, wanted);
    }

    /**
     * @param id of a person or group
     * @param wanted whether assigned to the application
     */
    public Tenant withAssigned(String id, boolean wanted) {
        Set<String> changed = new LinkedHashSet<>(assigned);
        if (wanted) {
            changed.add(id);
        } else {
            changed.remove(id);
        }
        return new Tenant(users, groups, Collections.unmodifiableSet(changed), scope);
    }

    /**
     * @param id of a person
     * @param edit what to change; ignored when there is no such person
     */
    public Tenant withUser(String id, UnaryOperator<TenantUser> edit) {
        TenantUser user = users.get(id);
        if (user == null) {
            return this;
        }
        Map<String, TenantUser> changed = new LinkedHashMap<>(users);
        changed.put(id, edit.apply(user));
        return new Tenant(Collections.unmodifiableMap(changed), groups, assigned, scope);
    }

    /** @param user added, or put in the place of the one with this id */
    public Tenant withUser(TenantUser user) {
        Map<String, TenantUser> changed = new LinkedHashMap<>(users);
        changed.put(user.id(), user);
        return new Tenant(Collections.unmodifiableMap(changed), groups, assigned, scope);
    }

    /** @param group added, or put in the place of the one with this id */
    public Tenant withGroup(TenantGroup group) {
        Map<String, TenantGroup> changed = new LinkedHashMap<>(groups);
        changed.put(group.id(), group);
        return new Tenant(users, Collections.unmodifiableMap(changed), assigned, scope);
    }

    /** @param id of a person or group that is deleted for good: out of every group, unassigned */
    public Tenant without(String id) {
        Map<String, TenantUser> people = new LinkedHashMap<>(users);
        people.remove(id);
        Map<String, TenantGroup> remaining = new LinkedHashMap<>();
        groups.forEach((groupId, group) -> {
            if (!groupId.equals(id)) {
                remaining.put(groupId, without(group, id));
            }
        });
        Set<String> still = new LinkedHashSet<>(assigned);
        still.remove(id);
        return new Tenant(
                Collections.unmodifiableMap(people),
                Collections.unmodifiableMap(remaining),
                Collections.unmodifiableSet(still),
                scope);
    }

    /**
     * @param groupId which group
     * @param userId whom
     * @param wanted whether a member
     */
    public Tenant withMember(String groupId, String userId, boolean wanted) {
        TenantGroup group = groups.get(groupId);
        if (group == null) {
            return this;
        }
        List<String> members = new ArrayList<>(group.userIds());
        members.remove(userId);
        if (wanted) {
            members.add(userId);
        }
        return withGroup(group.withUserIds(members));
    }

    private static TenantGroup without(TenantGroup group, String id) {
        if (!group.userIds().contains(id) && !group.groupIds().contains(id)) {
            return group;
        }
        return new TenantGroup(
                group.id(),
                group.displayName(),
                group.userIds().stream().filter(member -> !member.equals(id)).toList(),
                group.groupIds().stream().filter(member -> !member.equals(id)).toList());
    }
}
