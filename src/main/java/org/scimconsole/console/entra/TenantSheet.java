package org.scimconsole.console.entra;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scimconsole.console.i18n.Messages;
import org.scimconsole.entra.tenant.Tenant;
import org.scimconsole.entra.tenant.TenantGroup;
import org.scimconsole.entra.tenant.TenantUser;

/**
 * All there is to know of one person or group of the tenant.
 *
 * @param row as the table shows it; null when nobody is chosen
 * @param facts names and values
 * @param members of a group
 */
record TenantSheet(@Nullable TenantRow row, List<Fact> facts, List<Member> members) {
    private static final int MOST_MEMBERS = 500;

    /**
     * @param name what it is
     * @param value what it is worth
     */
    record Fact(String name, String value) {}

    /**
     * @param id of the member
     * @param name to read
     * @param group whether it is a group, which Entra does not look into
     */
    record Member(String id, String name, boolean group) {}

    static TenantSheet of(EntraSession session, String id, Messages messages) {
        TenantRow row = new TenantRows(session).row(id);
        Tenant tenant = session.tenant();
        TenantUser user = tenant.users().get(id);
        TenantGroup group = tenant.groups().get(id);
        if (user != null) {
            return new TenantSheet(row, facts(tenant, user, messages), List.of());
        }
        if (group != null) {
            return new TenantSheet(
                    row, List.of(new Fact(messages.text("entra.fact.objectId"), id)), members(tenant, group));
        }
        return new TenantSheet(null, List.of(), List.of());
    }

    private static List<Fact> facts(Tenant tenant, TenantUser user, Messages messages) {
        List<Fact> facts = new ArrayList<>();
        Map<String, String> attributes = new TreeMap<>(user.attributes());
        attributes.remove("displayName");
        String manager = user.managerId();
        TenantUser known = manager == null ? null : tenant.users().get(manager);
        if (manager != null) {
            facts.add(new Fact("manager", known == null ? manager : known.displayName()));
        }
        attributes.forEach((name, value) -> facts.add(new Fact(name, value)));
        facts.add(new Fact("objectId", user.id()));
        String groups = String.join(
                "\n",
                tenant.groups().values().stream()
                        .filter(group -> group.userIds().contains(user.id()))
                        .map(TenantGroup::displayName)
                        .sorted()
                        .toList());
        if (!groups.isEmpty()) {
            facts.add(0, new Fact(messages.text("entra.fact.groups"), groups));
        }
        return facts;
    }

    private static List<Member> members(Tenant tenant, TenantGroup group) {
        List<Member> members = new ArrayList<>();
        group.groupIds().forEach(id -> {
            TenantGroup nested = tenant.groups().get(id);
            members.add(new Member(id, nested == null ? id : nested.displayName(), true));
        });
        group.userIds().stream().limit(MOST_MEMBERS).forEach(id -> {
            TenantUser member = tenant.users().get(id);
            members.add(new Member(id, member == null ? id : member.displayName(), false));
        });
        return members;
    }
}
