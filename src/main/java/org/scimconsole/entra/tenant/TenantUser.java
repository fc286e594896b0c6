package org.scimconsole.entra.tenant;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A person of the tenant.
 *
 * @param id the object id
 * @param attributes under the names of Entra's mapping page, such as {@code physicalDeliveryOfficeName}; no nulls
 * @param accountEnabled whether sign-in is allowed
 * @param deletedAt since when in the recycle bin, or null
 * @param managerId object id of the manager, or null
 */
public record TenantUser(
        String id,
        Map<String, String> attributes,
        boolean accountEnabled,
        @Nullable Instant deletedAt,
        @Nullable String managerId)
        implements TenantObject {
    private static final String GUEST_MARK = "#EXT#";

    /** @return the value, or null; guests' {@code userPrincipalName} comes stripped, as Entra's expressions see it */
    @Override
    public @Nullable String attribute(String name) {
        return switch (name) {
            case "userPrincipalName" -> strippedName();
            case "originalUserPrincipalName" -> attributes.get("userPrincipalName");
            case "objectId" -> id;
            case "accountEnabled" -> accountEnabled ? "True" : "False";
            default -> attributes.get(name);
        };
    }

    /** @return the sign-in name as stored, with {@code #EXT#} for a guest */
    public String userPrincipalName() {
        return attributes.getOrDefault("userPrincipalName", id);
    }

    /** @return what people read */
    public String displayName() {
        return attributes.getOrDefault("displayName", userPrincipalName());
    }

    /** @return whether the account was invited from another tenant */
    public boolean guest() {
        return userPrincipalName().toUpperCase(Locale.ROOT).contains(GUEST_MARK);
    }

    /** @return whether in the recycle bin */
    public boolean deleted() {
        return deletedAt != null;
    }

    /** @return whether sign-in is allowed and the account is not in the recycle bin */
    public boolean alive() {
        return accountEnabled && deletedAt == null;
    }

    /**
     * @param name of an attribute
     * @param value the new value, or null to clear it
     */
    public TenantUser with(String name, @Nullable String value) {
        Map<String, String> changed = new LinkedHashMap<>(attributes);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new TenantUser(id, Map.copyOf(changed), accountEnabled, deletedAt, managerId);
    }

    /** @param enabled whether sign-in is allowed */
    public TenantUser withAccountEnabled(boolean enabled) {
        return new TenantUser(id, attributes, enabled, deletedAt, managerId);
    }

    /** @param at when put into the recycle bin, or null to take out of it */
    public TenantUser withDeleted(@Nullable Instant at) {
        return new TenantUser(id, attributes, accountEnabled, at, managerId);
    }

    /** @param manager object id, or null */
    public TenantUser withManager(@Nullable String manager) {
        return new TenantUser(id, attributes, accountEnabled, deletedAt, manager);
    }

    /** {@code ann_fabrikam.com#EXT#@contoso.onmicrosoft.com} becomes {@code ann@fabrikam.com}. */
    private @Nullable String strippedName() {
        String name = attributes.get("userPrincipalName");
        int mark = name == null ? -1 : name.toUpperCase(Locale.ROOT).indexOf(GUEST_MARK);
        if (name == null || mark < 0) {
            return name;
        }
        String alias = name.substring(0, mark);
        int separator = alias.lastIndexOf('_');
        return separator < 0 ? alias : alias.substring(0, separator) + "@" + alias.substring(separator + 1);
    }
}
