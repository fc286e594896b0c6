package org.scimconsole.entra.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scimconsole.entra.tenant.TenantUser;

/**
 * The mappings of "Provision Microsoft Entra ID Users"; those of groups are {@link GroupMappings}.
 *
 * @param rows in the order in which they are sent
 * @param manager whether the manager is provisioned
 */
public record MappingTable(List<AttributeMapping> rows, boolean manager) {
    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:";
    private static final String WORK_MAIL = "emails[type eq \"work\"].value";

    /** @return what a fresh non-gallery application has: the work e-mail is {@code mail} */
    public static MappingTable entraDefault() {
        List<AttributeMapping> rows = new ArrayList<>();
        rows.add(new AttributeMapping(
                new Source.Direct("userPrincipalName"), TargetPath.parse("userName"), true, false));
        rows.add(new AttributeMapping(
                Source.parse("Switch([IsSoftDeleted], , \"False\", \"True\", \"True\", \"False\")"),
                TargetPath.parse("active"),
                false,
                false));
        rows.add(AttributeMapping.direct("displayName", "displayName"));
        rows.add(AttributeMapping.direct("jobTitle", "title"));
        rows.add(AttributeMapping.direct("mail", WORK_MAIL));
        rows.add(AttributeMapping.direct("preferredLanguage", "preferredLanguage"));
        rows.add(AttributeMapping.direct("givenName", "name.givenName"));
        rows.add(AttributeMapping.direct("surname", "name.familyName"));
        rows.add(new AttributeMapping(
                Source.parse("Join(\" \", [givenName], [surname])"), TargetPath.parse("name.formatted"), false, false));
        rows.add(AttributeMapping.direct("physicalDeliveryOfficeName", "addresses[type eq \"work\"].formatted"));
        rows.add(AttributeMapping.direct("streetAddress", "addresses[type eq \"work\"].streetAddress"));
        rows.add(AttributeMapping.direct("city", "addresses[type eq \"work\"].locality"));
        rows.add(AttributeMapping.direct("state", "addresses[type eq \"work\"].region"));
        rows.add(AttributeMapping.direct("postalCode", "addresses[type eq \"work\"].postalCode"));
        rows.add(AttributeMapping.direct("country", "addresses[type eq \"work\"].country"));
        rows.add(AttributeMapping.direct("telephoneNumber", "phoneNumbers[type eq \"work\"].value"));
        rows.add(AttributeMapping.direct("mobile", "phoneNumbers[type eq \"mobile\"].value"));
        rows.add(AttributeMapping.direct("facsimileTelephoneNumber", "phoneNumbers[type eq \"fax\"].value"));
        rows.add(AttributeMapping.direct("mailNickname", "externalId"));
        rows.add(AttributeMapping.direct("employeeId", ENTERPRISE + "employeeNumber"));
        rows.add(AttributeMapping.direct("department", ENTERPRISE + "department"));
        return new MappingTable(List.copyOf(rows), true);
    }

    /** @return what Split's guide asks for: the work e-mail is {@code userPrincipalName} */
    public static MappingTable split() {
        return entraDefault().with("userPrincipalName", WORK_MAIL);
    }

    /** @return what Split's guide allows for guests: the work e-mail is {@code originalUserPrincipalName} */
    public static MappingTable splitWithOriginalNames() {
        return entraDefault().with("originalUserPrincipalName", WORK_MAIL);
    }

    /**
     * Changes the source of a row, or adds a row.
     *
     * @param source in the notation of the mapping page
     * @param target target path
     */
    public MappingTable with(String source, String target) {
        return with(AttributeMapping.direct(source, target));
    }

    /** @param row put in the place of the one with the same target, which keeps whether it matches; or added */
    public MappingTable with(AttributeMapping row) {
        List<AttributeMapping> changed = new ArrayList<>();
        boolean found = false;
        for (AttributeMapping old : rows) {
            boolean same = old.target().text().equalsIgnoreCase(row.target().text());
            found |= same;
            changed.add(
                    same
                            ? new AttributeMapping(
                                    row.source(), row.target(), old.matching() || row.matching(), row.creationOnly())
                            : old);
        }
        if (!found) {
            changed.add(row);
        }
        return new MappingTable(List.copyOf(changed), manager);
    }

    /** @param target of the row that is taken out */
    public MappingTable without(String target) {
        return new MappingTable(
                rows.stream()
                        .filter(row -> !row.target().text().equalsIgnoreCase(target))
                        .toList(),
                manager);
    }

    /** @return the rows that accounts are matched by, in order */
    public List<AttributeMapping> matching() {
        return rows.stream().filter(AttributeMapping::matching).toList();
    }

    /** @return the target attribute with matching precedence 1, by which also the credentials are tried */
    public String firstMatching() {
        List<AttributeMapping> matching = matching();
        return matching.isEmpty() ? "userName" : matching.get(0).target().text();
    }

    /**
     * @param user whose
     * @param softDeleted Entra's {@code IsSoftDeleted}
     * @return value by target path; without those that have none
     */
    public Map<TargetPath, String> values(TenantUser user, boolean softDeleted) {
        Map<TargetPath, String> values = new LinkedHashMap<>();
        for (AttributeMapping row : rows) {
            String value = row.source().value(user, softDeleted);
            if (value != null && !value.isEmpty()) {
                values.put(row.target(), value);
            }
        }
        return values;
    }
}
