package org.scimconsole.entra.tenant;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** What holds of any tenant that was read, and of any sentence that says why one was not. */
final class TenantInvariants {
    private static final int LONGEST_SENTENCE = 2_000;

    private TenantInvariants() {}

    static void check(Tenant tenant) {
        require(!tenant.users().isEmpty() || !tenant.groups().isEmpty(), "nobody");
        tenant.users().forEach((id, user) -> {
            require(id.equals(user.id()) && !id.isBlank(), "a person under another id");
            require(!user.userPrincipalName().isBlank(), "a person without a name");
            require(!user.displayName().isEmpty(), "a person without anything to show");
            require(user.equals(tenant.find(id)), "a person who is not found");
            user.attribute("userPrincipalName");
        });
        tenant.groups().forEach((id, group) -> {
            require(id.equals(group.id()) && !id.isBlank(), "a group under another id");
            require(!group.displayName().isBlank(), "a group without a name");
            Set<String> people = new HashSet<>(group.userIds());
            require(people.size() == group.userIds().size(), "a member twice");
            require(Collections.disjoint(people, tenant.groups().keySet()), "a group among people");
            require(tenant.groups().keySet().containsAll(group.groupIds()), "a nested group that is not there");
        });
        require(Collections.disjoint(tenant.users().keySet(), tenant.groups().keySet()), "an id of two things");
        require(tenant.users().keySet().containsAll(tenant.usersInScope()), "somebody in scope who is not there");
    }

    static void check(TenantException refused) {
        String sentence = String.valueOf(refused.getMessage());
        require(!sentence.isBlank() && sentence.length() < LONGEST_SENTENCE, "no sentence but: " + sentence);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }
}
