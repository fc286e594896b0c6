package org.scimconsole.console.entra;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scimconsole.entra.cycle.CycleState;
import org.scimconsole.entra.cycle.Escrowed;
import org.scimconsole.entra.tenant.Scope;
import org.scimconsole.entra.tenant.Tenant;
import org.scimconsole.entra.tenant.TenantGroup;
import org.scimconsole.entra.tenant.TenantUser;

/** Makes the rows of the tenant's table out of the tenant and what the job knows. */
final class TenantRows {
    private final EntraSession session;
    private final Tenant tenant;
    private final CycleState job;
    private final Set<String> waiting;

    TenantRows(EntraSession session) {
        this.session = session;
        this.tenant = session.tenant();
        this.job = session.job();
        this.waiting = job.escrows().stream().map(Escrowed::sourceId).collect(Collectors.toSet());
    }

    List<TenantRow> people(String query) {
        Map<String, String> through = throughGroups();
        String wanted = query.strip().toLowerCase(Locale.ROOT);
        List<TenantRow> rows = new ArrayList<>();
        for (TenantUser user : tenant.users().values()) {
            if (matches(wanted, user.displayName(), user.userPrincipalName(), user.id(), user.attribute("mail"))) {
                rows.add(person(user, through));
            }
        }
        return rows;
    }

    List<TenantRow> groups(String query) {
        String wanted = query.strip().toLowerCase(Locale.ROOT);
        return tenant.groups().values().stream()
                .filter(group -> matches(wanted, group.displayName(), group.id()))
                .map(this::group)
                .toList();
    }

    @Nullable
    TenantRow row(String id) {
        TenantUser user = tenant.users().get(id);
        TenantGroup group = tenant.groups().get(id);
        return user != null ? person(user, throughGroups()) : group != null ? group(group) : null;
    }

    private TenantRow person(TenantUser user, Map<String, String> through) {
        boolean direct = tenant.assigned().contains(user.id());
        String group = through.getOrDefault(user.id(), "");
        TenantRow.InScope scope = tenant.scope() == Scope.ALL
                ? TenantRow.InScope.ALL
                : direct
                        ? TenantRow.InScope.ASSIGNED
                        : group.isEmpty() ? TenantRow.InScope.OUT : TenantRow.InScope.THROUGH_GROUP;
        return new TenantRow(
                user.id(),
                false,
                user.displayName(),
                user.userPrincipalName(),
                user.deleted()
                        ? TenantRow.State.DELETED
                        : user.accountEnabled() ? TenantRow.State.ENABLED : TenantRow.State.DISABLED,
                scope,
                scope == TenantRow.InScope.THROUGH_GROUP ? group : "",
                targetId(user.id()),
                waiting.contains(user.id()),
                session.changedSincePlayed(user.id()));
    }

    private TenantRow group(TenantGroup group) {
        return new TenantRow(
                group.id(),
                true,
                group.displayName(),
                String.valueOf(group.userIds().size() + group.groupIds().size()),
                TenantRow.State.ENABLED,
                tenant.scope() == Scope.ALL
                        ? TenantRow.InScope.ALL
                        : tenant.assigned().contains(group.id()) ? TenantRow.InScope.ASSIGNED : TenantRow.InScope.OUT,
                "",
                targetId(group.id()),
                waiting.contains(group.id()),
                session.changedSincePlayed(group.id()));
    }

    private Map<String, String> throughGroups() {
        Map<String, String> through = new HashMap<>();
        for (String id : tenant.assigned()) {
            TenantGroup group = tenant.groups().get(id);
            if (group != null) {
                group.userIds().forEach(user -> through.putIfAbsent(user, group.displayName()));
            }
        }
        return through;
    }

    private String targetId(String id) {
        String targetId = job.targetId(id);
        return targetId == null ? "" : targetId;
    }

    private static boolean matches(String wanted, @Nullable String... texts) {
        if (wanted.isEmpty()) {
            return true;
        }
        for (String text : texts) {
            if (text != null && text.toLowerCase(Locale.ROOT).contains(wanted)) {
                return true;
            }
        }
        return false;
    }
}
