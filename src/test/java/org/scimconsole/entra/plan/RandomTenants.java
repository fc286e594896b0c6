package org.scimconsole.entra.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.scimconsole.entra.tenant.Scope;
import org.scimconsole.entra.tenant.Tenant;
import org.scimconsole.entra.tenant.TenantGroup;
import org.scimconsole.entra.tenant.TenantUser;

/** Small tenants full of trouble, and what happens to them between two cycles. */
final class RandomTenants {
    static final List<String> NAMES = List.of(
            "Team",
            "team",
            "TEAM",
            "Sales",
            "Größe",
            "A name of 25 characters!!",
            "A name of 24 characters!",
            "Split_Administrators",
            "Administrators",
            "A \"quoted\" name",
            "Back\\slash",
            "Ops & <dev> #1+2%");
    private static final Instant DELETED = Instant.parse("2026-11-20T09:00:00Z");
    private final Random random;
    private int next;

    RandomTenants(Random random) {
        this.random = random;
    }

    Tenant tenant() {
        Tenant tenant = new Tenant(Map.of(), Map.of(), Set.of(), one(4) ? Scope.ALL : Scope.ASSIGNED);
        int people = 1 + random.nextInt(10);
        for (int i = 0; i < people; i++) {
            tenant = withPerson(tenant);
        }
        int groups = random.nextInt(5);
        for (int i = 0; i < groups; i++) {
            tenant = withGroup(tenant);
        }
        return tenant;
    }

    Tenant changed(Tenant before) {
        Tenant tenant = before;
        int edits = random.nextInt(6);
        for (int i = 0; i < edits; i++) {
            tenant = edit(tenant);
        }
        return tenant;
    }

    private Tenant edit(Tenant tenant) {
        List<String> users = new ArrayList<>(tenant.users().keySet());
        List<String> groups = new ArrayList<>(tenant.groups().keySet());
        if (users.isEmpty()) {
            return withPerson(tenant);
        }
        String user = users.get(random.nextInt(users.size()));
        return switch (random.nextInt(10)) {
            case 0 -> tenant.withUser(user, one -> one.withAccountEnabled(!one.accountEnabled()));
            case 1 -> tenant.withUser(user, one -> one.withDeleted(one.deleted() ? null : DELETED));
            case 2 -> tenant.withUser(user, one -> one.with("displayName", "Renamed " + random.nextInt(9)));
            case 3 -> tenant.withUser(user, one -> one.with("jobTitle", "Boss " + random.nextInt(3)));
            case 4 -> tenant.withAssigned(user, one(2));
            case 5 -> tenant.without(user);
            case 6 -> groups.isEmpty() ? tenant : tenant.without(groups.get(random.nextInt(groups.size())));
            case 7 ->
                groups.isEmpty()
                        ? withGroup(tenant)
                        : tenant.withMember(groups.get(random.nextInt(groups.size())), user, one(2));
            case 8 -> tenant.withUser(user, one -> one.withManager(users.get(random.nextInt(users.size()))));
            default -> withPerson(tenant);
        };
    }

    private Tenant withPerson(Tenant tenant) {
        String id = "u-" + next++;
        String name = one(8) ? "guest" + id + "_x.example#EXT#@t.example" : (one(3) ? "P" : "p") + id + "@x.example";
        TenantUser user = new TenantUser(
                id,
                Map.of("userPrincipalName", name, "displayName", "Person " + id, "mailNickname", id),
                !one(6),
                one(10) ? DELETED : null,
                one(3) ? "u-" + random.nextInt(10) : null);
        Tenant with = tenant.withUser(user);
        return one(2) ? with.withAssigned(id, true) : with;
    }

    private Tenant withGroup(Tenant tenant) {
        String id = "g-" + next++;
        List<String> members =
                tenant.users().keySet().stream().filter(user -> one(2)).toList();
        Tenant with =
                tenant.withGroup(new TenantGroup(id, NAMES.get(random.nextInt(NAMES.size())), members, List.of()));
        return one(5) ? with : with.withAssigned(id, true);
    }

    private boolean one(int in) {
        return random.nextInt(in) == 0;
    }
}
