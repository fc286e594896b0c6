package org.scimconsole.entra.tenant;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of the tenant.
 *
 * @param id the object id
 * @param displayName the name, unique nowhere
 * @param userIds direct members that are people (or unknown), in order, each once
 * @param groupIds direct members that are groups; Entra's provisioning does not look into them
 */
public record TenantGroup(String id, String displayName, List<String> userIds, List<String> groupIds)
        implements TenantObject {

    @Override
    public @Nullable String attribute(String name) {
        return switch (name) {
            case "displayName" -> displayName;
            case "objectId" -> id;
            default -> null;
        };
    }

    /** @param name the new name */
    public TenantGroup withDisplayName(String name) {
        return new TenantGroup(id, name, userIds, groupIds);
    }

    /** @param members object ids of people */
    public TenantGroup withUserIds(List<String> members) {
        return new TenantGroup(id, displayName, List.copyOf(members), groupIds);
    }
}
