package org.scimconsole.entra.mapping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scimconsole.entra.tenant.TenantGroup;

/**
 * The mappings of "Provision Microsoft Entra ID Groups".
 *
 * @param provisioned whether groups are provisioned at all; people cannot be switched off, groups can
 * @param rows in the order in which they are sent
 * @param members whether who is in a group is sent
 */
public record GroupMappings(boolean provisioned, List<AttributeMapping> rows, boolean members) {

    /** @return what a fresh application has and Split's guide leaves as it is */
    public static GroupMappings split() {
        return new GroupMappings(
                true,
                List.of(
                        new AttributeMapping(
                                new Source.Direct("displayName"), TargetPath.parse("displayName"), true, false),
                        AttributeMapping.direct("objectId", "externalId")),
                true);
    }

    /** @param wanted the rows */
    public GroupMappings with(List<AttributeMapping> wanted) {
        return new GroupMappings(provisioned, List.copyOf(wanted), members);
    }

    /** @param wanted whether groups are provisioned at all */
    public GroupMappings withProvisioned(boolean wanted) {
        return new GroupMappings(wanted, rows, members);
    }

    /** @param wanted whether who is in a group is sent */
    public GroupMappings withMembers(boolean wanted) {
        return new GroupMappings(provisioned, rows, wanted);
    }

    /** @return the rows that groups are matched by, in order */
    public List<AttributeMapping> matching() {
        return rows.stream().filter(AttributeMapping::matching).toList();
    }

    /** @return the target attribute with matching precedence 1, by which also the credentials are tried */
    public String firstMatching() {
        List<AttributeMapping> matching = matching();
        return matching.isEmpty() ? "displayName" : matching.get(0).target().text();
    }

    /**
     * @param group whose
     * @return value by target path; without those that have none
     */
    public Map<TargetPath, String> values(TenantGroup group) {
        Map<TargetPath, String> values = new LinkedHashMap<>();
        for (AttributeMapping row : rows) {
            String value = row.source().value(group, false);
            if (value != null && !value.isEmpty()) {
                values.put(row.target(), value);
            }
        }
        return values;
    }
}
